import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CLB, AT_CVO } from '../harness/trajectories';
import { type JobRunner, startJobRunner } from '../referral/model/job.runner';
import { type At, problemOf, TrajectoryJourneys } from './trajectory.journey';
import { type Status, STATUSES, TERM } from './trajectory.table';

const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

let graph: TestGraph;
let jobs: JobRunner;
let clb: TrajectoryJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  jobs = await startJobRunner(graph.database.environment);
  clb = await TrajectoryJourneys.of(graph, 'Clb');
});
afterAll(async () => {
  await jobs?.stop();
  await graph?.stop();
});

/** What is left of the personal part of a trajectory in the database. */
async function left({ id }: At): Promise<{ parts: number; keys: number }> {
  const key = id.split(':')[1];
  const [row] = await jobs.query<{ parts: number; keys: number }[]>(
    'clb',
    `SELECT (SELECT count(*)::int FROM clb.trajectory_personal WHERE trajectory_key = '${key}') AS parts,
       (SELECT count(*)::int FROM clb_keys.trajectory_key WHERE trajectory_key = '${key}') AS keys`,
  );
  return row!;
}

describe('withdrawing a consent', () => {
  it('leaves neither parts nor key of it in the database', async () => {
    const at = await clb.inStatus('ACTIVE');
    expect((await left(at)).parts).toBeGreaterThan(3);
    expect(
      problemOf(await clb.act('withdrawConsent', { id: at.id, expectedVersion: at.version })),
    ).toBeNull();
    expect(await left(at)).toEqual({ parts: 0, keys: 0 });
  });
});

describe('the retention job', () => {
  it('erases each trajectory when its term has passed, once, and tells who may know', async () => {
    const made = new Map<Status, At>();
    for (const status of STATUSES) made.set(status, await clb.inStatus(status));
    const lines = await clb.feedLength('PARTNER');
    for (const days of [29, 30, 179, 180, 1_094, 1_095]) {
      await jobs.run('clb', 'retention', daysLater(days));
      for (const [status, at] of made) {
        const isErased = TERM[status] <= days;
        const seen = await clb.see(at.id);
        expect([status, days, seen]).toMatchObject([
          status,
          days,
          { status, learnerData: isErased ? 'ERASED' : 'PRESENT', version: at.version + (isErased ? 1 : 0) },
        ]);
        if (isErased) expect([status, await left(at)]).toEqual([status, { parts: 0, keys: 0 }]);
        expect(seen.history.filter(({ kind }: any) => kind === 'ERASED')).toHaveLength(isErased ? 1 : 0);
      }
    }
    expect(await clb.feedLength('PARTNER')).toBe(lines + STATUSES.length);
  });

  it('leaves a trajectory to which a learner has to be given anew', async () => {
    const at = await clb.inStatus('AGREED');
    await jobs.run('clb', 'retention', daysLater(1_096));
    const given = { id: at.id, expectedVersion: at.version + 1 };
    const problem = problemOf(await clb.act('change', { ...given, goal: 'CERTIFICAAT' }));
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.learner' });
  });
});

describe('row-level security, whatever a statement asks', () => {
  const TABLES = [
    'clb.trajectory',
    'clb.trajectory_event',
    'clb.trajectory_personal',
    'clb_keys.trajectory_key',
  ];
  const rows = async (organisation: string, table: string, { id }: At): Promise<number> => {
    const column = table === 'clb.trajectory' ? 'key' : 'trajectory_key';
    return jobs.as('clb', organisation, `SELECT 1 FROM ${table} WHERE ${column} = '${id.split(':')[1]}'`);
  };

  it.each(TABLES)('shows %s to the lead and who gives a component, as long as it does', async (table) => {
    const at = await clb.agreed({ components: [AT_CVO, AT_CLB], agreements: [] });
    for (const party of [PROVIDERS.Clb, PROVIDERS.Cvo])
      expect(await rows(party, table, at)).toBeGreaterThan(0);
    for (const other of [STRANGERS.Clb, STRANGERS.Cvo, PROVIDERS.School])
      expect(await rows(other, table, at)).toBe(0);
    await clb.step('change', at, { components: [AT_CLB] });
    expect(await rows(PROVIDERS.Clb, table, at)).toBeGreaterThan(0);
    // History is added to, never changed: what somebody took part in stays told to them.
    if (table !== 'clb.trajectory_event') expect(await rows(PROVIDERS.Cvo, table, at)).toBe(0);
  });

  it('opens the personal part to who is asked later', async () => {
    const at = await clb.propose({ components: [AT_CLB], agreements: [] });
    expect(await rows(PROVIDERS.Cvo, 'clb.trajectory_personal', at)).toBe(0);
    const asked = await clb.step('change', at, { components: [AT_CLB, AT_CVO], statusChecked: true });
    await clb.step('agree', asked, { agreed: true }, 'PARTNER');
    expect(await clb.see(at.id, clb.tokens.PARTNER)).toMatchObject({ learner: { firstName: 'Noor' } });
  });

  it('lets nobody change what is of others, or delete a trajectory or its history', async () => {
    const at = await clb.agreed();
    const key = at.id.split(':')[1];
    const changed = (organisation: string, statement: string): Promise<number> =>
      jobs.as('clb', organisation, `WITH x AS (${statement} RETURNING 1) SELECT 1 FROM x`);
    const status = `UPDATE clb.trajectory SET status = 'ACTIVE' WHERE key = '${key}'`;
    expect(await changed(STRANGERS.Clb, status)).toBe(0);
    for (const table of ['trajectory', 'trajectory_event'])
      expect(await changed(PROVIDERS.Clb, `DELETE FROM clb.${table}`)).toBe(0);
    expect(await clb.see(at.id)).toMatchObject({ status: 'PROPOSED', version: at.version });
  });
});
