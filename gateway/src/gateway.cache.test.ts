import { startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import { readSettings } from './gateway.settings';
import { QUERY_LIMITS } from './limits/query.limits';
import { startFederation, type TestFederation } from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

const isLean = readSettings(process.env).executor === 'lean';
let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation();
  setVersions('7');
  await untilVersionsAre('7');
});
afterEach(() => federation.stop());

function setVersions(version: string): void {
  for (const subgraph of Object.values(federation.subgraphs)) subgraph.catalogueVersion = version;
}

/** The gateway looks at each subgraph all the time; what it has learnt shows at `/ready`. */
async function untilVersionsAre(version: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${federation.gateway.url}/ready`);
    const { subgraphs } = (await response.json()) as { subgraphs: Record<string, { version?: string }> };
    if (Object.values(subgraphs).every((one) => one.version === version)) return;
  }
}

function sent(): number {
  return Object.values(federation.subgraphs).reduce((sum, { seen }) => sum + seen.length, 0);
}

function forget(): void {
  for (const { seen } of Object.values(federation.subgraphs)) seen.length = 0;
}

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${federation.gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

async function counted(level: string, result: string): Promise<number> {
  const page = await (await fetch(`${federation.gateway.url}/metrics`)).text();
  const line = page.split('\n').find((one) => one.includes(`{level="${level}",result="${result}"}`));
  return Number(line?.split(' ').at(-1) ?? 0);
}

const PARTNERS = '{ schools { name partner { name city } } }';

(isLean ? describe : describe.skip)('a public answer (only our own executor keeps any)', () => {
  it('is asked of the subgraphs once', async () => {
    const first = await federation.ask(PARTNERS);
    forget();
    const second = await federation.ask(PARTNERS);
    expect(sent()).toBe(0);
    expect(second.body).toEqual(first.body);
    expect(first.body.errors).toBeUndefined();
    expect(await counted('answer', 'hit')).toBe(1);
  });

  it('is found again under another name, with other spaces and comments', async () => {
    const first = await federation.ask(PARTNERS);
    forget();
    const second = await federation.ask(
      'query Partners {\n schools { name  partner { name city } } } # same',
    );
    expect(second.body).toEqual(first.body);
    expect([sent(), await counted('answer', 'hit')]).toEqual([0, 1]);
  });

  it('helps another operation that makes the same fetch', async () => {
    await federation.ask('{ cvos { name } }');
    forget();
    await federation.ask('{ cvos { name } school { name } }');
    expect([federation.subgraphs.school.seen.length, federation.subgraphs.cvo.seen.length]).toEqual([1, 0]);
  });

  it('is not the same for an analyst, who may spend more: in whole, by its bytes, and by its mark', async () => {
    const issuer = await startDevelopmentIssuer();
    await federation.stop();
    federation = await startFederation({ tokens: issuer.settings });
    setVersions('7');
    await untilVersionsAre('7');
    const claims = { providerId: 'clb:993001', subject: 'someone-1', role: 'ANALYST' } as const;
    const analyst = { authorization: `Bearer ${await issuer.token(claims)}` };
    for (let turn = 0; turn < 2; turn += 1)
      for (const [headers, budget, status] of [
        [analyst, QUERY_LIMITS.analystCost, 200],
        [{}, QUERY_LIMITS.cost, 304],
      ] as const) {
        const response = await get(PARTNERS, headers);
        const { extensions } = (await response.json()) as { extensions: { cost: { allowed: number } } };
        expect(extensions.cost.allowed).toBe(budget);
        // Of others only who has their answer is told that it has it.
        const mark = response.headers.get('etag') ?? '';
        expect((await get(PARTNERS, { 'if-none-match': mark })).status).toBe(status);
      }
    expect(sent()).toBeGreaterThan(0);
    await issuer.stop();
  });

  it('is another one for other variables', async () => {
    const query = 'query ($skip: Boolean!) { school { id name @skip(if: $skip) } }';
    const answers = [];
    for (const skip of [true, false, true, false])
      answers.push((await federation.ask(query, { variables: { skip } })).body.data);
    expect(answers).toEqual([
      { school: { id: 's1' } },
      { school: { id: 's1', name: 'School s1' } },
      { school: { id: 's1' } },
      { school: { id: 's1', name: 'School s1' } },
    ]);
  });

  it('is asked again when the catalogue of one subgraph behind it has moved', async () => {
    await federation.ask(PARTNERS);
    federation.subgraphs.cvo.catalogueVersion = '8';
    federation.subgraphs.school.catalogueVersion = '7';
    // Another answer of that subgraph tells; nobody needs to wait for the next look.
    await federation.ask('{ cvos { id } }');
    forget();
    await federation.ask(PARTNERS);
    // What the other subgraph answered is still known.
    expect([federation.subgraphs.school.seen.length, federation.subgraphs.cvo.seen.length]).toEqual([0, 1]);
    expect(await counted('answer', 'stale')).toBe(1);
  });

  it('is asked again when the versions are not known any more', async () => {
    await federation.ask(PARTNERS);
    setVersions('8');
    await untilVersionsAre('8');
    forget();
    await federation.ask(PARTNERS);
    expect(sent()).toBe(2);
  });

  it('is not kept when it may mix two versions', async () => {
    federation.subgraphs.cvo.catalogueVersion = '7;moved';
    await federation.ask(PARTNERS);
    forget();
    await federation.ask(PARTNERS);
    expect(federation.subgraphs.cvo.seen).toHaveLength(1);
  });

  it('is not kept with an error', async () => {
    federation.subgraphs.cvo.misbehave = (response) => {
      response.setHeader('x-catalogue-version', '7');
      sendJson(response, { data: { cvos: null }, errors: [{ message: 'no', path: ['cvos'] }] });
    };
    await federation.ask('{ cvos { name } }');
    federation.subgraphs.cvo.misbehave = undefined;
    const { body } = await federation.ask('{ cvos { name } }');
    expect(body).toEqual({ data: { cvos: [{ name: 'Cvo c1' }] } });
  });
});

describe('what is personal', () => {
  it.each([
    ['a personal field', '{ school { note } }'],
    ['a personal type', '{ letters { answer } }'],
    ['a personal input', '{ advice(about: { reason: "a reason" }) }'],
    ['a mutation', 'mutation { enrol }'],
  ])('is never kept: %s', async (_what, query) => {
    await federation.ask(query, { headers: { authorization: 'Bearer one' } });
    const before = sent();
    forget();
    const { headers } = await federation.ask(query, { headers: { authorization: 'Bearer two' } });
    expect(sent()).toBe(before);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  });

  it('neither fills nor reads what is kept of public fields beside it', async () => {
    await federation.ask('{ school { name } }');
    forget();
    await federation.ask('{ school { name note } }');
    await federation.ask('{ school { name note } }');
    expect(federation.subgraphs.school.seen).toHaveLength(2);
  });
});

(isLean ? describe : describe.skip)('a GET (only our own executor keeps answers)', () => {
  it('may be kept by others if they ask before they use it', async () => {
    const first = await get('{ cvos { name } }');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(etag).toMatch(/^"[\w-]+"$/);
    forget();
    const second = await get('{ cvos { name } }', { 'if-none-match': `"other", W/${etag}` });
    expect([second.status, await second.text(), second.headers.get('etag'), sent()]).toEqual([
      304,
      '',
      etag,
      0,
    ]);
    const third = await get('{ cvos { name } }', { 'if-none-match': '"other"' });
    expect([third.status, await third.json()]).toMatchObject([200, { data: { cvos: [{ name: 'Cvo c1' }] } }]);
  });

  it('has another mark when the answer has changed', async () => {
    const first = await get('{ cvos { name } }');
    setVersions('8');
    await untilVersionsAre('8');
    federation.subgraphs.cvo.misbehave = (response) => {
      response.setHeader('x-catalogue-version', '8');
      sendJson(response, { data: { cvos: [{ name: 'renamed' }] } });
    };
    const second = await get('{ cvos { name } }', { 'if-none-match': first.headers.get('etag')! });
    expect([second.status, await second.json()]).toMatchObject([
      200,
      { data: { cvos: [{ name: 'renamed' }] } },
    ]);
  });
});
