import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../server/subgraph-definition';

/** Questions of which a subgraph remembers its answer. */
const MAX_ANSWERS = 100;
/** A client that asks for steps and for pathways has them computed once. */
const REMEMBER_MILLISECONDS = 5_000;

/** When, on which catalogue and over which database a question is asked. */
type Asking = Pick<RequestContext, 'dataSource' | 'now' | 'catalogueVersion'>;

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

  /**
   * The answer to a question over a database; computed when it is not remembered. What failed is forgotten.
   *
   * What was begun on another version of the catalogue is not used: an answer is of the version that is asked for, or of a
   * later one.
   */
  of({ dataSource, now, catalogueVersion }: Asking, question: string, compute: () => Promise<T>): Promise<T> {
    const memory = this.memoryOf(dataSource);
    const key = `${catalogueVersion} ${question}`;
    const known = memory.get(key);
    if (known && now.getTime() - known.since.getTime() < REMEMBER_MILLISECONDS) return known.answer;
    const answer = compute();
    memory.set(key, { since: now, answer });
    answer.catch(() => memory.delete(key));
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
