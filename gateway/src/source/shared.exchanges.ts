import type { Deadline } from '../http/request.deadline';
import type { HttpAnswer } from './http.exchange';
import { TransportFailure } from './transport.failure';

/** One exchange under way, and who waits for it. */
class SharedExchange implements Deadline {
  private readonly calls = new Set<() => void>();
  private waiting = 0;
  isOver = false;
  answer: Promise<HttpAnswer> | undefined;

  onOver(call: () => void): () => void {
    this.calls.add(call);
    return () => this.calls.delete(call);
  }

  /** Waits for the answer until the deadline of who waits; when nobody waits any more, the exchange is aborted. */
  join(answer: Promise<HttpAnswer>, deadline: Deadline): Promise<HttpAnswer> {
    this.waiting++;
    return new Promise((resolve, reject) => {
      const forget = deadline.onOver(() => {
        reject(new TransportFailure('timeout', 'the deadline passed while an equal fetch was under way'));
        this.leave();
      });
      answer.finally(forget).then(resolve, reject);
    });
  }

  private leave(): void {
    this.waiting--;
    if (this.waiting > 0) return;
    this.isOver = true;
    for (const call of [...this.calls]) call();
  }
}

/** Fetches that are equal and public are sent once while one is under way. */
export class SharedExchanges {
  private readonly underWay = new Map<string, SharedExchange>();

  /** How many are under way. */
  get size(): number {
    return this.underWay.size;
  }

  /**
   * Waits for the exchange of this key, starting it when none is under way.
   *
   * @param start sends the request; its deadline is over when nobody waits any more
   */
  ask(
    key: string,
    deadline: Deadline,
    start: (deadline: Deadline) => Promise<HttpAnswer>,
  ): { readonly answer: Promise<HttpAnswer>; readonly isJoined: boolean } {
    const known = this.underWay.get(key);
    if (known?.answer && !known.isOver) return { answer: known.join(known.answer, deadline), isJoined: true };
    const shared = new SharedExchange();
    this.underWay.set(key, shared);
    shared.answer = start(shared).finally(() => {
      if (this.underWay.get(key) === shared) this.underWay.delete(key);
    });
    return { answer: shared.join(shared.answer, deadline), isJoined: false };
  }
}
