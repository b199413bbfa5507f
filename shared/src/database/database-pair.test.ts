import { checkDistinct, databasePair, migrationAddress, roleAddress } from './database-pair';

const LOGIN = 'postgresql://cvo_login:geheim@db:5432/cvo';
const MIGRATION = 'postgresql://cvo_migration:geheimer@db:5432/cvo';
const pairOf = (CVO_DATABASE_URL?: string, CVO_MIGRATION_DATABASE_URL?: string) =>
  databasePair('cvo', { CVO_DATABASE_URL, CVO_MIGRATION_DATABASE_URL });

/** What an error says. */
function message(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('no error');
}

describe('the two roles of a database', () => {
  it('are read from their URLs, decoded', () => {
    expect(pairOf('postgres://cvo%20login:p%40%27%22%5C@db/cvo?sslmode=require', MIGRATION)).toMatchObject({
      login: { variable: 'CVO_DATABASE_URL', role: 'cvo login', password: `p@'"\\`, database: 'cvo' },
      migration: { role: 'cvo_migration', password: 'geheimer', database: 'cvo' },
    });
  });

  it.each([
    ['no URL', undefined, 'is not set'],
    ['an empty one', '', 'is not set'],
    ['another database program', 'mysql://a:geheim@db/cvo', 'is not a whole PostgreSQL URL'],
    ['no role', 'postgresql://db/cvo', 'is not a whole PostgreSQL URL'],
    ['no host', 'postgresql:///cvo', 'is not a whole PostgreSQL URL'],
    ['no database', 'postgresql://a:geheim@db', 'is not a whole PostgreSQL URL'],
    ['a folder for a database', 'postgresql://a:geheim@db/x/y', 'is not a whole PostgreSQL URL'],
    ['a slash in the password', 'postgresql://a:geh/eim@db/cvo', 'is not a whole PostgreSQL URL'],
    ['a loose per cent sign', 'postgresql://a:geheim%@db/cvo', 'is not a whole PostgreSQL URL'],
    ['a name that is too long', `postgresql://${'a'.repeat(64)}:geheim@db/cvo`, 'more than 63 bytes'],
    ['no password', 'postgresql://a@db/cvo', 'needs a password'],
    ['a password that servers normalise', 'postgresql://a:geh%C3%A9im@db/cvo', 'needs a password'],
  ])('are refused with %s, by the name of the variable and without its value', (_name, url, text) => {
    for (const [wrong, work] of [
      ['CVO_DATABASE_URL', () => pairOf(url, MIGRATION)],
      ['CVO_MIGRATION_DATABASE_URL', () => pairOf(LOGIN, url)],
    ] as const) {
      expect(message(work)).toContain(`${wrong} `);
      expect(message(work)).toContain(text);
      expect(message(work)).not.toMatch(/geh(eim|\/)/);
    }
  });

  it.each([
    ['different databases', MIGRATION.replace('5432/cvo', '5432/school')],
    ['the same role', MIGRATION.replace('cvo_migration', 'cvo_login')],
  ])('are refused when they name %s, with or without an administrator', (text, migration) => {
    const environment = { CVO_DATABASE_URL: LOGIN, CVO_MIGRATION_DATABASE_URL: migration };
    for (const work of [databasePair, migrationAddress]) {
      const said = message(() => work('cvo', environment));
      expect(said).toContain('CVO_DATABASE_URL and CVO_MIGRATION_DATABASE_URL name');
      expect(said).toContain(text);
    }
  });

  it('need no login role when only migrations run', () => {
    const environment = { CVO_MIGRATION_DATABASE_URL: 'postgresql://cvo_migration@db/cvo' };
    expect(migrationAddress('cvo', environment)).toMatchObject({ role: 'cvo_migration', password: '' });
  });
});

describe('the roles of several databases', () => {
  const named = (name: string, role: string, database: string) => {
    const NAME = name.toUpperCase();
    return databasePair(name, {
      [`${NAME}_DATABASE_URL`]: `postgresql://${role}:geheim@db/${database}`,
      [`${NAME}_MIGRATION_DATABASE_URL`]: `postgresql://${name}_migration:geheim@db/${database}`,
    });
  };
  const admin = roleAddress('ADMIN', { ADMIN: 'postgresql://postgres@db/postgres' });

  it('all differ', () => {
    checkDistinct([named('school', 'a', 'one'), named('cvo', 'b', 'two')], admin);
  });

  it.each([
    ['role', named('cvo', 'a', 'two'), 'SCHOOL_DATABASE_URL and CVO_DATABASE_URL'],
    ['role', named('cvo', 'school_migration', 'two'), 'SCHOOL_MIGRATION_DATABASE_URL and CVO_DATABASE_URL'],
    ['role', named('cvo', 'postgres', 'two'), 'ADMIN and CVO_DATABASE_URL'],
    ['database', named('cvo', 'b', 'one'), 'SCHOOL_MIGRATION_DATABASE_URL and CVO_MIGRATION_DATABASE_URL'],
  ])('are refused when two name one %s', (part, other, variables) => {
    const said = message(() => checkDistinct([named('school', 'a', 'one'), other], admin));
    expect(said).toBe(`${variables} name the same ${part}; expected two`);
  });
});
