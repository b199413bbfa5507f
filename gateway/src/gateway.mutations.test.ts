import {
  outcomeUnknown,
  startFederation,
  unavailable,
  type TestFederation,
} from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation();
});
afterEach(() => federation.stop());

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('a mutation', () => {
  it('is answered', async () => {
    const query = 'mutation { send(input: { reason: "x" }) { id answer } }';
    expect((await federation.ask(query)).body).toEqual({ data: { send: { id: 'l1', answer: 'an answer' } } });
  });

  it('is sent as often as it was asked, also by two at once', async () => {
    await Promise.all([federation.ask('mutation { enrol }'), federation.ask('mutation { enrol }')]);
    expect(federation.subgraphs.school.seen).toHaveLength(2);
  });

  it('runs its root fields one after the other', async () => {
    const { school, cvo } = federation.subgraphs;
    const order: string[] = [];
    school.misbehave = async (response) => {
      // A whole other request passes before the answer: what ran at the same time would come before it.
      order.push('school asked');
      await federation.ask('{ cvos { id } }');
      order.push('school answers');
      sendJson(response, { data: { enrol: 'done', again: 'done' } });
    };
    cvo.misbehave = (response) => {
      const isMutation = cvo.seen.at(-1)?.query.startsWith('mutation');
      order.push(isMutation ? 'cvo asked' : 'another request');
      sendJson(response, { data: isMutation ? { enrolAtCvo: 'done' } : { cvos: [] } });
    };
    const { body } = await federation.ask('mutation { enrol enrolAtCvo again: enrol }');
    const asked = ['school asked', 'another request', 'school answers'];
    expect(order).toEqual([...asked, 'cvo asked', ...asked]);
    expect(body).toEqual({ data: { enrol: 'done', enrolAtCvo: 'done', again: 'done' } });
  });

  it('that fails leaves the next ones to be carried out', async () => {
    await federation.subgraphs.school.stop();
    const { body } = await federation.ask('mutation { enrol enrolAtCvo }');
    expect(body.data).toEqual({ enrol: null, enrolAtCvo: 'done' });
  });

  it('is not accepted in an address', async () => {
    const query = encodeURIComponent('mutation { enrol }');
    const response = await fetch(`${federation.gateway.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(federation.subgraphs.school.seen).toEqual([]);
  });
});

describe('a mutation without an answer', () => {
  it('is not sent again when a kept connection breaks', async () => {
    const { school } = federation.subgraphs;
    await federation.ask('mutation { enrol }');
    school.misbehave = (response) => response.destroy();
    const { body } = await federation.ask('mutation { enrol }');
    expect(body.errors).toEqual([outcomeUnknown('SCHOOL', 'connection failed', ['enrol'])]);
    expect(school.seen).toHaveLength(2);
  });

  it.each([
    ['half of an answer', '{"data":', 'invalid answer'],
    ['no answer that can be read', '<html>', 'invalid answer'],
  ])('has an unknown outcome: %s', async (_what, text, reason) => {
    federation.subgraphs.school.misbehave = (response) =>
      response.writeHead(502, { 'content-type': 'application/json' }).end(text);
    const { body } = await federation.ask('mutation { enrol }');
    expect(body.errors).toEqual([outcomeUnknown('SCHOOL', reason, ['enrol'])]);
    expect(federation.subgraphs.school.seen).toHaveLength(1);
  });

  it('was surely not carried out where nobody listens', async () => {
    await federation.subgraphs.school.stop();
    const { body } = await federation.ask('mutation { enrol }');
    expect(body.errors).toEqual([unavailable('SCHOOL', 'connection failed', ['enrol'])]);
  });

  it('that lacks only the fields of a query after it says so of these', async () => {
    federation.subgraphs.cvo.misbehave = (response) => response.destroy();
    const { body } = await federation.ask('mutation { first { id partner { name } } }');
    expect(body.data).toEqual({ first: { id: 's1', partner: { name: null } } });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['first', 'partner', 'name'])]);
    expect(federation.subgraphs.cvo.seen).toHaveLength(2);
  });
});

describe('the deadline', () => {
  it('leaves the outcome of a mutation unknown, and what was not yet sent not sent', async () => {
    await federation.stop();
    federation = await startFederation({ deadlineMilliseconds: 200 });
    federation.subgraphs.school.misbehave = () => undefined;
    const { body } = await federation.ask('mutation { enrol enrolAtCvo }');
    expect(body).toEqual({
      data: { enrol: null, enrolAtCvo: null },
      errors: [outcomeUnknown('SCHOOL', 'timeout', ['enrol']), unavailable('CVO', 'timeout', ['enrolAtCvo'])],
    });
    expect(federation.subgraphs.cvo.seen).toEqual([]);
  });
});

describe('the limits of a mutation', () => {
  const nested = (depth: number): string => `${'again { '.repeat(depth)} id ${'}'.repeat(depth)}`;
  it.each([
    ['10 root fields', `mutation { ${repeat(10, (i) => `a${i}: enrol`)} }`, undefined],
    [
      '11 root fields',
      `mutation { ${repeat(11, (i) => `a${i}: enrol`)} }`,
      /11 root fields; the limit is 10/,
    ],
    [
      '11 root fields in a fragment',
      `mutation { ...F } fragment F on Mutation { ${repeat(11, () => 'enrol')} }`,
      /11 root fields/,
    ],
    ['a depth of 12', `mutation { first { ${nested(10)} } }`, undefined],
    ['a depth of 13', `mutation { first { ${nested(11)} } }`, /13 levels deep/],
    ['31 aliases', `mutation { first { ${repeat(31, (i) => `a${i}: id`)} } }`, /31 aliases/],
    ['51 directives', `mutation { first { ${repeat(51, () => 'id @skip(if: false)')} } }`, /51 directives/],
    [
      '1,001 selections',
      `mutation { first { ${repeat(100, () => '...F')} } } fragment F on School { ${repeat(10, () => 'id')} }`,
      /1001 selections/,
    ],
  ])('are those of a query: %s', async (_what, query, message) => {
    const { body } = await federation.ask(query);
    if (message) expect(body.errors?.[0]?.message).toMatch(message);
    else expect(body.errors).toBeUndefined();
    expect(federation.subgraphs.school.seen.length > 0).toBe(!message);
  });
});
