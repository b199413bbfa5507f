import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { type JobRunner, startJobRunner } from '../referral/model/job.runner';
import { type At, problemOf, RequestJourneys } from './request.journey';
import { type Status, STATUSES, TERM } from './request.table';

const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

let graph: TestGraph;
let jobs: JobRunner;
let cvo: RequestJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  jobs = await startJobRunner(graph.database.environment);
  cvo = await RequestJourneys.of(graph, 'Cvo');
});
afterAll(async () => {
  await jobs?.stop();
  await graph?.stop();
});

/** What is left of the personal part of a request in the database. */
async function left({ id }: At): Promise<{ parts: number; keys: number }> {
  const key = id.split(':')[1];
  const [row] = await jobs.query<{ parts: number; keys: number }[]>(
    'cvo',
    `SELECT (SELECT count(*)::int FROM cvo.exemption_personal WHERE exemption_key = '${key}') AS parts,
       (SELECT count(*)::int FROM cvo_keys.exemption_key WHERE exemption_key = '${key}') AS keys`,
  );
  return row!;
}

describe('withdrawing a consent', () => {
  it('leaves neither parts nor key of it in the database', async () => {
    const at = await cvo.inStatus('DECIDED');
    expect((await left(at)).parts).toBeGreaterThan(1);
    const input = { id: at.id, expectedVersion: at.version };
    expect(problemOf(await cvo.act('withdrawConsent', 'RECEIVER', input))).toBeNull();
    expect(await left(at)).toEqual({ parts: 0, keys: 0 });
  });
});

describe('the retention job', () => {
  it('erases each request when its term has passed, once, and tells who may know', async () => {
    const made = new Map<Status, At>();
    for (const status of STATUSES) made.set(status, await cvo.inStatus(status));
    const lines = await cvo.feedLength('RECEIVER');
    for (const days of [29, 30, 89, 90, 364, 365]) {
      await jobs.run('cvo', 'retention', daysLater(days));
      for (const [status, at] of made) {
        const isErased = TERM[status] <= days;
        const seen = (await cvo.see(at.id))!;
        expect([status, days, seen]).toMatchObject([
          status,
          days,
          { status, learnerData: isErased ? 'ERASED' : 'PRESENT', version: at.version + (isErased ? 1 : 0) },
        ]);
        if (isErased) expect([status, await left(at)]).toEqual([status, { parts: 0, keys: 0 }]);
        expect(seen.history.filter(({ kind }) => kind === 'ERASED')).toHaveLength(isErased ? 1 : 0);
      }
    }
    // All but the draft.
    expect(await cvo.feedLength('RECEIVER')).toBe(lines + STATUSES.length - 1);
    expect(await cvo.see(made.get('DECIDED')!.id)).toMatchObject({
      lines: [
        { decision: 'GRANTED', motivation: null },
        { decision: 'REFUSED', motivation: null },
      ],
    });
  });

  it('erases a motivation that was recorded after the learner was erased', async () => {
    const at = await cvo.inStatus('UNDER_REVIEW');
    await jobs.run('cvo', 'retention', daysLater(366));
    const decided = await cvo.decide({ id: at.id, version: at.version + 1 });
    expect(await left(decided)).toEqual({ parts: 1, keys: 1 });
    await jobs.run('cvo', 'retention', daysLater(800));
    expect(await left(decided)).toEqual({ parts: 0, keys: 0 });
  });
});

describe('row-level security, whatever a statement asks', () => {
  const TABLES = ['cvo.exemption', 'cvo.exemption_event', 'cvo.exemption_personal', 'cvo_keys.exemption_key'];
  const rows = async (organisation: string, table: string, { id }: At): Promise<number> => {
    const column = table === 'cvo.exemption' ? 'key' : 'exemption_key';
    return jobs.as('cvo', organisation, `SELECT 1 FROM ${table} WHERE ${column} = '${id.split(':')[1]}'`);
  };

  it.each(TABLES)(
    'shows a draft in %s to its requester only, and what was submitted to both',
    async (table) => {
      const draft = await cvo.draft();
      expect(await rows(PROVIDERS.Clb, table, draft)).toBeGreaterThan(0);
      for (const other of [PROVIDERS.Cvo, STRANGERS.Clb, STRANGERS.Cvo])
        expect(await rows(other, table, draft)).toBe(0);
      const submitted = await cvo.move(draft, 'SUBMITTED');
      for (const party of [PROVIDERS.Clb, PROVIDERS.Cvo])
        expect(await rows(party, table, submitted)).toBeGreaterThan(0);
      for (const other of [STRANGERS.Clb, STRANGERS.Cvo]) expect(await rows(other, table, submitted)).toBe(0);
    },
  );

  it('lets nobody change what is of others, or delete a request or its history', async () => {
    const at = await cvo.inStatus('SUBMITTED');
    const key = at.id.split(':')[1];
    const changed = (organisation: string, statement: string): Promise<number> =>
      jobs.as('cvo', organisation, `WITH x AS (${statement} RETURNING 1) SELECT 1 FROM x`);
    const status = `UPDATE cvo.exemption SET status = 'DECIDED' WHERE key = '${key}'`;
    expect(await changed(STRANGERS.Cvo, status)).toBe(0);
    for (const table of ['exemption', 'exemption_event'])
      expect(await changed(PROVIDERS.Cvo, `DELETE FROM cvo.${table}`)).toBe(0);
    expect(await cvo.see(at.id)).toMatchObject({ status: 'SUBMITTED', version: at.version });
  });
});
