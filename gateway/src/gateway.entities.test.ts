import { startFederation, unavailable, type TestFederation } from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation();
});
afterEach(() => federation.stop());

describe('entities of a stopped subgraph', () => {
  it('are null with one error at the root field', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ cvos { name } schools { id } }');
    expect(body.data).toEqual({ cvos: null, schools: [{ id: 's1' }, { id: 's2' }, { id: 's3' }] });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['cvos'])]);
  });

  it('are null with one error per field under an object', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ school { name partner { id name c: city } } }');
    expect(body.data).toEqual({ school: { name: 'School s1', partner: { id: 'c1', name: null, c: null } } });
    expect(body.errors).toEqual([
      unavailable('CVO', 'connection failed', ['school', 'partner', 'name']),
      unavailable('CVO', 'connection failed', ['school', 'partner', 'c']),
    ]);
  });

  it('are null with one error for a whole list', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ schools { id partner { name } } }');
    expect(body.data).toEqual({ schools: ['s1', 's2', 's3'].map((id) => ({ id, partner: { name: null } })) });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['schools', 0, 'partner', 'name'])]);
  });

  it('name the first item of their own type in a list of several', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ providers { id name } }');
    expect(body.data?.['providers']).toContainEqual({ id: 'c1', name: null });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['providers', 1, 'name'])]);
  });

  it('leave what requires them composed from the rest', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ orientation { cvoSteps { title } pathways } }');
    expect(body.data).toEqual({ orientation: { cvoSteps: null, pathways: ['via so'] } });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['orientation', 'cvoSteps'])]);
  });

  it('are named at the closest field that was asked', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ orientation { pathways } }');
    expect(body.data).toEqual({ orientation: { pathways: ['via so'] } });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['orientation'])]);
  });

  it('are not named again above a field that was asked under another name', async () => {
    await federation.subgraphs.cvo.stop();
    const { body } = await federation.ask('{ orientation { mine: cvoSteps { title } pathways } }');
    expect(body.data).toEqual({ orientation: { mine: null, pathways: ['via so'] } });
    expect(body.errors).toEqual([unavailable('CVO', 'connection failed', ['orientation', 'mine'])]);
  });

  it('never go on without their key', async () => {
    const { leerwinkel } = federation.subgraphs;
    leerwinkel.misbehave = (response) => {
      leerwinkel.misbehave = undefined;
      response.end('no JSON');
    };
    const { body } = await federation.ask('{ orientation { pathways } }');
    const sent = Object.values(federation.subgraphs).flatMap(({ seen }) =>
      seen.flatMap(({ variables }) => (variables['representations'] ?? []) as { id: unknown }[]),
    );
    expect(sent.filter(({ id }) => id !== 'o1')).toEqual([]);
    expect(body.errors).toEqual([unavailable('LEERWINKEL', 'invalid answer', ['orientation'])]);
  });

  it('leave what requires them composed when the subgraph answers with an error', async () => {
    federation.subgraphs.cvo.misbehave = (response) =>
      sendJson(response, { data: null, errors: [{ message: 'secret' }] });
    const { body } = await federation.ask('{ orientation { pathways } }');
    expect(body.data).toEqual({ orientation: { pathways: ['via so'] } });
    expect(body.errors).toHaveLength(1);
  });

  it('must be as many as were asked', async () => {
    federation.subgraphs.cvo.misbehave = (response) => sendJson(response, { data: { _entities: [] } });
    const { body } = await federation.ask('{ school { partner { name } } }');
    expect(body.errors).toEqual([unavailable('CVO', 'invalid answer', ['school', 'partner', 'name'])]);
  });
});
