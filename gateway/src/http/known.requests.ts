import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { askerOf } from '../limits/asker';
import type { AnswerCache, CachedAnswer } from '../source/answer.cache';

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

  /**
   * The key of a request: a digest, since words and variables are nobody else's business.
   *
   * @param text the body, or the address of a request without one
   */
  keyOf(request: FastifyRequest, text: string): string {
    const { method, headers } = request;
    const served = this.serving();
    if (served !== this.served) this.reloads++;
    this.served = served;
    // An answer says what its reader may spend.
    const reader = askerOf(request).isAnalyst ? 'analyst' : 'anybody';
    return hash('sha256', `${this.reloads} ${method} ${reader} ${headers.accept ?? ''} ${text}`, 'base64url');
  }

  find(key: string): KnownReply | undefined {
    const request = this.requests.get(key);
    const answer = request && this.answers.find(request.answerKey);
    return answer && { ...request, answer };
  }

  remember(key: string, request: KnownRequest): void {
    this.requests.set(key, request);
  }
}
