import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openToNobody } from '@leerwegen/shared/auth/testing/personal.fixtures';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { CATALOGUE_VERSION_HEADER } from '@leerwegen/shared/server/catalogue-version.plugin';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { runImportCommand } from '../../scripts/import-command';
import { type Answer, NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { CATALOGUE, writeFiles } from '../import/catalogue-files';

let graph: TestGraph;
let folder: string;
/** What changes the catalogue of the clb's; on a server, beside the subgraph's own connections. */
let writer: DataSource;
const clb = SUBGRAPHS.find(({ name }) => name === 'clb')!;
beforeAll(async () => {
  graph = await startTestGraph();
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-version-'));
  writer = await createDataSource(clb, databaseAddress('clb', graph.database.environment)).initialize();
});
afterAll(async () => {
  await writer.destroy();
  await graph.stop();
  rmSync(folder, { recursive: true });
});

/** Asks a subgraph for an answer and the version that it names. */
async function versioned(
  url: string,
  query: string,
  variables?: object,
): Promise<Answer & { version: string | null }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Answer;
  return { ...answer, version: response.headers.get(CATALOGUE_VERSION_HEADER) };
}

/** The version of a subgraph's catalogue now, as it tells. */
async function versionOf(name: string): Promise<string> {
  const response = await fetch(graph.subgraphUrls[name]!.replace('/graphql', '/version'));
  return ((await response.json()) as { version: string }).version;
}

const numberOf = (version: string): number => Number(version.split('.')[0]);

describe('an answer', () => {
  it.each(SUBGRAPHS.map(({ name }) => name))('of %s tells the version that /version tells', async (name) => {
    const url = graph.subgraphUrls[name]!;
    const now = await versionOf(name);
    expect(now).toMatch(/^\d{13}\.2026-11-23$/);
    for (const query of ['{ __typename }', '{ unknown }', '{ _service { sdl } }'])
      expect((await versioned(url, query)).version).toBe(now);
  });
});

describe('an import', () => {
  const versions = async (): Promise<Record<string, number>> => ({
    school: numberOf(await versionOf('school')),
    cvo: numberOf(await versionOf('cvo')),
    clb: numberOf(await versionOf('clb')),
  });
  const run = (...more: string[]): Promise<number> =>
    runImportCommand(SUBGRAPHS, ['catalogue', folder, '--report', path.join(folder, 'report.txt'), ...more], {
      environment: graph.database.environment,
      output: { write: () => undefined },
      error: { write: () => undefined },
    });

  it('moves the versions of the catalogues that it changes, and only when it changes them', async () => {
    writeFiles(folder, CATALOGUE);
    const before = await versions();
    // It does everything, and is undone.
    expect(await run('--dry-run')).toBe(2);
    expect(await versions()).toEqual(before);
    expect(await run()).toBe(2);
    const after = await versions();
    expect(after.school).toBeGreaterThan(before.school!);
    expect(after.cvo).toBeGreaterThan(before.cvo!);
    expect(after.clb).toBe(before.clb);
    expect(await run()).toBe(2);
    expect(await versions()).toEqual(after);
  });
});

describe('a change', () => {
  const BOTH =
    '{ clb(id: "clb:993001") { website } clbInitiative(id: "clbInitiative:kans-brussel") { website } }';

  /** Writes one address in two tables at once; the version with which it came. */
  const write = (website: string): Promise<string> =>
    writer.transaction(async (manager) => {
      await manager.query(`UPDATE clb.provider SET website = $1 WHERE number = '993001'`, [website]);
      await manager.query(`UPDATE clb.initiative SET website = $1 WHERE key = 'kans-brussel'`, [website]);
      const [row] = await manager.query<{ version: string }[]>('SELECT version FROM clb.catalogue_version');
      return row!.version;
    });

  @Resolver()
  class ChangingResolver {
    @Query(() => String, { nullable: true })
    async change(@Ctx() { catalogueVersion }: RequestContext): Promise<string | null> {
      await write('https://meanwhile.example.org');
      return catalogueVersion;
    }
  }

  it('between the begin and the end of a request marks its answer', async () => {
    const { url, stop } = await startChanging();
    try {
      const [before, { data, version }] = [await versionOf('clb'), await versioned(url, '{ change }')];
      const now = await versionOf('clb');
      expect(data.change).toBe(before);
      expect(version).toBe(`${now};moved`);
      expect(now).not.toBe(before);
      expect((await versioned(url, BOTH)).version).toBe(now);
    } finally {
      await stop();
    }
  });

  async function startChanging(): Promise<{ url: string; stop(): Promise<void> }> {
    const definition = { ...clb, resolvers: [...clb.resolvers, ChangingResolver] } as typeof clb;
    const dataSource = await createDataSource(
      clb,
      databaseAddress('clb', graph.database.environment),
    ).initialize();
    const { url, stop } = await startSubgraphServer(definition, {
      dataSource,
      host: '127.0.0.1',
      port: 0,
      logger: pino({ level: 'silent' }),
      clock: () => NOW,
      ...openToNobody(),
    });
    return {
      url,
      stop: async () => {
        await stop();
        await dataSource.destroy();
      },
    };
  }

  it('never shows in an answer that names the version before, nor is missing from one that names its own', async () => {
    const url = graph.subgraphUrls.clb!;
    const written = new Map<string, string>();
    const seen: { version: string; websites: string[] }[] = [];
    const look = async (): Promise<void> => {
      const { data, version } = await versioned(url, BOTH);
      seen.push({ version: version!, websites: [data.clb.website, data.clbInitiative.website] });
    };
    let writing = true;
    const readers = [1, 2, 3, 4].map(async () => {
      while (writing) await look();
    });
    for (let turn = 0; turn < 40; turn += 1) {
      const website = `https://${turn}.example.org`;
      written.set(`${await write(website)}.2026-11-23`, website);
      if (turn % 4 > 0) continue;
      // Nothing changes meanwhile, and the change is known: this answer is exact.
      await versionOf('clb');
      await look();
    }
    writing = false;
    await Promise.all(readers);
    const exact = seen.filter(({ version }) => written.has(version));
    expect(exact.length).toBeGreaterThanOrEqual(10);
    for (const { version, websites } of exact)
      expect([version, ...websites]).toEqual([version, written.get(version), written.get(version)]);
  });

  it('shows at once in an orientation that was asked before', async () => {
    const cvo = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
    const asked = `query ($p: LearnerProfileInput!) { orientation(profile: $p) { cvoSteps { title } } }`;
    const ask = () => versioned(graph.subgraphUrls.cvo!, asked, { p: { age: 47 } });
    const first = (await ask()).data.orientation.cvoSteps.map(({ title }: { title: string }) => title);
    const dataSource = await createDataSource(
      cvo,
      databaseAddress('cvo', graph.database.environment),
    ).initialize();
    await dataSource.query(`UPDATE cvo.course SET title = 'Veranderd'`);
    await dataSource.destroy();
    // Known from here on.
    const now = await versionOf('cvo');
    const { data, version } = await ask();
    expect(version).toBe(now);
    expect(data.orientation.cvoSteps).toHaveLength(first.length);
    for (const { title } of data.orientation.cvoSteps) expect(title).toContain('Veranderd');
    expect(first.join()).not.toContain('Veranderd');
  });
});
