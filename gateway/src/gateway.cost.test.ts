import { startDevelopmentIssuer, type RunningIssuer } from '@leerwegen/shared/auth/development-issuer';
import { freshDevelopmentKey } from '@leerwegen/shared/auth/development-key';
import { signToken } from '@leerwegen/shared/auth/development-token';
import { QUERY_LIMITS } from './limits/query.limits';
import { startComposedGateway, type ComposedGateway } from './testing/composed.fixtures';
import { costlyOperations } from './testing/costly-operation.fixtures';

let issuer: RunningIssuer;
let gateway: ComposedGateway;
beforeAll(async () => {
  issuer = await startDevelopmentIssuer();
  gateway = await startComposedGateway({ tokens: issuer.settings });
});
afterAll(async () => {
  await gateway.stop();
  await issuer.stop();
});
beforeEach(() => {
  gateway.seen.length = 0;
});

/** Costs more than anybody may spend but an analyst. */
const FOR_ANALYSTS = '{ schools(first: 100) { nodes { offerings(first: 100) { edges { node { id } } } } } }';
const [SMALL, LARGE] = [costlyOperations(1), costlyOperations(100)];

describe('an operation over budget', () => {
  it('has fifty shapes', () => expect(LARGE).toHaveLength(50));

  it.each(LARGE)('is refused before a subgraph is asked: $name', async ({ query, variables }) => {
    const { status, body, cost } = await gateway.ask(query, { variables });
    expect(body.errors?.[0]?.message).toMatch(/^The operation costs \d{5,}; the limit is 20000\. /);
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
    expect(body.data).toBeUndefined();
    expect(status).toBe(400);
    expect(cost).toEqual({ requested: expect.any(Number), allowed: QUERY_LIMITS.cost });
    expect(gateway.seen).toEqual([]);
  });

  it.each(SMALL)('is carried out with small pages: $name', async ({ query, variables }) => {
    const { status, cost } = await gateway.ask(query, { variables });
    expect(status).toBe(200);
    expect(cost).toEqual({ requested: expect.any(Number), allowed: QUERY_LIMITS.cost });
    expect(gateway.seen).not.toEqual([]);
  });

  it('of which another operation of the document is none is told by the operation', async () => {
    const query = `query Small { schools(first: 1) { nodes { id } } } query Large ${FOR_ANALYSTS}`;
    expect((await gateway.ask(query, { operationName: 'Small' })).cost).toMatchObject({ requested: 2 });
    expect((await gateway.ask(query, { operationName: 'Large' })).status).toBe(400);
  });

  it('tells its cost only when there is an operation', async () => {
    expect((await gateway.ask('{ nothing }')).cost).toBeUndefined();
    expect((await gateway.ask('{ __typename }')).cost).toMatchObject({ requested: 0 });
  });
});

describe('the budget of an analyst', () => {
  const provider = { providerId: 'clb:993001', subject: 'someone-1' };
  const allowed = async (token: string): Promise<unknown> => {
    const { status, cost } = await gateway.ask(FOR_ANALYSTS, {
      headers: { authorization: `Bearer ${token}` },
    });
    return [status, (cost as { allowed: number }).allowed];
  };
  const [YES, NO] = [
    [200, QUERY_LIMITS.analystCost],
    [400, QUERY_LIMITS.cost],
  ];

  it('is larger, and has an end', async () => {
    const token = await issuer.token({ ...provider, role: 'ANALYST' });
    expect(await allowed(token)).toEqual(YES);
    expect(gateway.seen).not.toEqual([]);
    const headers = { authorization: `Bearer ${token}` };
    expect((await gateway.ask(LARGE[0]!.query, { headers })).status).toBe(400);
  });

  it('is for no other role', async () => {
    expect(await allowed(await issuer.token({ ...provider, role: 'COORDINATOR' }))).toEqual(NO);
  });

  it('is for no token that is forged', async () => {
    const claims = { ...provider, role: 'ANALYST' } as const;
    const signer = { issuer: issuer.issuer, audience: issuer.settings.audience };
    const forged = await signToken({ ...signer, key: await freshDevelopmentKey() }, claims);
    const [header, payload, signature] = (await issuer.token({ ...provider, role: 'INTAKE' })).split('.');
    const claimsOf = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const raised = Buffer.from(JSON.stringify({ ...claimsOf, role: 'analyst' })).toString('base64url');
    for (const token of [forged, `${header}.${raised}.${signature}`, 'analyst'])
      expect(await allowed(token)).toEqual(NO);
    expect(gateway.seen).toEqual([]);
  });

  it('is for no token where no issuer is known', async () => {
    const other = await startComposedGateway();
    try {
      const headers = { authorization: `Bearer ${await issuer.token({ ...provider, role: 'ANALYST' })}` };
      expect((await other.ask(FOR_ANALYSTS, { headers })).status).toBe(400);
    } finally {
      await other.stop();
    }
  });
});
