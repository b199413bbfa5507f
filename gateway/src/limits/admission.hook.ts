import type { FastifyReply, FastifyRequest } from 'fastify';
import { rateLimitedBody } from '../http/http-error.handler';
import { clientKey, recordOf } from '../http/request.context';
import { type Asker, setAsker } from './asker';
import type { RateLimiter } from './rate.limiter';
import type { TokenMemory } from './token.memory';

/** Runs before the body of a request is read. */
export type Admission = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/**
 * Finds out who asks and counts the request: for the holder of a token that is accepted, else for the client. Until its
 * token is verified a request counts for the client, so that made-up tokens are no way round the limit.
 */
export function admission(limiter: RateLimiter, tokens: TokenMemory): Admission {
  return async (request, reply) => {
    const { authorization } = request.headers;
    const known = authorization === undefined ? undefined : tokens.find(authorization);
    let asker: Asker = known ?? { key: clientKey(request.ip), isAnalyst: false };
    let wait = limiter.enter(asker);
    if (wait === undefined && !known && authorization !== undefined) {
      const verified = await tokens.verify(authorization);
      if (verified) {
        asker = verified;
        wait = limiter.enter(asker);
      }
    }
    if (wait !== undefined) return refuse(request, reply, wait);
    setAsker(request, asker);
    return undefined;
  };
}

function refuse(request: FastifyRequest, reply: FastifyReply, wait: number): FastifyReply {
  recordOf(request).errorCodes.push('RATE_LIMITED');
  return reply.code(429).header('retry-after', String(wait)).send(rateLimitedBody(wait));
}
