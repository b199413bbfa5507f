import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { PROVIDERS, sent } from '../harness/referrals';
import { startTestDatabase } from '../harness/test-database';
import { NOW, post } from '../harness/test-graph';

const CVO = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
const COURSE = '{ courses(first: 1) { nodes { title } } }';

/** The database of a subgraph, and another one in place of its standby: what is read from which can be told apart. */
const sources: { writes: DataSource; reads: DataSource } = {} as never;
const stops: (() => Promise<void>)[] = [];
let url: string;
let token: string;

async function startSource(): Promise<DataSource> {
  const database = await startTestDatabase();
  stops.unshift(() => database.stop());
  const source = await createDataSource(CVO, databaseAddress('cvo', database.environment)).initialize();
  stops.unshift(() => source.destroy());
  return source;
}

const versionOf = async (): Promise<string> =>
  ((await (await fetch(new URL('/version', url))).json()) as { version: string }).version;
const titleOf = async (): Promise<string> => (await post(url, COURSE)).data.courses.nodes[0].title;
const rename = (source: DataSource, title: string): Promise<unknown> =>
  source.query('UPDATE cvo.course SET title = $1', [title]);

beforeAll(async () => {
  [sources.writes, sources.reads] = [await startSource(), await startSource()];
  const issuer = await startDevelopmentIssuer();
  stops.unshift(() => issuer.stop());
  token = await issuer.token({ providerId: PROVIDERS.School, role: 'COUNSELLOR', subject: 'begeleider-1' });
  const subgraph = await startSubgraphServer(CVO, {
    dataSource: sources.writes,
    catalogueSource: sources.reads,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
    clock: () => NOW,
    personal: { key: randomBytes(32), verifier: createTokenVerifier(issuer.settings) },
    gatewaySecret: 'open',
  });
  url = subgraph.url;
  stops.unshift(() => subgraph.stop());
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

describe('a subgraph with a database to read', () => {
  it('reads the catalogue and its version there', async () => {
    const before = await versionOf();
    await rename(sources.writes, 'Nog niet gevolgd');
    expect(await titleOf()).not.toContain('Nog niet gevolgd');
    expect(await versionOf()).toBe(before);
    await rename(sources.reads, 'Gevolgd');
    expect(await titleOf()).toContain('Gevolgd');
    expect(await versionOf()).not.toBe(before);
  });

  it('keeps personal data in its own database', async () => {
    await sent((...asked) => post(url, ...asked), 'Cvo', token);
    const count = async (source: DataSource): Promise<number> =>
      (await source.query<[{ count: number }]>('SELECT count(*)::int AS count FROM cvo.referral'))[0].count;
    expect([await count(sources.writes), await count(sources.reads)]).toEqual([1, 0]);
  });
});
