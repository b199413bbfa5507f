import type { ServerResponse } from 'node:http';
import { readSettings } from './gateway.settings';
import {
  outcomeUnknown,
  startFederation,
  unavailable,
  type Asked,
  type TestFederation,
} from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation();
});
afterEach(() => federation.stop());

/**
 * What Apollo's executor does not do: it does not tell which fetch is followed by others, joins whatever comes, and fails as a
 * whole at values that are nested deep.
 */
const itOfOurs = readSettings(process.env).executor === 'lean' ? it : it.skip;

const SEARCH = '{ search(filter: "zorg") { schoolOfferings cvoOfferings } }';
function expectHalfSearch(answer: Asked, reason: string): void {
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    data: { search: { schoolOfferings: ['zorg'], cvoOfferings: null } },
    errors: [unavailable('CVO', reason, ['search', 'cvoOfferings'])],
  });
}

describe('a shared question', () => {
  it('is answered by all', async () => {
    const { body } = await federation.ask(SEARCH);
    expect(body).toEqual({ data: { search: { schoolOfferings: ['zorg'], cvoOfferings: ['verzorgende'] } } });
  });

  it('keeps the half of the other when one is stopped', async () => {
    await federation.subgraphs.cvo.stop();
    expectHalfSearch(await federation.ask(SEARCH), 'connection failed');
  });

  it('names the failure by the alias and type name that the client asked', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ q: search { __typename a: schoolOfferings b: cvoOfferings } }');
    expect(body.data).toEqual({ q: { __typename: 'OfferingSearch', a: ['zorg'], b: null } });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['q', 'b'])]);
  });

  it('says twice that both are stopped', async () => {
    await federation.subgraphs.cvo.stop();
    await federation.subgraphs.school.stop();
    const { body } = await federation.ask(SEARCH);
    expect(body.data).toEqual({ search: { schoolOfferings: null, cvoOfferings: null } });
    expect(body.errors).toHaveLength(2);
    expect(body.errors).toContainEqual(
      unavailable('SCHOOL', 'connection failed', ['search', 'schoolOfferings']),
    );
  });

  it.each([
    ['fails', { data: { search: null }, errors: [{ message: 'secret', path: ['search'] }] }, 1],
    ['knows nothing', { data: { search: null } }, 0],
  ])('keeps the half of the other when one %s', async (_how, answer, errors) => {
    federation.subgraphs.cvo.misbehave = (response) => sendJson(response, answer);
    const { body } = await federation.ask(SEARCH);
    expect(body.data).toEqual({ search: { schoolOfferings: ['zorg'], cvoOfferings: null } });
    expect(body.errors ?? []).toHaveLength(errors);
  });
});

describe('a subgraph that misbehaves', () => {
  it('hangs: the others are answered at the deadline', async () => {
    federation.subgraphs.cvo.misbehave = () => undefined;
    const start = performance.now();
    const answer = await federation.ask(SEARCH);
    expectHalfSearch(answer, 'timeout');
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('hangs, and so does who is asked after it: both are given up in time', async () => {
    const { cvo, leerwinkel } = federation.subgraphs;
    cvo.misbehave = leerwinkel.misbehave = () => undefined;
    const { body } = await federation.ask(
      '{ orientation { schoolSteps { title } cvoSteps { title } pathways } }',
    );
    expect(body.data).toEqual({
      orientation: { schoolSteps: [{ title: 'so' }], cvoSteps: null, pathways: null },
    });
  });

  itOfOurs('hangs: what needs it and others is composed of the others', async () => {
    federation.subgraphs.cvo.misbehave = () => undefined;
    const { body } = await federation.ask('{ orientation { pathways } }');
    expect(body).toEqual({
      data: { orientation: { pathways: ['via so'] } },
      errors: [unavailable('CVO', 'timeout', ['orientation'])],
    });
  });

  it('hangs after an answer has begun', async () => {
    federation.subgraphs.cvo.misbehave = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
    };
    expectHalfSearch(await federation.ask(SEARCH), 'timeout');
  });

  it('answers too much', async () => {
    federation.subgraphs.cvo.misbehave = (response) =>
      sendJson(response, { data: { search: { cvoOfferings: ['x'.repeat(4 * 1024 * 1024)] } } });
    expectHalfSearch(await federation.ask(SEARCH), 'invalid answer');
  });

  it('answers more values than an answer may hold', async () => {
    const text = `{"data":{"search":{"cvoOfferings":[{}${',{}'.repeat(300_000)}]}}}`;
    federation.subgraphs.cvo.misbehave = (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    expectHalfSearch(await federation.ask(SEARCH), 'invalid answer');
  });

  it('redirects: nobody is asked at the other address', async () => {
    const { school, cvo } = federation.subgraphs;
    cvo.misbehave = (response) => {
      response.writeHead(307, { location: school.url, 'content-type': 'application/json' });
      response.end('{"data":{"search":{"cvoOfferings":["moved"]}}}');
    };
    expectHalfSearch(await federation.ask(SEARCH), 'invalid answer');
    expect(school.seen).toHaveLength(1);
  });

  it('says of its answer that it is no JSON: what it says is not logged', async () => {
    federation.subgraphs.cvo.misbehave = (response) =>
      response.writeHead(200, { 'content-type': 'text/plain; boundary="secret"' }).end('{}');
    await federation.ask(SEARCH);
    const { cause } = await federation.untilLogged('subgraph gave no usable answer');
    expect(cause).toBe('status 200, a content type that is not JSON');
  });

  it.each([
    ['HTML', 200, 'text/html', '<html>'],
    ['JSON under another type', 200, 'text/plain', '{"data":{"search":{"cvoOfferings":[]}}}'],
    ['half of JSON', 200, 'application/json', '{"data":'],
    ['a list', 200, 'application/json', '[]'],
    ['neither data nor errors', 503, 'application/json', '{"message":"secret"}'],
    ['errors that are none', 200, 'application/json', '{"errors":["secret"]}'],
  ])('answers %s', async (_what, status, type, text) => {
    federation.subgraphs.cvo.misbehave = (response) =>
      response.writeHead(status, { 'content-type': type }).end(text);
    expectHalfSearch(await federation.ask(SEARCH), 'invalid answer');
  });

  itOfOurs('answers what only others were asked: theirs stands', async () => {
    const forged = {
      data: { search: { cvoOfferings: ['own'], schoolOfferings: ['forged'] }, schools: ['forged'] },
    };
    federation.subgraphs.cvo.misbehave = (response) => sendJson(response, forged);
    const { body } = await federation.ask('{ search { schoolOfferings cvoOfferings } schools { name } }');
    const schools = ['s1', 's2', 's3'].map((id) => ({ name: `School ${id}` }));
    expect(body).toEqual({ data: { search: { schoolOfferings: ['zorg'], cvoOfferings: ['own'] }, schools } });
  });

  itOfOurs('answers a list for an object of which others give a half: theirs stands', async () => {
    federation.subgraphs.cvo.misbehave = (response) => sendJson(response, { data: { search: ['forged'] } });
    const { body } = await federation.ask(SEARCH);
    expect(body.data).toEqual({ search: { schoolOfferings: ['zorg'], cvoOfferings: null } });
  });

  it('answers with more errors, and longer ones, than anybody reads', async () => {
    const error = {
      message: 'x'.repeat(100_000),
      path: ['schools', 0],
      extensions: { code: 'BAD_USER_INPUT' },
    };
    const others = Array.from({ length: 1_000 }, (_, index) => ({
      message: `${index}`,
      path: ['schools', index],
    }));
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, { data: { schools: null }, errors: [error, ...others] });
    const { body } = await federation.ask('{ schools { name } }');
    expect(body.errors).toHaveLength(100);
    expect(body.errors![0]?.message).toBe('x'.repeat(1_000));
  });

  itOfOurs('answers values that are nested deeper than can be written', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    federation.subgraphs.cvo.misbehave = (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(`{"data":{"_entities":[{"cvoSteps":[{"title":${deep}}]}]}}`);
    const { body } = await federation.ask(
      '{ orientation { schoolSteps { title } pathways } schools { name } }',
    );
    expect(body.data).toMatchObject({
      orientation: { schoolSteps: [{ title: 'so' }], pathways: null },
      schools: [{ name: 'School s1' }, {}, {}],
    });
  });

  it('breaks the connection: a query is asked once more', async () => {
    const { cvo } = federation.subgraphs;
    cvo.misbehave = (response) => {
      cvo.misbehave = undefined;
      response.destroy();
    };
    const { body } = await federation.ask(SEARCH);
    expect(body.errors).toBeUndefined();
    expect(cvo.seen).toHaveLength(2);
  });

  it('was replaced, and no kept connection leads anywhere: a query is asked once more on a new one', async () => {
    const { cvo } = federation.subgraphs;
    const kept = new Map<unknown, ServerResponse>();
    const bothArrived = new Promise<void>((resolve) => {
      cvo.misbehave = (response, request) => {
        kept.set(request.socket, response);
        if (kept.size === 2) resolve();
      };
    });
    const [first, second] = ['bakker', 'kapper'].map((word) => federation.ask(SEARCH.replace('zorg', word)));
    await bothArrived;
    const [idle, dying] = [...kept.values()];
    const reused: boolean[] = [];
    cvo.misbehave = (response, request) => {
      reused.push(kept.has(request.socket));
      if (kept.has(request.socket)) response.destroy();
      else sendJson(response, { data: { search: { cvoOfferings: [] } } });
    };
    sendJson(idle!, { data: { search: { cvoOfferings: [] } } });
    await Promise.race([first, second]);
    dying!.destroy();
    for (const answer of [first!, second!]) expect((await answer).body.errors).toBeUndefined();
    expect(reused).toEqual([false]);
  });

  it('breaks the connection each time: a query is asked twice, not more', async () => {
    federation.subgraphs.cvo.misbehave = (response) => response.destroy();
    expectHalfSearch(await federation.ask(SEARCH), 'connection failed');
    expect(federation.subgraphs.cvo.seen).toHaveLength(2);
  });

  it('breaks the connection: a mutation is not asked again', async () => {
    federation.subgraphs.school.misbehave = (response) => response.destroy();
    const { body } = await federation.ask('mutation { enrol }');
    expect(body).toEqual({
      data: { enrol: null },
      errors: [outcomeUnknown('SCHOOL', 'connection failed', ['enrol'])],
    });
    expect(federation.subgraphs.school.seen).toHaveLength(1);
  });

  it('does not hold up a query that needs it not', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ schools { name } }');
    expect(body.errors).toBeUndefined();
  });
});
