import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerVersions, CachedAnswer } from '../source/answer.cache';

/** An answer that everybody gets alike, as the executor found it. */
export type PublicAnswer = { readonly key: string } & (
  { readonly known: CachedAnswer } | { readonly versions: AnswerVersions; readonly text: string }
);

const HEAD = '{"data":';

/** The answer as it is kept; undefined when the body is not what the executor wrote. */
export function keptAnswer(answer: PublicAnswer, body: string): CachedAnswer | undefined {
  if ('known' in answer) return answer.known;
  if (!body.startsWith(HEAD + answer.text.slice(0, 1))) return undefined;
  const end = HEAD.length + Buffer.byteLength(answer.text);
  return {
    body: Buffer.from(body),
    data: { start: HEAD.length, end },
    etag: `"${hash('sha256', body, 'base64url').slice(0, 27)}"`,
    versions: answer.versions,
  };
}

/**
 * Says how long others may keep an answer. A public one to a GET may be kept, and must be asked about before it is used:
 * whoever has it already gets a 304 (RFC 9110 and 9111). Everything else is for who asked only.
 *
 * @returns whether the client has the answer already
 */
export function setCaching(request: FastifyRequest, reply: FastifyReply, etag: string | undefined): boolean {
  if (etag === undefined || request.method !== 'GET') {
    // Apollo says otherwise of an unknown hash.
    reply.header('cache-control', 'no-store');
    return false;
  }
  reply.headers({ 'cache-control': 'public, no-cache', etag, vary: 'accept' });
  const held = request.headers['if-none-match'];
  return held !== undefined && held.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
