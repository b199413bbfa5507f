import { forbidDevelopmentIssuer } from './development-key';
import { readIssuerSettings } from './issuer.settings';
import { tokenAudience, type TokenSettings } from './token.settings';

const DEFAULT_PORT = 4010;
/** Where it publishes its keys. */
export const KEYS_PATH = '/.well-known/jwks.json';

/**
 * Port of the development issuer: `ISSUER_PORT`, else 4010.
 *
 * @throws Error that names the variable when its value is no port
 */
export function developmentIssuerPort(environment: NodeJS.ProcessEnv): number {
  const value = environment.ISSUER_PORT;
  if (!value) return DEFAULT_PORT;
  // Not 0: whoever verifies must know the port beforehand.
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535 || Number(value) === 0)
    throw new Error(`ISSUER_PORT is ${JSON.stringify(value)}; expected a port from 1 to 65535`);
  return Number(value);
}

/** The `iss` of the tokens of this machine. */
export function developmentIssuerUrl(environment: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${developmentIssuerPort(environment)}`;
}

/** Trust in one development issuer, which may speak for every provider. */
export function trustDevelopmentIssuer(issuer: string, audience: string): TokenSettings {
  const jwksUrl = `${issuer}${KEYS_PATH}`;
  return { issuers: [{ issuer, jwksUrl, providers: '*', algorithms: ['ES256'] }], audience };
}

/**
 * Trust in the development issuer of this machine, for who configured none.
 *
 * @throws Error in production, which must configure its issuers
 */
export function developmentIssuer(environment: NodeJS.ProcessEnv): TokenSettings {
  forbidDevelopmentIssuer(environment);
  return trustDevelopmentIssuer(developmentIssuerUrl(environment), tokenAudience(environment));
}

/**
 * Which tokens are trusted here: those of `ISSUERS_FILE`, else those of the development issuer.
 *
 * @throws Error when the file cannot be used, or in production without one
 */
export function tokenSettings(environment: NodeJS.ProcessEnv): TokenSettings {
  return readIssuerSettings(environment) ?? developmentIssuer(environment);
}
