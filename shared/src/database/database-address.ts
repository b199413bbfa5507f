import type { DatabaseAddress } from './data-source';
import { embeddedAddress } from './embedded-location';

/**
 * Where a subgraph's database is, from the environment: `<NAME>_DATABASE_URL`, else `DATABASE_URL` (each
 * subgraph uses its own schema there), else the embedded database.
 *
 * @throws Error that names the variable when its value is no PostgreSQL URL
 */
export function databaseAddress(name: string, environment: NodeJS.ProcessEnv): DatabaseAddress {
  const own = `${name.toUpperCase()}_DATABASE_URL`;
  for (const variable of [own, 'DATABASE_URL']) {
    const address = urlAddress(variable, environment);
    if (address) return address;
  }
  return embeddedAddress(environment);
}

/**
 * Where a subgraph reads its catalogue, when that is not its database: `<NAME>_READ_DATABASE_URL`, such as a hot standby.
 *
 * @throws Error that names the variable when its value is no PostgreSQL URL
 */
export function readDatabaseAddress(
  name: string,
  environment: NodeJS.ProcessEnv,
): DatabaseAddress | undefined {
  return urlAddress(`${name.toUpperCase()}_READ_DATABASE_URL`, environment);
}

function urlAddress(variable: string, environment: NodeJS.ProcessEnv): DatabaseAddress | undefined {
  const url = environment[variable];
  if (!url) return undefined;
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    throw new Error(
      `${variable} is not a PostgreSQL URL; expected postgresql://user:password@host:5432/database`,
    );
  }
  return { url };
}

/** Whether this subgraph's database is the embedded one. */
export function usesEmbedded(name: string, environment: NodeJS.ProcessEnv): boolean {
  return !('url' in databaseAddress(name, environment));
}
