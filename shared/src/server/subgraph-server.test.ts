import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { request } from 'node:http';
import pino from 'pino';
import { Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { openToNobody } from '../auth/testing/personal.fixtures';
import { badUserInput } from '../errors/user-error';
import type { SubgraphDefinition } from './subgraph-definition';
import { buildSchema } from './subgraph-schema';
import { type RunningSubgraph, startSubgraphServer } from './subgraph-server';

const SECRET = 'the-word-nobody-may-read';
const ROW = 'Key (name)=(Jan-Row-Value) already exists.';

@Resolver()
class FailingResolver {
  @Query(() => String, { nullable: true })
  fine(): string {
    return 'fine';
  }

  @Query(() => String, { nullable: true })
  plain(): string {
    throw new Error(SECRET);
  }

  @Query(() => String, { nullable: true })
  nothing(): string {
    throw SECRET;
  }

  @Query(() => String, { nullable: true })
  database(): string {
    throw Object.assign(new Error(ROW), {
      name: 'QueryFailedError',
      parameters: [ROW],
      driverError: { code: '23505', detail: ROW },
    });
  }

  @Query(() => String, { nullable: true })
  unknownCode(): string {
    throw new GraphQLError(SECRET, { extensions: { code: 'TEAPOT', secret: SECRET } });
  }

  @Query(() => String, { nullable: true })
  input(): string {
    throw badUserInput('filter.age', '9 is out of range', '10 to 99');
  }

  @Query(() => String, { nullable: true })
  chatty(): string {
    throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN', secret: SECRET, stacktrace: [SECRET] } });
  }
}

const definition = {
  name: 'failing',
  providerType: 'SCHOOL',
  port: 0,
  resolvers: [FailingResolver],
  references: {},
  entities: [],
  migrations: [],
  cases: [],
  loaders: () => ({}),
  demonstrate: async () => 0,
} as SubgraphDefinition;

let answers: () => Promise<unknown>;
let log: string;
let subgraph: RunningSubgraph;
const options = (port = 0) => ({
  dataSource: { query: () => answers() } as unknown as DataSource,
  host: '127.0.0.1',
  port,
  logger: pino({ level: 'debug' }, { write: (line: string) => void (log += line) }),
  ...openToNobody(),
});
beforeAll(async () => {
  subgraph = await startSubgraphServer(definition, options());
});
afterAll(() => subgraph.stop());
beforeEach(() => {
  log = '';
  answers = async () => [];
});

async function ask(query: string): Promise<any> {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
const at = (place: string): string => subgraph.url.replace('/graphql', place);

describe('an error that is no client’s business', () => {
  it.each(['plain', 'nothing', 'database', 'unknownCode'])('%s is masked', async (field) => {
    const answer = await ask(`{ fine ${field} }`);
    expect(answer).toEqual({
      data: { fine: 'fine', [field]: null },
      errors: [
        {
          message: 'Internal server error',
          path: [field],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(log).toContain('unexpected error');
  });

  it('of the database is logged without the values of the row', async () => {
    await ask('{ database }');
    expect(log).toContain('23505');
    expect(log).not.toContain('Jan-Row-Value');
  });

  it('of the program is logged with what a developer needs', async () => {
    await ask('{ plain }');
    expect(log).toContain(SECRET);
    expect(log).toContain('"path":["plain"]');
  });
});

describe('an error that a client may read', () => {
  it('names the field and the expected form', async () => {
    const { errors } = await ask('{ input }');
    expect(errors).toEqual([
      {
        message: 'filter.age: 9 is out of range; expected 10 to 99.',
        path: ['input'],
        extensions: { code: 'BAD_USER_INPUT', field: 'filter.age', expected: '10 to 99' },
      },
    ]);
    expect(log).toBe('');
  });

  it('brings nothing else along', async () => {
    const { errors } = await ask('{ chatty }');
    expect(errors).toEqual([{ message: 'no', path: ['chatty'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['no GraphQL', '{ fine', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ unknown }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations without a name', 'query A { fine } query B { fine }', 'OPERATION_RESOLUTION_FAILURE'],
    ['more tokens than any plan holds', `{ ${'fine '.repeat(20_001)} }`, 'GRAPHQL_PARSE_FAILED'],
  ])('for %s has its code and no stack', async (_name, query, code) => {
    const { errors } = await ask(query);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0].extensions).toEqual({ code });
  });
});

describe('the server', () => {
  it('accepts a plan of some thousands of tokens', async () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => `f${index}: fine`).join(' ');
    const { data, errors } = await ask(`{ ${fields} }`);
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toHaveLength(5_000);
  });

  it('tells its schema to who asks, and its SDL to the gateway', async () => {
    const { data } = await ask('{ __schema { queryType { fields { name } } } _service { sdl } }');
    expect(data.__schema.queryType.fields).toContainEqual({ name: 'chatty' });
    expect(data._service.sdl).toContain('chatty: String');
  });

  it('is healthy as long as it lives, and ready while the database answers and has a catalogue', async () => {
    const { sdlHash } = buildSchema(definition);
    expect(subgraph.sdlHash).toBe(sdlHash);
    answers = async () => [{ version: '1' }];
    const ready = await fetch(at('/ready'));
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', sdlHash }]);
    answers = async () => {
      throw new Error(SECRET);
    };
    const gone = await fetch(at('/ready'));
    answers = async () => [];
    expect((await fetch(at('/ready'))).status).toBe(503);
    expect([gone.status, await gone.json()]).toEqual([503, { status: 'database unreachable', sdlHash }]);
    const health = await fetch(at('/health'));
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says which port is in use and which variable sets another', async () => {
    const port = Number(new URL(subgraph.url).port);
    await expect(startSubgraphServer(definition, options(port))).rejects.toThrow(
      `Port ${port} is in use. Stop what listens there, or set FAILING_PORT.`,
    );
    expect(await ask('{ fine }')).toEqual({ data: { fine: 'fine' } });
  });
});

describe('a subgraph with a secret', () => {
  const SECRET = 'een-geheim-van-meer-dan-32-tekens-lang';
  let guarded: RunningSubgraph;
  beforeAll(async () => {
    guarded = await startSubgraphServer(definition, { ...options(), gatewaySecret: SECRET });
  });
  afterAll(() => guarded.stop());

  /** Sends a request line exactly as written, which `fetch` would tidy up. */
  function send(target: string, headers: Record<string, string> = {}): Promise<number | undefined> {
    const { hostname, port } = new URL(guarded.url);
    const body = JSON.stringify({ query: '{ fine }' });
    return new Promise((resolve, reject) => {
      const sent = request({ host: hostname, port, method: 'POST', path: target }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers }))
        sent.setHeader(name, value);
      sent.once('error', reject).end(body);
    });
  }

  it.each([
    '/graphql',
    '/%67raphql',
    '/graphql?x=1',
    '//graphql',
    'http://elders.example.org/graphql',
    '/GRAPHQL',
    '/nowhere',
  ])('answers nobody without it, however the address is written: %s', async (target) => {
    expect(await send(target)).toBe(403);
    expect(await send(target, { 'x-gateway-secret': `${SECRET}x` })).toBe(403);
  });

  it('answers its gateway, and anybody who asks how it is', async () => {
    expect(await send('/graphql', { 'x-gateway-secret': SECRET })).toBe(200);
    expect((await fetch(guarded.url.replace('/graphql', '/health'))).status).toBe(200);
  });
});
