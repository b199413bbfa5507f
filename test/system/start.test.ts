import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type Command, freePortsOf, runCommand } from '../harness/command';
import { template } from '../harness/template';
import { startTestDatabase } from '../harness/test-database';
import { post } from '../harness/test-graph';

// The whole system is started and stopped several times, on machines that may be slow.
jest.setTimeout(180_000);

const ROOT = path.resolve(__dirname, '../..');

const running: Command[] = [];

function run(script: string, args: string[], environment: NodeJS.ProcessEnv): Command {
  const command = runCommand(ROOT, script, args, environment);
  running.push(command);
  return command;
}

/** A free port for the gateway and for each subgraph, by variable. */
const freePorts = (): Promise<Record<string, string>> => freePortsOf(SUBGRAPHS.map(({ name }) => name));

const COUNT =
  '{ search(filter: { text: "zorg" }) { schoolOfferings { totalCount } cvoOfferings { totalCount } } }';

describe('the start command, on the embedded database', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-start-'));
    environment = { ...(await freePorts()), LEERWEGEN_DATA: folder, DATABASE_URL: '' };
  });
  afterAll(async () => {
    for (const command of running) command.process.kill('SIGTERM');
    await Promise.all(running.map((command) => command.ended));
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts everything, refuses a second start, and stops in order', async () => {
    const first = run('scripts/start.ts', [], environment);
    await first.printed('Ready in');
    expect(first.output()).toContain(`http://localhost:${environment.PORT}/graphql`);
    const answer = await post(`http://127.0.0.1:${environment.PORT}/graphql`, COUNT);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.search.cvoOfferings.totalCount).toBeGreaterThan(0);

    const second = run('scripts/start.ts', [], { ...environment, ...(await freePorts()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('The embedded database is in use by process');

    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toContain('Stopping: gateway, subgraphs, database');
    await expect(fetch(`http://127.0.0.1:${environment.CVO_PORT}/health`)).rejects.toThrow();
  });

  it('starts again on the same data without loading it twice', async () => {
    const again = run('scripts/start.ts', [], environment);
    await again.printed('Ready in');
    expect(again.output()).not.toContain('demonstration catalogue');
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('leaves nothing behind when it is killed, and starts again', async () => {
    const killed = run('scripts/start.ts', [], environment);
    await killed.printed('Ready in');
    killed.process.kill('SIGKILL');
    // Its output stays open as long as one of its parts lives.
    await killed.ended;
    const next = run('scripts/start.ts', [], environment);
    await next.printed('Ready in');
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('names the port that is in use, and leaves nothing running', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(Number(environment.CVO_PORT), '127.0.0.1', resolve));
    const command = run('scripts/start.ts', [], environment);
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain(
      `Port ${environment.CVO_PORT} is in use. Stop what listens there, or set CVO_PORT.`,
    );
    await new Promise((resolve) => taken.close(resolve));
    await expect(fetch(`http://127.0.0.1:${environment.SCHOOL_PORT}/health`)).rejects.toThrow();
  });

  it('runs one subgraph and the gateway alone, as their owners do', async () => {
    const cvo = run('scripts/start-subgraph.ts', ['cvo'], environment);
    await cvo.printed('cvo: listening on');
    const gateway = run('gateway/src/main.ts', [], {
      ...environment,
      CVO_URL: `http://127.0.0.1:${environment.CVO_PORT}/graphql`,
      SCHOOL_URL: `http://127.0.0.1:${environment.SCHOOL_PORT}/graphql`,
      SUPERGRAPH_FILE: path.join(ROOT, 'gateway/supergraph.graphql'),
    });
    await gateway.printed('Gateway on');
    const { data, errors } = await post(`http://127.0.0.1:${environment.PORT}/graphql`, COUNT);
    expect(data.search.cvoOfferings.totalCount).toBeGreaterThan(0);
    expect(data.search.schoolOfferings).toBeNull();
    expect(errors).toMatchObject([{ extensions: { providerType: 'SCHOOL' } }]);
    for (const command of [gateway, cvo]) {
      command.process.kill('SIGINT');
      expect(await command.ended).toBe(0);
    }
  });

  const onServer = template().server ? it : it.skip;
  onServer(
    'uses a PostgreSQL server, each subgraph in its own schema (needs TEST_DATABASE_URL)',
    async () => {
      const database = await startTestDatabase();
      const { DATABASE_URL } = database.environment;
      const everything = run('scripts/start.ts', [], {
        ...environment,
        DATABASE_URL,
        LEERWEGEN_DATA: path.join(folder, 'none'),
      });
      await everything.printed('Ready in');
      expect(everything.output()).not.toContain('embedded database');
      const { data } = await post(`http://127.0.0.1:${environment.PORT}/graphql`, COUNT);
      expect(data.search.schoolOfferings.totalCount).toBeGreaterThan(0);
      everything.process.kill('SIGTERM');
      expect(await everything.ended).toBe(0);
      await database.stop();
    },
  );

  it.each([
    [[], {}, 'Which subgraph? Expected one or more of: school, cvo, examencommissie, clb, leerwinkel'],
    [['vdab'], {}, 'Which subgraph?'],
    [['cvo'], { CVO_DATABASE_URL: 'mysql://x' }, 'CVO_DATABASE_URL is not a PostgreSQL URL'],
    [
      ['cvo'],
      { DATABASE_URL: 'postgresql://postgres@127.0.0.1:1/none' },
      'cvo: the database does not answer',
    ],
    [
      ['cvo'],
      { CVO_READ_DATABASE_URL: 'postgresql://postgres@127.0.0.1:1/none' },
      'cvo: the database it reads does not answer',
    ],
    [['cvo'], { CVO_PORT: 'many' }, 'CVO_PORT is "many"; expected a port'],
  ])('start:subgraph %j with %j says what is wrong', async (names, variables, message) => {
    const command = run('scripts/start-subgraph.ts', names, { ...environment, ...variables });
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain(message);
  });
});
