import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { developmentIssuer } from '@leerwegen/shared/auth/development-issuer.settings';
import { readIssuerSettings } from '@leerwegen/shared/auth/issuer.settings';
import type { TokenSettings } from '@leerwegen/shared/auth/token.settings';
import { drainNotice } from '@leerwegen/shared/server/drain-settings';

/**
 * What the gateway needs to know to start. Every value is explicit; NODE_ENV decides only whether a subgraph's secret may be
 * left to the rules for development, and whether tokens of the development issuer count.
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
  /** Requests a minute of one client, or of one holder of a token; null counts none. */
  readonly rateLimit: number | null;
  /** Addresses of proxies whose `x-forwarded-for` is believed; false believes nobody's. */
  readonly trustProxy: false | string[];
  /** Whose tokens are verified for the budget of analysts; null where no issuer is known. */
  readonly tokens: TokenSettings | null;
  /** The manifest of operations that clients ask for by their hash; null for none. */
  readonly operationsFile: string | null;
  /** Whether other operations than those of the manifest are answered. */
  readonly operations: 'any' | 'listed';
  /** How long it goes on serving when it is told to stop. */
  readonly noticeMilliseconds: number;
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
    rateLimit: readRateLimit(environment['RATE_LIMIT'] || '3000'),
    trustProxy: readTrustProxy(environment['TRUST_PROXY'] || 'off'),
    tokens: readTokens(environment),
    ...readOperations(environment),
    noticeMilliseconds: drainNotice(environment),
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

function readRateLimit(value: string): number | null {
  if (value === 'off') return null;
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new SettingError('RATE_LIMIT', value, 'off, or how many requests a client may send in a minute');
  }
  return Number(value);
}

/** Never all of them: who is not held back could then take any address. */
function readTrustProxy(value: string): false | string[] {
  if (value === 'off') return false;
  const addresses = value.split(',').map((address) => address.trim());
  if (addresses.every(isNetwork)) return addresses;
  throw new SettingError(
    'TRUST_PROXY',
    value,
    'off, or the addresses of the proxies before the gateway, such as 10.0.0.5,10.1.0.0/24',
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** In production an issuer has to be configured; a gateway without any knows no analysts. */
function readTokens(environment: Environment): TokenSettings | null {
  const configured = readIssuerSettings(environment);
  if (configured || environment['NODE_ENV'] === 'production') return configured;
  return developmentIssuer(environment);
}

function readOperations(environment: Environment): Pick<GatewaySettings, 'operations' | 'operationsFile'> {
  const file = environment['PERSISTED_OPERATIONS_FILE'];
  const operations = environment['OPERATIONS'] || 'any';
  if (operations !== 'any' && operations !== 'listed')
    throw new SettingError('OPERATIONS', operations, 'any or listed');
  if (operations === 'listed' && !file)
    throw new SettingError('OPERATIONS', operations, 'any as long as PERSISTED_OPERATIONS_FILE lists none');
  return { operations, operationsFile: file ? resolve(file) : null };
}

function readSubgraphUrls(environment: Environment): Record<string, string> {
  // Addresses of databases are none of the gateway's business.
  return variablesOf(environment, (name) => name.endsWith('_URL') && !name.endsWith('DATABASE_URL'));
}

function variablesOf(environment: Environment, isMeant: (name: string) => boolean): Record<string, string> {
  const variables = Object.entries(environment).filter(([name, value]) => isMeant(name) && value);
  return Object.fromEntries(variables) as Record<string, string>;
}
