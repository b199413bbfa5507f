import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { forbidInProduction } from './development-file';
import { developmentSecret } from './development-secret';

/** Header with which the gateway shows a subgraph that it is the gateway. */
export const GATEWAY_SECRET_HEADER = 'x-gateway-secret';

/** Accepts calls from anyone. */
const OPEN = 'open';
// What an HTTP header carries unchanged.
const SECRET = /^[\x21-\x7e]{32,512}$/;

/**
 * What the gateway shows to a subgraph, asked by both: `<NAME>_GATEWAY_SECRET`, or `open`, which accepts calls from
 * anyone. Unset, it is derived from a development secret, so that gateway and subgraphs of one machine agree.
 *
 * @param name of the subgraph, such as `cvo`
 * @throws Error that names the variable, never its value; in production also when it is unset
 */
export function gatewaySecret(name: string, environment: NodeJS.ProcessEnv): string | typeof OPEN {
  const variable = `${name.toUpperCase()}_GATEWAY_SECRET`;
  const value = environment[variable];
  if (!value) return derivedSecret(name, variable, environment);
  if (value === OPEN || SECRET.test(value)) return value;
  throw new Error(
    `${variable} cannot be used; expected 32 to 512 visible ASCII characters, or the word ${OPEN} to accept calls from anyone`,
  );
}

/** Whether a call with this header comes from the gateway; takes the same time for every wrong secret. */
export function acceptsGateway(secret: string, headerValue: string | string[] | undefined): boolean {
  if (secret === OPEN) return true;
  if (typeof headerValue !== 'string') return false;
  return timingSafeEqual(fingerprint(secret), fingerprint(headerValue));
}

function derivedSecret(name: string, variable: string, environment: NodeJS.ProcessEnv): string {
  forbidInProduction(
    environment,
    `A derived ${variable}`,
    `set ${variable}, the same here and at the other side`,
  );
  return createHmac('sha256', developmentSecret(environment, 'gateway')).update(name).digest('base64url');
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
