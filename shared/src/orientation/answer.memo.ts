import { LRUCache } from 'lru-cache';

/** Questions of which a subgraph remembers its answer. */
const MAX_ANSWERS = 100;
/** A client that asks for steps and for pathways has them computed once; a change of the catalogue shows after this. */
const REMEMBER_MILLISECONDS = 5_000;

interface Remembered<T> {
  since: Date;
  answer: Promise<T>;
}

/**
 * Remembers answers for some seconds, from the moment they are asked: who asks the same meanwhile waits for the same. Then a
 * question, which may be the profile of a learner, is nowhere in memory.
 */
export class AnswerMemo<T> {
  // By database: two graphs in one process know nothing of each other.
  private readonly memories = new WeakMap<object, LRUCache<string, Remembered<T>>>();

  /** The answer to a question over a database; computed when it is not remembered. What failed is forgotten. */
  of(database: object, question: string, now: Date, compute: () => Promise<T>): Promise<T> {
    const memory = this.memoryOf(database);
    const known = memory.get(question);
    if (known && now.getTime() - known.since.getTime() < REMEMBER_MILLISECONDS) return known.answer;
    const answer = compute();
    memory.set(question, { since: now, answer });
    answer.catch(() => memory.delete(question));
    return answer;
  }

  private memoryOf(database: object): LRUCache<string, Remembered<T>> {
    const memory =
      this.memories.get(database) ??
      new LRUCache({ max: MAX_ANSWERS, ttl: REMEMBER_MILLISECONDS, ttlAutopurge: true });
    this.memories.set(database, memory);
    return memory;
  }
}
