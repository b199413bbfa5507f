import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { runSubgraph } from '@leerwegen/shared/server/run-subgraph';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { escapeIdentifier } from 'pg';
import { runImportCommand } from '../../scripts/import-command';
import { databaseUrl, onServer, template } from '../harness/template';
import { post } from '../harness/test-graph';
import { CATALOGUE, writeFiles } from '../import/catalogue-files';
import { RoleServer } from './role-server';

// The command is a process of its own, run several times.
jest.setTimeout(120_000);

const { server } = template();
const onRealServer = server ? describe : describe.skip;
const SCHOOL = SUBGRAPHS.find(({ name }) => name === 'school')!;
const NAMES = SUBGRAPHS.map(({ name }) => name);

onRealServer('npm run databases (needs TEST_DATABASE_URL)', () => {
  let roles: RoleServer;
  let first: Awaited<ReturnType<RoleServer['command']>>;
  beforeAll(async () => {
    roles = new RoleServer(server!, `lw_${process.env.LEERWEGEN_TEST_RUN!}`);
    first = await roles.command(roles.environment);
  });
  afterAll(() => roles.drop());

  const asLogin = <T extends object>(...statements: string[]): Promise<T[]> =>
    roles.query<T>(roles.url('school', 'login'), ...statements);
  const quiet = (): NodeJS.ProcessEnv => ({
    ...roles.environment,
    SCHOOL_PORT: '0',
    SCHOOL_GATEWAY_SECRET: 'open',
    LOG_LEVEL: 'silent',
  });

  it('makes the roles and the database of every subgraph, and says so without a password', () => {
    expect(first).toMatchObject({ exit: 0, error: '' });
    const lines = first.output.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(NAMES);
    for (const line of lines)
      expect(line).toMatch(
        /_login made, values of \S+ stay out of the server.s log, database \S+ made, migration \S+ run/,
      );
    expect(first.output).not.toContain('geheim');
  });

  it('changes nothing the second time', async () => {
    const before = await Promise.all(NAMES.map((name) => roles.state(name)));
    const second = await roles.command(roles.environment);
    expect(second.output).toBe(NAMES.map((name) => `${name}: nothing to change\n`).join(''));
    expect(await Promise.all(NAMES.map((name) => roles.state(name)))).toEqual(before);
    expect(before[0]!.length).toBeGreaterThan(20);
  });

  it('gives the login role rows to read and to write', async () => {
    const [row] = await asLogin<{ name: string }>(
      `INSERT INTO school.goal_set (key, name, name_key, basic_education, demonstration) VALUES ('x', 'x', 'x', true, true)`,
      `UPDATE school.goal_set SET name = 'y' WHERE key = 'x'`,
      `SELECT name FROM school.goal_set WHERE key = 'x'`,
    );
    expect(row).toEqual({ name: 'y' });
    expect(await asLogin(`DELETE FROM school.goal_set WHERE key = 'x' RETURNING key`)).toEqual([
      { key: 'x' },
    ]);
  });

  it.each([
    'CREATE TABLE school.extra (x int)',
    'CREATE TABLE public.extra (x int)',
    'CREATE TEMPORARY TABLE extra (x int)',
    'CREATE SCHEMA extra',
    'CREATE INDEX extra ON school.goal_set (name)',
    'ALTER TABLE school.goal_set ADD extra int',
    'ALTER TABLE school.goal_set DISABLE TRIGGER ALL',
    'TRUNCATE school.goal_set',
    'DROP TABLE school.goal_set CASCADE',
    'DROP SCHEMA school CASCADE',
    'CREATE ROLE extra',
    'CREATE DATABASE extra',
    'GRANT SELECT ON school.goal_set TO PUBLIC',
  ])('does not let the login role %s', async (statement) => {
    const grants = (): Promise<object[]> => roles.state('school');
    const before = await grants();
    // GRANT by who may not is a warning only.
    const refused = await asLogin(statement).catch((error: { code: string }) => error.code);
    expect(refused).toEqual(statement.startsWith('GRANT') ? [] : '42501');
    expect(await grants()).toEqual(before);
  });

  it.each(['login', 'migration'])('keeps the %s role out of the databases of others', async (kind) => {
    for (const name of NAMES.filter((other) => other !== 'school')) {
      const url = new URL(roles.url('school', kind));
      url.pathname = `/${roles.database(name)}`;
      await expect(roles.query(url.toString(), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('leaves a subgraph that starts, loads its demonstration and serves with the login role', async () => {
    const count = async (): Promise<number> => {
      const running = await runSubgraph(SCHOOL, quiet());
      const { data } = await post(running.url, '{ schoolOfferings { totalCount } }');
      await running.stop();
      return data.schoolOfferings.totalCount;
    };
    const loaded = await count();
    expect(loaded).toBeGreaterThan(100);
    expect(await count()).toBe(loaded);
  });

  it('leaves databases into which the login roles can import', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-roles-'));
    writeFiles(folder, CATALOGUE);
    const said = { output: '', error: '' };
    const exit = await runImportCommand(
      SUBGRAPHS,
      ['catalogue', folder, '--report', path.join(folder, 'report.csv')],
      {
        environment: roles.environment,
        output: { write: (text) => (said.output += text) },
        error: { write: (text) => (said.error += text) },
      },
    );
    rmSync(folder, { recursive: true });
    expect({ exit, error: said.error }).toEqual({ exit: 2, error: '' });
    expect(await asLogin("SELECT 1 FROM school.provider WHERE number = '098001'")).toHaveLength(1);
    expect(await asLogin('SELECT 1 FROM school.import_row')).toEqual([]);
  });

  it('is what a subgraph asks for when migrations are pending', async () => {
    const asMigration = await createDataSource(SCHOOL, {
      url: roles.url('school', 'migration'),
    }).initialize();
    await asMigration.undoLastMigration({ transaction: 'each' });
    const said = `pending and role "${roles.role('school', 'login')}" may not run`;
    const hint = `"npm run databases" gives rights and runs migrations, as the role of SCHOOL_MIGRATION_DATABASE_URL`;
    await expect(runSubgraph(SCHOOL, quiet())).rejects.toThrow(`school: 1 migration is ${said} it; ${hint}`);
    await asMigration.undoLastMigration({ transaction: 'each' });
    await expect(runSubgraph(SCHOOL, quiet())).rejects.toThrow(
      `school: 2 migrations are ${said} them; ${hint}`,
    );
    await asMigration.destroy();
    // Without the administrator, the migrations alone; the rights come with the tables.
    const { ADMIN_DATABASE_URL: _none, ...environment } = roles.environment;
    const { exit, output } = await roles.command(environment, 'school');
    expect({ exit, output }).toEqual({
      exit: 0,
      output: expect.stringMatching(/^school: migration .* run\n$/),
    });
    expect(await asLogin('SELECT 1 FROM school.goal, school.import_row')).toEqual([]);
    await (await runSubgraph(SCHOOL, quiet())).stop();
  });

  it('is what a subgraph asks for when it may read nothing', async () => {
    const login = escapeIdentifier(roles.role('school', 'login'));
    await roles.query(roles.url('school', 'migration'), `REVOKE USAGE ON SCHEMA school FROM ${login}`);
    await expect(runSubgraph(SCHOOL, quiet())).rejects.toThrow(
      'may not read schema "school"; "npm run databases"',
    );
    expect((await roles.command(roles.environment, 'school')).exit).toBe(0);
    await (await runSubgraph(SCHOOL, quiet())).stop();
  });

  it('knows a password that the server was told, and sets one that differs', async () => {
    const login = escapeIdentifier(roles.role('cvo', 'login'));
    await onServer(server!, `ALTER ROLE ${login} PASSWORD 'geheim van ''login'''`);
    expect((await roles.command(roles.environment, 'cvo')).output).toBe('cvo: nothing to change\n');
    await onServer(server!, `ALTER ROLE ${login} CREATEDB PASSWORD 'oud'`);
    const { output } = await roles.command(roles.environment, 'cvo');
    const role = roles.role('cvo', 'login');
    expect(output).toBe(`cvo: role ${role} may log in and nothing more, password of ${role} set\n`);
  });

  it.each([
    ['ALTER ROLE $login SUPERUSER', 'ALTER ROLE $login NOSUPERUSER', 'is a superuser'],
    ['GRANT $migration TO $login', 'REVOKE $migration FROM $login', 'is a member of'],
    [
      'ALTER DATABASE $database OWNER TO $login',
      'ALTER DATABASE $database OWNER TO $migration',
      'belongs to role',
    ],
  ])('refuses to go on after %s', async (wrong, undo, said) => {
    const named = (statement: string): string =>
      statement
        .replace('$login', escapeIdentifier(roles.role('cvo', 'login')))
        .replace('$migration', escapeIdentifier(roles.role('cvo', 'migration')))
        .replace('$database', escapeIdentifier(roles.database('cvo')));
    await onServer(server!, named(wrong));
    const { exit, error } = await roles.command(roles.environment, 'cvo');
    await onServer(server!, named(undo));
    expect({ exit, error }).toEqual({ exit: 1, error: expect.stringMatching(new RegExp(`^cvo: .*${said}`)) });
    expect((await roles.command(roles.environment, 'cvo')).exit).toBe(0);
  });

  it('needs of its administrator no more than to make roles and databases', async () => {
    const small = new RoleServer(server!, `${roles.prefix}_small`);
    const admin = small.role('all', 'admin');
    try {
      await onServer(
        server!,
        `CREATE ROLE ${escapeIdentifier(admin)} LOGIN CREATEROLE CREATEDB PASSWORD 'beheer'`,
      );
      const url = new URL(databaseUrl(server!, 'postgres'));
      url.username = encodeURIComponent(admin);
      url.password = 'beheer';
      const environment = { ...small.environment, ADMIN_DATABASE_URL: url.toString() };
      const made = await small.command(environment, 'school');
      expect(made).toMatchObject({ exit: 0, error: '', output: expect.stringContaining('database') });
      // It may not see whether they are the same.
      expect((await small.command(environment, 'school')).output).toMatch(
        /^school: password of \S+ set, password of \S+ set\n$/,
      );
      const members = await small.query(
        server!,
        `SELECT 1 FROM pg_auth_members WHERE member = '"${admin.replace('"', '""')}"'::regrole AND NOT admin_option`,
      );
      expect(members).toEqual([]);
    } finally {
      await small.drop();
    }
  });

  it.each([
    [
      { CVO_DATABASE_URL: '' },
      ['cvo'],
      'CVO_DATABASE_URL is not set; expected postgresql://role:password@host',
    ],
    [
      { ADMIN_DATABASE_URL: 'postgresql://postgres@127.0.0.1:1/postgres' },
      ['cvo'],
      'ADMIN_DATABASE_URL: the server does not answer',
    ],
    [{}, ['bakkerij'], 'Unknown subgraph bakkerij; expected none, or some of: school, cvo'],
  ])('with %j for %j says what is wrong', async (variables, names, said) => {
    const { exit, error } = await roles.command({ ...roles.environment, ...variables }, ...names);
    expect({ exit, error }).toEqual({ exit: 1, error: expect.stringContaining(said) });
    expect(error).not.toMatch(/geheim|\n.*\n/);
  });
});
