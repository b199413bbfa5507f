import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../harness/test-graph';

/** Codes after which the same request is sent again; every other code is the last word. */
const RETRIED = new Set(['PROVIDER_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);
const ATTEMPT_MILLISECONDS = 10_000;
/** Longer than any part takes to come back, on a slow machine too. */
const PATIENCE_MILLISECONDS = 180_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [25, 400];

/** The last word on a request, and with which id it was asked. */
export interface LastWord {
  answer: Answer;
  requestId: string;
}

type Attempt = { answer: Answer } | { problem: string };

/** A client of the gateway that asks the same again until the answer is definite. */
export class RetryingClient {
  /** How often it asked again, by reason. */
  readonly retries = new Map<string, number>();
  /** Milliseconds from the first attempt to the last word. */
  readonly durations: number[] = [];

  constructor(
    private readonly url: string,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * @param name of the request: its id is this and the number of the attempt
   * @throws Error when nothing definite comes in three minutes
   */
  async ask(name: string, query: string, variables?: object, token?: string): Promise<LastWord> {
    const began = Date.now();
    for (let attempt = 1; ; attempt += 1) {
      const requestId = `${name}_${attempt}`;
      const result = await this.attempt(requestId, query, variables, token);
      if ('answer' in result) {
        this.durations.push(Date.now() - began);
        return { answer: result.answer, requestId };
      }
      this.retries.set(result.problem, (this.retries.get(result.problem) ?? 0) + 1);
      if (Date.now() - began > PATIENCE_MILLISECONDS)
        throw new Error(`No definite answer after ${attempt} attempts; the last problem: ${result.problem}`);
      await delay(Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE), undefined, {
        signal: this.signal,
      });
    }
  }

  private async attempt(
    requestId: string,
    query: string,
    variables?: object,
    token?: string,
  ): Promise<Attempt> {
    this.signal.throwIfAborted();
    const headers = {
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS),
      });
      return judged((await response.json()) as Answer);
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string } };
      return { problem: `network: ${cause?.code ?? name}` };
    }
  }
}

function judged(answer: Answer): Attempt {
  const retried = answer.errors?.find(({ extensions }) => RETRIED.has(String(extensions?.code)));
  return retried ? { problem: String(retried.extensions.code) } : { answer };
}
