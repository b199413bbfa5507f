import type { SubgraphDefinition } from './subgraph-definition';

/**
 * Port of a subgraph: `<NAME>_PORT`, else its own default.
 *
 * @throws Error that names the variable when its value is no port
 */
export function subgraphPort({ name, port }: SubgraphDefinition, environment: NodeJS.ProcessEnv): number {
  const variable = `${name.toUpperCase()}_PORT`;
  const value = environment[variable];
  if (!value) return port;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) {
    throw new Error(`${variable} is ${JSON.stringify(value)}; expected a port from 0 to 65535`);
  }
  return Number(value);
}

/** Address on which subgraphs listen: `HOST`, else this machine only. */
export function subgraphHost(environment: NodeJS.ProcessEnv): string {
  return environment.HOST || '127.0.0.1';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * How much is logged: `LOG_LEVEL`, else `info`.
 *
 * @throws Error that names the variable when its value is no level
 */
export function logLevel(environment: NodeJS.ProcessEnv): string {
  const level = environment.LOG_LEVEL || 'info';
  if (!LOG_LEVELS.includes(level)) {
    throw new Error(`LOG_LEVEL is ${JSON.stringify(level)}; expected one of ${LOG_LEVELS.join(', ')}`);
  }
  return level;
}
