import { randomBytes } from 'node:crypto';
import { startDevelopmentIssuer, type RunningIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { ActingDatabase, SYSTEM } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { type RunningSubgraph, startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { actedOn, fullDecision, fullDraft } from '../harness/exemption-requests';
import { acted, PERSONAL, PROVIDERS, sent, STRANGERS } from '../harness/referrals';
import { NOW, post, startTestGraph, type TestGraph } from '../harness/test-graph';
import { RoleServer } from './role-server';

const CVO = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
/** Tables with personal data, and a column of each that names nobody else. */
const TABLES = [
  'cvo.referral',
  'cvo.referral_event',
  'cvo.referral_personal',
  'cvo_keys.referral_key',
  'cvo.referral_feed',
  'cvo.idempotent_act',
];
const REQUEST_TABLES = [
  'cvo.exemption',
  'cvo.exemption_event',
  'cvo.exemption_personal',
  'cvo_keys.exemption_key',
  'cvo.exemption_feed',
];
const count = (table: string): string => `SELECT count(*)::int AS rows FROM ${table}`;

describe('row-level security, whatever the application asks', () => {
  let graph: TestGraph;
  let dataSource: DataSource;
  let database: ActingDatabase;
  beforeAll(async () => {
    graph = await startTestGraph();
    dataSource = await createDataSource(CVO, databaseAddress('cvo', graph.database.environment)).initialize();
    database = new ActingDatabase(dataSource);
    const ask = (query: string, variables?: object, token?: string) =>
      graph.askSubgraph('cvo', query, variables, token);
    await sent(ask, 'Cvo', await graph.token(PROVIDERS.Clb), PERSONAL);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await graph?.stop();
  });

  it.each(TABLES)('shows rows of %s to the parties only', async (table) => {
    const rowsFor = async (organisation: string): Promise<number> => {
      const [row] = await database.as(organisation, (all) => all.query<{ rows: number }[]>(count(table)));
      return row!.rows;
    };
    const isOwn = table === 'cvo.idempotent_act';
    expect(await rowsFor(PROVIDERS.Clb)).toBe(1);
    expect(await rowsFor(PROVIDERS.Cvo)).toBe(isOwn ? 0 : 1);
    expect(await rowsFor(STRANGERS.Cvo)).toBe(0);
    expect(await rowsFor(STRANGERS.Clb)).toBe(0);
  });

  it('lets nobody write what is of others', async () => {
    const changed = (statement: string): Promise<unknown[]> =>
      database.as(STRANGERS.Cvo, (all) =>
        all.query<unknown[]>(`WITH x AS (${statement} RETURNING 1) SELECT 1 FROM x`),
      );
    expect(await changed(`UPDATE cvo.referral SET status = 'COMPLETED'`)).toEqual([]);
    expect(await changed(`DELETE FROM cvo_keys.referral_key`)).toEqual([]);
    expect(await changed(`UPDATE cvo.referral_personal SET parties = ARRAY['${STRANGERS.Cvo}']`)).toEqual([]);
    await expect(
      database.as(STRANGERS.Cvo, (all) =>
        all.query(
          `INSERT INTO cvo.referral_personal SELECT key, 'X', ARRAY['${PROVIDERS.Clb}'], '' FROM (VALUES ('x')) v(key)`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('lets nobody change or delete an audit event, the system neither', async () => {
    for (const organisation of [PROVIDERS.Cvo, SYSTEM]) {
      const touched = await database.as(organisation, (all) =>
        all.query<unknown[]>(
          `WITH u AS (UPDATE cvo.audit_event SET action = 'NOTHING' RETURNING 1),
             d AS (DELETE FROM cvo.audit_link RETURNING 1) SELECT 1 FROM u UNION ALL SELECT 1 FROM d`,
        ),
      );
      expect(touched).toEqual([]);
    }
  });

  it('forgets for whom it acted when the transaction ends', async () => {
    await database.as(PROVIDERS.Clb, (all) => all.query('SELECT 1'));
    const rows = await Promise.all(
      Array.from({ length: 10 }, () =>
        dataSource.query<{ acting: string | null }[]>(
          `SELECT current_setting('leerwegen.organisation', true) AS acting`,
        ),
      ),
    );
    expect(rows.flat().every(({ acting }) => !acting)).toBe(true);
  });

  it('acts for no organisation that could leave its quotes', async () => {
    await expect(database.as(`x'; RESET ROLE; --`, (all) => all.query('SELECT 1'))).rejects.toThrow(
      'cannot act',
    );
  });
});

const SERVER = process.env.TEST_DATABASE_URL;
if (!SERVER)
  console.log(
    'Roles of a server are tried when TEST_DATABASE_URL names one: the embedded database has none.',
  );

(SERVER ? describe : describe.skip)(
  'a subgraph that logs in as the unprivileged role of npm run databases',
  () => {
    let server: RoleServer;
    let dataSource: DataSource;
    let issuer: RunningIssuer;
    let subgraph: RunningSubgraph;
    const ask = (query: string, variables?: object, token?: string) =>
      post(subgraph.url, query, variables, token);
    beforeAll(async () => {
      server = new RoleServer(SERVER!, `rls${process.pid}`);
      const prepared = await server.command(server.environment, 'cvo');
      expect([prepared.exit, prepared.error]).toEqual([0, '']);
      dataSource = await createDataSource(CVO, { url: server.url('cvo', 'login') }).initialize();
      await CVO.demonstrate(dataSource);
      issuer = await startDevelopmentIssuer();
      subgraph = await startSubgraphServer(CVO, {
        dataSource,
        host: '127.0.0.1',
        port: 0,
        logger: pino({ level: 'silent' }),
        clock: () => NOW,
        personal: { key: randomBytes(32), verifier: createTokenVerifier(issuer.settings) },
        gatewaySecret: 'open',
      });
    });
    afterAll(async () => {
      await subgraph?.stop();
      await issuer?.stop();
      if (dataSource?.isInitialized) await dataSource.destroy();
      await server?.drop();
    });

    it('does all its work, and sees nothing that is of others even in plain SQL', async () => {
      const clb = await issuer.token({ providerId: PROVIDERS.Clb, role: 'COUNSELLOR' });
      const cvo = await issuer.token({ providerId: PROVIDERS.Cvo, role: 'INTAKE' });
      const { referralId } = await sent(ask, 'Cvo', clb, PERSONAL);
      await acted(ask, 'move', 'Cvo', { id: referralId, expectedVersion: 1, to: 'RECEIVED' }, cvo);
      const { data } = await ask(
        `query ($id: ID!) { cvoReferral(id: $id) { learner { firstName } } }`,
        { id: referralId },
        cvo,
      );
      expect(data.cvoReferral.learner.firstName).toBe(PERSONAL.learner.firstName);
      const asked = await actedOn(ask, 'draft', 'Cvo', fullDraft('Cvo'), clb);
      const request = { id: asked.exemptionRequestId };
      const counsellor = await issuer.token({ providerId: PROVIDERS.Cvo, role: 'COUNSELLOR' });
      await actedOn(ask, 'move', 'Cvo', { ...request, expectedVersion: 1, to: 'SUBMITTED' }, clb);
      await actedOn(ask, 'move', 'Cvo', { ...request, expectedVersion: 2, to: 'UNDER_REVIEW' }, cvo);
      const decision = { ...request, expectedVersion: 3, ...fullDecision('Cvo') };
      await actedOn(ask, 'decide', 'Cvo', decision, counsellor);
      await actedOn(ask, 'withdrawConsent', 'Cvo', { ...request, expectedVersion: 4 }, counsellor);
      for (const table of [...TABLES, ...REQUEST_TABLES]) {
        const login = server.url('cvo', 'login');
        expect(await server.query(login, count(table))).toEqual([{ rows: 0 }]);
        const asStranger = [
          `SELECT set_config('leerwegen.organisation', '${STRANGERS.Cvo}', false)`,
          count(table),
        ];
        expect(await server.query(login, ...asStranger)).toEqual([{ rows: 0 }]);
        // The owner of the tables is bound too.
        expect(await server.query(server.url('cvo', 'migration'), count(table))).toEqual([{ rows: 0 }]);
      }
      await expect(
        server.query(server.url('cvo', 'login'), 'ALTER TABLE cvo.referral DISABLE ROW LEVEL SECURITY'),
      ).rejects.toThrow();
      await expect(
        server.query(server.url('cvo', 'login'), 'SET row_security = off', count('cvo.referral')),
      ).rejects.toThrow();
    });
  },
);
