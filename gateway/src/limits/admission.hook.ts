import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { rateLimitedBody } from '../http/http-error.handler';
import { clientKey, recordOf } from '../http/request.context';
import { setAsker } from './asker';
import type { RateLimiter } from './rate.limiter';
import type { TokenMemory } from './token.memory';

/** Runs before the body of a request is read. */
export type Admission = onRequestHookHandler;

/**
 * Finds out who asks and counts the request: for the holder of a token that is accepted, else for the client. Until its
 * token is verified a request counts for the client, so that made-up tokens are no way round the limit.
 */
export function admission(limiter: RateLimiter, tokens: TokenMemory): Admission {
  return (request, reply, done) => {
    const { authorization } = request.headers;
    const known = authorization === undefined ? undefined : tokens.find(authorization);
    const asker = known ?? { key: clientKey(request.ip), isAnalyst: false };
    setAsker(request, asker);
    const wait = limiter.enter(asker);
    if (wait !== undefined) refuse(request, reply, wait);
    else if (known || authorization === undefined) done();
    else
      tokens.verify(authorization).then((verified) => {
        if (verified) setAsker(request, verified);
        const itsWait = verified && limiter.enter(verified);
        if (itsWait !== undefined) refuse(request, reply, itsWait);
        else done();
      }, done);
  };
}

function refuse(request: FastifyRequest, reply: FastifyReply, wait: number): void {
  recordOf(request).errorCodes.push('RATE_LIMITED');
  reply.code(429).header('retry-after', String(wait)).send(rateLimitedBody(wait));
}
