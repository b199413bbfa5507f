/** A role of a database, as the URL in one variable names it. */
export interface RoleAddress {
  variable: string;
  url: string;
  role: string;
  password: string;
  database: string;
}

/** The two roles of a subgraph's database: the one that makes its tables, and the one that it runs with. */
export interface DatabasePair {
  migration: RoleAddress;
  login: RoleAddress;
}

const FORM = 'postgresql://role:password@host:5432/database';
/** PostgreSQL cuts longer names, and would not find them again. */
const MAX_NAME_BYTES = 63;

/**
 * The role, password and database that a variable names.
 *
 * @throws Error that names the variable and the expected form, never the value, which holds a password
 */
export function roleAddress(variable: string, environment: NodeJS.ProcessEnv): RoleAddress {
  const url = environment[variable];
  if (!url) throw new Error(`${variable} is not set; expected ${FORM}`);
  const parts = partsOf(url);
  if (!parts) {
    throw new Error(
      `${variable} is not a whole PostgreSQL URL; expected ${FORM}, with special characters of role and password percent-encoded and a plain name of the database`,
    );
  }
  for (const name of [parts.role, parts.database]) {
    if (Buffer.byteLength(name) > MAX_NAME_BYTES)
      throw new Error(`${variable} holds a name of more than ${MAX_NAME_BYTES} bytes`);
  }
  return { variable, url, ...parts };
}

/**
 * The migration role of one subgraph (`<NAME>_MIGRATION_DATABASE_URL`).
 *
 * @throws Error when the login role (`<NAME>_DATABASE_URL`) is given too and the two are no pair
 */
export function migrationAddress(name: string, environment: NodeJS.ProcessEnv): RoleAddress {
  const migration = roleAddress(`${name.toUpperCase()}_MIGRATION_DATABASE_URL`, environment);
  const loginVariable = `${name.toUpperCase()}_DATABASE_URL`;
  if (environment[loginVariable]) checkPair({ migration, login: roleAddress(loginVariable, environment) });
  return migration;
}

/**
 * Both roles of one subgraph, with passwords to be set.
 *
 * @throws Error that names the variables when one is missing or the two are no pair
 */
export function databasePair(name: string, environment: NodeJS.ProcessEnv): DatabasePair {
  const migration = migrationAddress(name, environment);
  const login = roleAddress(`${name.toUpperCase()}_DATABASE_URL`, environment);
  for (const { variable, password } of [migration, login]) {
    // Others would have to be normalised before they are hashed.
    if (!/^[\x20-\x7e]+$/.test(password))
      throw new Error(`${variable} needs a password of printable ASCII characters; expected ${FORM}`);
  }
  return { migration, login };
}

/**
 * Names that must differ do: of two subgraphs with one role, each could reach what is the other's.
 *
 * @throws Error that names the two variables
 */
export function checkDistinct(pairs: readonly DatabasePair[], admin: RoleAddress): void {
  const roles = [admin, ...pairs.flatMap(({ migration, login }) => [migration, login])];
  checkOnce(roles, 'role');
  checkOnce(
    pairs.map(({ migration }) => migration),
    'database',
  );
}

function checkPair({ migration, login }: DatabasePair): void {
  const both = `${login.variable} and ${migration.variable}`;
  if (login.database !== migration.database)
    throw new Error(`${both} name different databases; expected two roles of one database`);
  checkOnce([login, migration], 'role');
}

function checkOnce(addresses: readonly RoleAddress[], part: 'role' | 'database'): void {
  const seen = new Map<string, string>();
  for (const address of addresses) {
    const other = seen.get(address[part]);
    if (other) throw new Error(`${other} and ${address.variable} name the same ${part}; expected two`);
    seen.set(address[part], address.variable);
  }
}

/** Null when something is missing or does not decode. A database with `%` is read differently by `pg` and TypeORM. */
function partsOf(url: string): Pick<RoleAddress, 'role' | 'password' | 'database'> | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return null;
  try {
    const { username, password, hostname, pathname } = new URL(url);
    const [, database] = /^\/([^/%]+)$/.exec(pathname) ?? [];
    if (!username || !hostname || !database) return null;
    return { role: decodeURIComponent(username), password: decodeURIComponent(password), database };
  } catch {
    return null;
  }
}
