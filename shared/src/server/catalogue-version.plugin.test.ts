import 'reflect-metadata';
import pino from 'pino';
import { Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { openToNobody } from '../auth/testing/personal.fixtures';
import { CATALOGUE_VERSION_HEADER } from './catalogue-version.plugin';
import type { SubgraphDefinition } from './subgraph-definition';
import { type RunningSubgraph, startSubgraphServer } from './subgraph-server';

const SECRET = 'een-geheim-van-meer-dan-32-tekens-lang';
let version: number | null;
let now: Date;

@Resolver()
class MovingResolver {
  @Query(() => String, { nullable: true })
  quiet(): string {
    return 'quiet';
  }

  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('broken');
  }

  /** Somebody commits a change after the request began and before its answer is ready. */
  @Query(() => String, { nullable: true })
  moving(): string {
    version! += 1;
    return 'moved';
  }

  @Query(() => String, { nullable: true })
  midnight(): string {
    now = new Date('2026-11-25T23:00:00Z');
    return 'tomorrow';
  }
}

const definition = {
  name: 'moving',
  providerType: 'SCHOOL',
  port: 0,
  resolvers: [MovingResolver],
  references: {},
  entities: [],
  migrations: [],
  cases: [],
  loaders: () => ({}),
  demonstrate: async () => 0,
} as SubgraphDefinition;

let subgraph: RunningSubgraph;
beforeEach(async () => {
  version = 7;
  now = new Date('2026-11-25T12:00:00Z');
  const query = async (): Promise<object[]> => {
    if (version === null) throw new Error('gone');
    return [{ version: String(version) }];
  };
  subgraph = await startSubgraphServer(definition, {
    dataSource: { query } as unknown as DataSource,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
    clock: () => now,
    ...openToNobody(),
    gatewaySecret: SECRET,
  });
});
afterEach(() => subgraph.stop());

async function versionOf(query: string): Promise<string | null> {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gateway-secret': SECRET },
    body: JSON.stringify({ query }),
  });
  return response.headers.get(CATALOGUE_VERSION_HEADER);
}
const asked = (headers: Record<string, string> = { 'x-gateway-secret': SECRET }): Promise<Response> =>
  fetch(subgraph.url.replace('/graphql', '/version'), { headers });

describe('an answer', () => {
  it.each(['{ quiet }', '{ quiet broken }', '{ unknown }', '{ quiet'])(
    'to %s tells on which catalogue it was built',
    async (query) => {
      expect(await versionOf(query)).toBe('7.2026-11-25');
    },
  );

  it('may mix two catalogues when something changed meanwhile, and says so', async () => {
    expect(await versionOf('{ moving }')).toBe('8.2026-11-25;moved');
    expect(await versionOf('{ quiet }')).toBe('8.2026-11-25');
  });

  it('may mix two days around midnight in Brussels, and says so', async () => {
    expect(await versionOf('{ midnight }')).toBe('7.2026-11-26;moved');
    expect(await versionOf('{ quiet }')).toBe('7.2026-11-26');
  });

  it('says so too when a change was not noticed before it began', async () => {
    version = 8;
    expect(await versionOf('{ quiet }')).toBe('8.2026-11-25;moved');
  });

  it('comes without a version while the database is gone', async () => {
    version = null;
    expect(await versionOf('{ quiet }')).toBeNull();
    version = 7;
    expect(await versionOf('{ quiet }')).toBe('7.2026-11-25');
  });
});

describe('/version', () => {
  it('is the version in the database at that moment', async () => {
    version = 9;
    const answer = await asked();
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { version: '9.2026-11-25', sdlHash: subgraph.sdlHash },
    ]);
    // What the server learnt so is known to the next request.
    expect(await versionOf('{ quiet }')).toBe('9.2026-11-25');
  });

  it('is unavailable while the database is gone', async () => {
    version = null;
    const answer = await asked();
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { status: 'database unreachable', sdlHash: subgraph.sdlHash },
    ]);
  });

  it('is told to the gateway only', async () => {
    expect((await asked({})).status).toBe(403);
    expect((await asked({ 'x-gateway-secret': `${SECRET}x` })).status).toBe(403);
  });
});
