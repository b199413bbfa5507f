import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const VALID_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The caller's request id when it is safe to log and to forward, otherwise a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && VALID_ID.test(given) ? given : randomUUID();
}

const CLIENT = /^[A-Za-z0-9_-]{8,64}$/;

/** For which client the gateway asks, as a text that means nothing elsewhere: what wrong codes are counted by. */
export function clientOf(headers: IncomingHttpHeaders): string {
  const given = headers[CLIENT_HEADER];
  return typeof given === 'string' && CLIENT.test(given) ? given : 'unknown';
}

/** Header in which the gateway tells one client from another. */
export const CLIENT_HEADER = 'x-client';
