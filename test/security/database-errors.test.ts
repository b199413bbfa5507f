import 'reflect-metadata';
import { openToNobody } from '@leerwegen/shared/auth/testing/personal.fixtures';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import type { RequestContext, SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { type RunningSubgraph, startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import pino from 'pino';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { post } from '../harness/test-graph';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

const VALUE = 'Jan-Row-Value';

@Resolver()
class BrokenResolver {
  @Query(() => String, { nullable: true })
  cast(@Ctx() { dataSource }: RequestContext): Promise<unknown> {
    return dataSource.query('SELECT $1::text::int', [VALUE]);
  }

  @Query(() => String, { nullable: true })
  duplicate(@Ctx() { dataSource }: RequestContext): Promise<unknown> {
    return dataSource.query(`INSERT INTO school.provider (number, name, name_key, demonstration)
      VALUES ('990001', '${VALUE}', '${VALUE}', true)`);
  }
}

const definition = {
  name: 'school',
  providerType: 'SCHOOL',
  port: 0,
  resolvers: [BrokenResolver],
  references: {},
  entities: [],
  migrations: [],
  cases: [],
  loaders: () => ({}),
  demonstrate: async () => 0,
} as SubgraphDefinition;

let database: TestDatabase;
let dataSource: DataSource;
let subgraph: RunningSubgraph;
let log = '';
beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await createDataSource(
    definition,
    databaseAddress('school', database.environment),
  ).initialize();
  const logger = pino({ level: 'trace' }, { write: (line: string) => void (log += line) });
  subgraph = await startSubgraphServer(definition, {
    dataSource,
    host: '127.0.0.1',
    port: 0,
    logger,
    ...openToNobody(),
  });
});
afterAll(async () => {
  await subgraph.stop();
  if (dataSource.isInitialized) await dataSource.destroy();
  await database.stop();
});

describe('an error of the database', () => {
  it.each(['cast', 'duplicate'])(
    'by %s reaches neither the client nor the log with its values',
    async (field) => {
      const answer = await post(subgraph.url, `{ ${field} }`);
      expect(answer).toEqual({
        data: { [field]: null },
        errors: [
          { message: 'Internal server error', path: [field], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
        ],
      });
      expect(log).toContain('unexpected error');
      expect(log).not.toContain(VALUE);
    },
  );
});

describe('a database that is gone', () => {
  it('makes the subgraph not ready, and leaves it alive', async () => {
    const status = async (place: string): Promise<number> =>
      (await fetch(subgraph.url.replace('/graphql', place))).status;
    expect([await status('/health'), await status('/ready')]).toEqual([200, 200]);
    await dataSource.destroy();
    expect([await status('/health'), await status('/ready')]).toEqual([200, 503]);
  });
});
