import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { runDeadlines, runRetention } from '@leerwegen/shared/case/case.job';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { runJobsCommand } from '../../scripts/jobs-command';
import { acted, PERSONAL, PROVIDERS, sent } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';

const CVO = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

let graph: TestGraph;
let dataSource: DataSource;
let clb: string;
let cvo: string;
beforeAll(async () => {
  graph = await startTestGraph();
  dataSource = await createDataSource(CVO, databaseAddress('cvo', graph.database.environment)).initialize();
  clb = await graph.token(PROVIDERS.Clb);
  cvo = await graph.token(PROVIDERS.Cvo);
});
afterAll(async () => {
  await dataSource?.destroy();
  await graph?.stop();
});

const job = (now: Date) => ({ database: new ActingDatabase(dataSource), cases: CVO.cases, now });

async function read(id: string): Promise<any> {
  const { data } = await graph.ask(
    `query ($id: ID!) { cvoReferral(id: $id) {
       status version learnerData learner { firstName } history { kind to party role organisationId } } }`,
    { id },
    clb,
  );
  return data.cvoReferral;
}

// One after the other: each job sees what the tests before it left.
describe('the daily jobs', () => {
  it('tell once what is overdue, without another status or version', async () => {
    const { referralId: id } = await sent(graph.ask, 'Cvo', clb, PERSONAL);
    await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: 1, to: 'RECEIVED' }, cvo);
    expect(await runDeadlines(job(daysLater(13)))).toEqual({ overdue: 0, expired: 0 });
    expect(await runDeadlines(job(daysLater(15)))).toEqual({ overdue: 1, expired: 0 });
    expect(await runDeadlines(job(daysLater(16)))).toEqual({ overdue: 0, expired: 0 });
    const referral = await read(id);
    expect(referral).toMatchObject({ status: 'RECEIVED', version: 2 });
    expect(referral.history.at(-1)).toEqual({
      kind: 'OVERDUE',
      to: 'RECEIVED',
      party: 'SYSTEM',
      role: null,
      organisationId: null,
    });
    await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: 2, to: 'NOT_REACHED' }, cvo);
  });

  it('let expire what nobody took in, and erase the learner 30 days after', async () => {
    const { referralId: id } = await sent(graph.ask, 'Cvo', clb, PERSONAL);
    expect(await runDeadlines(job(daysLater(43)))).toMatchObject({ expired: 0 });
    expect(await runDeadlines(job(daysLater(45)))).toMatchObject({ expired: 1 });
    expect(await read(id)).toMatchObject({ status: 'EXPIRED', learnerData: 'PRESENT' });
    // The one of the test before ended on the first day.
    expect(await runRetention(job(daysLater(73)))).toEqual({ erased: 1 });
    // Counted from the day on which it should have expired, not from the job's.
    expect(await runRetention(job(daysLater(74)))).toEqual({ erased: 1 });
    expect(await read(id)).toMatchObject({
      status: 'EXPIRED',
      learnerData: 'ERASED',
      learner: null,
      version: 3,
    });
    const [keys] = await dataSource.query<{ left: number }[]>(
      'SELECT count(*)::int AS left FROM cvo_keys.referral_key',
    );
    expect(keys).toEqual({ left: 0 });
  });

  it('keep what has started for years, and longest at the Examencommissie', async () => {
    const { referralId: id } = await sent(graph.ask, 'Cvo', clb, PERSONAL);
    for (const [index, to] of ['RECEIVED', 'ACCEPTED', 'STARTED'].entries())
      await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: index + 1, to }, cvo);
    expect(await runRetention(job(daysLater(3 * 365 - 1)))).toEqual({ erased: 0 });
    expect(await runRetention(job(daysLater(3 * 365 + 1)))).toEqual({ erased: 1 });
  });

  it('forget first answers after 60 days, not before 30', async () => {
    const count = async (): Promise<number> => {
      const [row] = await dataSource.query<{ rows: number }[]>(
        'SELECT count(*)::int AS rows FROM cvo.idempotent_act',
      );
      return row!.rows;
    };
    await sent(graph.ask, 'Cvo', clb);
    const before = await count();
    await runRetention(job(daysLater(31)));
    expect(await count()).toBe(before);
    await runRetention(job(daysLater(61)));
    expect(await count()).toBe(0);
  });

  it('run as a command, for all subgraphs or some', async () => {
    const said = { output: '', error: '' };
    const surroundings = {
      environment: graph.database.environment,
      output: { write: (text: string) => (said.output += text) },
      error: { write: (text: string) => (said.error += text) },
    };
    const run = (...given: string[]): Promise<0 | 1> =>
      runJobsCommand(SUBGRAPHS, given, surroundings as never);
    expect(await run('retention', 'clb', 'cvo')).toBe(0);
    expect(said.output).toMatch(/^cvo: \d+ erased\nclb: \d+ erased\n$/);
    for (const wrong of [[], ['everything'], ['retention', 'nowhere']]) expect(await run(...wrong)).toBe(1);
    expect(said.error).toContain('Expected: deadlines or retention');
  });
});
