import { resolve } from 'node:path';

/**
 * What the gateway needs to know to start. Every value is explicit; NODE_ENV decides only whether a subgraph's secret may be
 * left to the rules for development.
 */
export interface GatewaySettings {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  readonly logLevel: string;
  /** Addresses of subgraphs by the name of their variable, such as `CVO_URL`; checked when they are used. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Secrets that subgraphs ask of the gateway, by the name of their variable, such as `CVO_GATEWAY_SECRET`. */
  readonly gatewaySecrets: Readonly<Record<string, string>>;
  /** Who carries out query plans: our own executor, or Apollo's. */
  readonly executor: GatewayExecutorName;
  /** How many bytes of public answers are kept; 0 keeps none. */
  readonly cacheBytes: number;
}

/** As `GATEWAY_EXECUTOR` names them. */
export type GatewayExecutorName = 'lean' | 'apollo';

/** The environment as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable whose value cannot be used; the message names variable, value and expected form. */
export class SettingError extends Error {
  constructor(variable: string, value: string, expected: string) {
    super(`${variable} is "${value}", but must be ${expected}.`);
    this.name = 'SettingError';
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const PACKAGE_SUPERGRAPH = resolve(__dirname, '../supergraph.graphql');

/** Reads the settings from the environment; an empty variable counts as absent. */
export function readSettings(environment: Environment): GatewaySettings {
  return {
    port: readPort(environment['PORT'] || '4000'),
    host: readHost(environment['HOST'] || '127.0.0.1'),
    supergraphFile: resolve(environment['SUPERGRAPH_FILE'] || PACKAGE_SUPERGRAPH),
    logLevel: readLogLevel(environment['LOG_LEVEL'] || 'info'),
    subgraphUrls: readSubgraphUrls(environment),
    gatewaySecrets: variablesOf(environment, (name) => name.endsWith('_GATEWAY_SECRET')),
    cacheBytes: readCache(environment['GATEWAY_CACHE'] || '32'),
    executor: readExecutor(environment['GATEWAY_EXECUTOR'] || 'lean'),
  };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new SettingError('PORT', value, 'a whole number from 0 to 65535');
  }
  return port;
}

function readHost(value: string): string {
  if (!/^[A-Za-z0-9.:_-]+$/.test(value)) {
    throw new SettingError('HOST', value, 'a host name or an IP address to listen on');
  }
  return value;
}

function readLogLevel(value: string): string {
  if (!LOG_LEVELS.includes(value)) {
    throw new SettingError('LOG_LEVEL', value, `one of ${LOG_LEVELS.join(', ')}`);
  }
  return value;
}

function readExecutor(value: string): GatewayExecutorName {
  if (value !== 'lean' && value !== 'apollo')
    throw new SettingError('GATEWAY_EXECUTOR', value, 'lean or apollo');
  return value;
}

function readCache(value: string): number {
  if (value === 'off') return 0;
  if (!/^[1-9]\d{0,4}$/.test(value)) {
    throw new SettingError('GATEWAY_CACHE', value, 'off, or how many megabytes of public answers are kept');
  }
  return Number(value) * 1024 * 1024;
}

function readSubgraphUrls(environment: Environment): Record<string, string> {
  // Addresses of databases are none of the gateway's business.
  return variablesOf(environment, (name) => name.endsWith('_URL') && !name.endsWith('DATABASE_URL'));
}

function variablesOf(environment: Environment, isMeant: (name: string) => boolean): Record<string, string> {
  const variables = Object.entries(environment).filter(([name, value]) => isMeant(name) && value);
  return Object.fromEntries(variables) as Record<string, string>;
}
