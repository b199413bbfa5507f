import { auditInsert, auditParameter, insertAuditEvents } from '@leerwegen/shared/audit/audit.event';
import { template } from '../harness/template';
import { AuditDatabase, auditEvent, type AuditChain } from './audit-database';

let database: AuditDatabase;
let chain: AuditChain;
beforeAll(async () => {
  database = await AuditDatabase.start();
});
afterAll(() => database.stop());
beforeEach(async () => {
  chain = await database.chain();
});

const order = (of: AuditChain): Promise<{ subject: string }[]> =>
  of.tamper('SELECT subject FROM ~.audit_link JOIN ~.audit_event ON id = event_id ORDER BY position');

describe('sealing', () => {
  it('puts all events into seals of at most the limit, and they verify', async () => {
    await chain.sealed();
    const report = await chain.verify();
    expect(report).toMatchObject({ events: 12, seals: 3, unsealed: 0, problems: [], problemCount: 0 });
    expect(report.head).toEqual({ number: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await order(chain)).map(({ subject }) => subject)).toEqual(
      Array.from({ length: 12 }, (_, index) => `medewerker-${index + 1}`),
    );
  });

  it('keeps a chain without events valid', async () => {
    expect(await chain.verify()).toEqual({
      events: 0,
      seals: 0,
      unsealed: 0,
      head: { number: 0, digest: '0'.repeat(64) },
      problems: [],
      problemCount: 0,
    });
    expect(await chain.sealer().sealNow()).toBe(0);
  });

  it('goes on where an earlier run stopped, and the earlier head stays in the chain', async () => {
    const { head } = await (await chain.sealed()).verify();
    await chain.add(13, 14);
    await chain.sealer().stop();
    expect(await chain.verify(head)).toMatchObject({ events: 14, seals: 4, problems: [] });
  });

  it('takes events that are written within another statement', async () => {
    const sql = `WITH audited AS (${auditInsert(chain.schema, '$1')}) SELECT $2::int AS answer`;
    const events = [auditEvent(1, { subject: null, organisation: null, role: null }), auditEvent(2)];
    const answer = await database.act('cvo:991001', (query) => query(sql, [auditParameter(events), 42]));
    expect(answer).toEqual([{ answer: 42 }]);
    await chain.sealer().stop();
    expect(await chain.verify()).toMatchObject({ events: 2, seals: 1, problems: [] });
  });

  it('may go on while the chain is verified', async () => {
    await chain.sealed();
    const sealer = chain.sealer(2);
    const reports = await Promise.all(
      [0, 1, 2, 3, 4].map(async (round) => {
        await chain.add(round * 10 + 20, round * 10 + 29);
        const [report] = await Promise.all([chain.verify(), sealer.sealNow()]);
        return report;
      }),
    );
    await sealer.stop();
    const kinds = reports.flatMap(({ problems }) => problems.map(({ what }) => what));
    // The invented events are hours old: those that wait are told, nothing else.
    expect(new Set([...kinds, 'unsealed-too-long'])).toEqual(new Set(['unsealed-too-long']));
    expect(await chain.verify()).toMatchObject({ events: 62, unsealed: 0, problems: [] });
  });

  it('takes 10,000 events in a few batches', async () => {
    await chain.add(1, 10_000);
    const sealer = chain.sealer(5_000);
    expect(await sealer.sealNow()).toBe(10_000);
    await sealer.stop();
    expect(await chain.verify()).toMatchObject({ events: 10_000, seals: 2, problems: [] });
  });

  it('gives an event that is committed late a place after those with a higher id', async () => {
    const commit = await startLate();
    await chain.add(1, 5);
    const sealer = chain.sealer();
    expect(await sealer.sealNow()).toBe(5);
    await commit();
    expect(await sealer.sealNow()).toBe(1);
    await sealer.stop();
    expect((await order(chain)).at(-1)).toEqual({ subject: 'medewerker-99' });
    const [late] = await chain.tamper<{ first: boolean }>(
      `SELECT id = (SELECT min(id) FROM ~.audit_event) AS first FROM ~.audit_event WHERE subject = 'medewerker-99'`,
    );
    expect(late).toEqual({ first: true });
    expect(await chain.verify()).toMatchObject({ events: 6, seals: 3, unsealed: 0, problems: [] });
  });

  it('by two replicas at once gives one chain, with every event once', async () => {
    const replicas = [chain.sealer(3), chain.sealer(3)];
    const writing = Array.from({ length: 20 }, async (_, index) => {
      await chain.add(index * 5 + 1, index * 5 + 5);
      return replicas[index % 2]!.sealNow();
    });
    const sealed = await Promise.all(writing);
    for (const replica of replicas) await replica.stop();
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100);
    expect(chain.failures).toEqual([]);
    expect(await chain.verify()).toMatchObject({ events: 100, unsealed: 0, problems: [] });
  });

  it('stops with an error when the chain was set back, instead of sealing over it', async () => {
    await chain.sealed();
    await chain.tamper(
      `UPDATE ~_keys.audit_head SET number = 2, position = 8, digest = (SELECT digest FROM ~.audit_seal WHERE number = 2)`,
    );
    await chain.add(13, 13);
    const sealer = chain.sealer();
    await expect(sealer.sealNow()).rejects.toMatchObject({ code: '23505' });
    await sealer.stop();
    expect(chain.failures).toEqual(['23505']);
  });

  it('stops with an error when the head is gone', async () => {
    await chain.sealed();
    await chain.tamper('DELETE FROM ~_keys.audit_head');
    await chain.add(13, 13);
    await chain.sealer().stop();
    expect(chain.failures).toEqual(['AuditHeadMissing']);
  });

  /**
   * Takes the first id and commits later: on a server with an open transaction; the one session of the embedded
   * database cannot hold one open, so there the id is taken first and used later.
   */
  async function startLate(): Promise<() => Promise<unknown>> {
    if (!template().server) {
      const [{ id }] = (await chain.tamper(
        `SELECT nextval(pg_get_serial_sequence('~.audit_event', 'id')) AS id`,
      )) as [{ id: string }];
      return () =>
        chain.tamper(
          `INSERT INTO ~.audit_event (id, at, subject, action, referral_ids, outcome, request_id)
           OVERRIDING SYSTEM VALUE VALUES (${id}, '2026-09-01', 'medewerker-99', 'READ', '{}', 'ALLOWED', 'r')`,
        );
    }
    const client = await database.connect();
    await client.query('BEGIN');
    await insertAuditEvents(
      async (sql, parameters) => (await client.query(sql, parameters)).rows as never,
      chain.schema,
      [auditEvent(99)],
    );
    return async () => {
      await client.query('COMMIT');
      client.release();
    };
  }
});

describe('what waits for its seal', () => {
  it('is counted, and is a problem after a minute', async () => {
    await chain.add(1, 3);
    await chain.tamper(`UPDATE ~.audit_event SET at = '2026-09-01 19:59:30Z' WHERE id = 2`);
    expect(await chain.verify()).toMatchObject({
      unsealed: 3,
      problems: [{ what: 'unsealed-too-long', where: '2 events, from event 1 on' }],
    });
  });

  it('cannot be taken off the list unseen', async () => {
    await (await chain.sealed()).add(13, 14);
    await chain.tamper('DELETE FROM ~.audit_unsealed WHERE event_id = 13');
    await chain.tamper('DELETE FROM ~.audit_event WHERE id = 14');
    expect((await chain.verify()).problems).toEqual([
      { what: 'unsealed-too-long', where: '1 events, from event 13 on' },
      { what: 'unsealed-deleted', where: '1 events that waited for their seal' },
    ]);
    // A waiting event that is gone does not stop the others.
    await chain.add(15, 16);
    await chain.sealer().stop();
    expect((await chain.verify()).events).toBe(14);
  });
});

describe('an ordinary role', () => {
  const rows = ['audit_event', 'audit_unsealed', 'audit_link', 'audit_seal'].map((table) => `~.${table}`);
  const writes: [string, string][] = [
    ['~.audit_event', 'UPDATE ~.audit_event SET subject = NULL RETURNING 1'],
    ['~.audit_event', 'DELETE FROM ~.audit_event RETURNING 1'],
    ['~.audit_unsealed', 'UPDATE ~.audit_unsealed SET event_id = -event_id RETURNING 1'],
    ['~.audit_link', 'UPDATE ~.audit_link SET position = position + 100 RETURNING 1'],
    ['~.audit_link', 'DELETE FROM ~.audit_link RETURNING 1'],
    ['~.audit_seal', `UPDATE ~.audit_seal SET digest = 'x' RETURNING 1`],
    ['~.audit_seal', 'DELETE FROM ~.audit_seal RETURNING 1'],
    ['~_keys.audit_head', 'DELETE FROM ~_keys.audit_head RETURNING 1'],
  ];
  const as = (organisation: string, sql: string): Promise<unknown[]> =>
    database.act(organisation, (query) => query(sql.replaceAll('~', chain.schema)));
  beforeEach(async () => {
    await (await chain.sealed()).add(13, 13);
  });

  it.each(writes)('in the name of the system finds rows in %s, and %s touches none', async (table, sql) => {
    expect(await as('system', `SELECT 1 FROM ${table}`)).not.toEqual([]);
    expect(await as('system', sql)).toEqual([]);
  });

  it.each([...rows, '~_keys.audit_head'])(
    'in the name of an organisation sees nothing of %s',
    async (table) => {
      expect(await as('cvo:991001', `SELECT 1 FROM ${table}`)).toEqual([]);
    },
  );

  it.each([
    ['a seal', `INSERT INTO ~.audit_seal VALUES (4, 13, 13, 1, 'x', now())`],
    ['a place', `INSERT INTO ~.audit_link VALUES (13, 13, 'x')`],
    ['an event on the list of what waits', 'INSERT INTO ~.audit_unsealed VALUES (1)'],
    ['a second head', `INSERT INTO ~_keys.audit_head VALUES (true, 0, 0, 'x')`],
  ])('in the name of an organisation cannot add %s', async (_name, sql) => {
    await expect(as('cvo:991001', sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('in the name of an organisation neither takes a waiting event away nor moves the head', async () => {
    expect(await as('cvo:991001', 'DELETE FROM ~.audit_unsealed RETURNING 1')).toEqual([]);
    expect(await as('cvo:991001', 'UPDATE ~_keys.audit_head SET number = 0 RETURNING 1')).toEqual([]);
  });

  it('sees and changes no more when it owns the tables', async () => {
    const owner = `${database.role}_owner`;
    const asOwner = (organisation: string, sql: string): Promise<unknown[]> =>
      database.act(organisation, (query) => query(sql.replaceAll('~', chain.schema)), owner);
    for (const table of [...rows, '~_keys.audit_head'])
      expect(await asOwner('cvo:991001', `SELECT 1 FROM ${table}`)).toEqual([]);
    for (const [, sql] of writes) expect(await asOwner('system', sql)).toEqual([]);
  });
});
