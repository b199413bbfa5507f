import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { askerOf } from '../limits/asker';
import type { AnswerCache, CachedAnswer } from '../source/answer.cache';
import { keptAnswer } from './public.answer';
import { recordOf } from './request.context';

/** A request whose answer is known, byte for byte. */
interface KnownRequest {
  readonly answerKey: string;
  readonly contentType: string;
  readonly operationName: string | undefined;
}

/** What is sent to a known request. */
export interface KnownReply extends KnownRequest {
  readonly answer: CachedAnswer;
}

const MAX_REQUESTS = 10_000;

/**
 * Finds the answer to a request by its very bytes. What is asked again is asked in the same words: reading, checking and
 * planning them would take many times as long as sending the answer.
 */
export class KnownRequests {
  private readonly requests = new LRUCache<string, KnownRequest>({ max: MAX_REQUESTS });

  private served: object | undefined;
  private reloads = 0;

  /**
   * @param serving what is served now: under another supergraph a request may be answered otherwise, or be wrong
   */
  constructor(
    private readonly answers: AnswerCache,
    private readonly serving: () => object,
  ) {}

  /** What is known to answer a request with. */
  find(request: FastifyRequest): KnownReply | undefined {
    const key = this.keyOf(request);
    recordOf(request).requestKey = key;
    const known = this.requests.get(key);
    const answer = known && this.answers.find(known.answerKey);
    return answer && { ...known, answer };
  }

  /** Keeps a public answer for others; gives its mark. */
  keep(request: FastifyRequest, reply: FastifyReply, body: string): string | undefined {
    const { publicAnswer, registers, operationName, errorCodes, requestKey } = recordOf(request);
    if (!publicAnswer || reply.statusCode !== 200 || errorCodes.length > 0) return undefined;
    const answer = keptAnswer(publicAnswer, body);
    if (!answer || requestKey === undefined) return undefined;
    if (!('known' in publicAnswer)) this.answers.set(publicAnswer.key, answer);
    const contentType = String(reply.getHeader('content-type'));
    // Found by its bytes, it would not be registered when it comes again.
    if (!registers)
      this.requests.set(requestKey, { answerKey: publicAnswer.key, contentType, operationName });
    return answer.etag;
  }

  /** A digest, since words and variables are nobody else's business: of the body, or of the address of a request without one. */
  private keyOf(request: FastifyRequest): string {
    const { method, headers, body, url } = request;
    const served = this.serving();
    if (served !== this.served) this.reloads++;
    this.served = served;
    const text = typeof body === 'string' ? body : url;
    // An answer says what its reader may spend.
    const reader = askerOf(request).isAnalyst ? 'analyst' : 'anybody';
    return hash('sha256', `${this.reloads} ${method} ${reader} ${headers.accept ?? ''} ${text}`, 'base64url');
  }
}
