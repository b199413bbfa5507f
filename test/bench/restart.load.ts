import { isDeepStrictEqual } from 'node:util';
import { errorPlaces } from '../differential/answer.comparison';
import type { Answer } from '../harness/test-graph';

/** What became of the requests since the load was last asked. */
export interface LoadReport {
  requests: number;
  /** Answered without the provider types that were down, and told so. */
  degraded: number;
  /** Why requests failed. */
  failures: string[];
  slowestMilliseconds: number;
}

const REQUESTS_PER_SECOND = 200;
const TICK_MILLISECONDS = 20;

/** Clients that ask operations in turns, 200 times a second whatever is answered, and check every answer. */
export class SteadyLoad {
  /** Provider types that may be missing now. */
  readonly down = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private readonly startedAt = performance.now();
  private sent = 0;
  private report = emptyReport();

  private constructor(
    private readonly url: string,
    private readonly expected: readonly (readonly [query: string, answer: Answer])[],
  ) {
    this.timer = setInterval(() => this.tick(), TICK_MILLISECONDS);
  }

  /** Asks each operation once, to know its answer, and begins. */
  static async start(url: string, queries: readonly string[]): Promise<SteadyLoad> {
    const expected: [string, Answer][] = [];
    for (const query of queries) {
      const answer = await ask(url, query);
      if (answer.errors) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`);
      expected.push([query, answer]);
    }
    return new SteadyLoad(url, expected);
  }

  /** What happened since the last time, or since the beginning. */
  take(): LoadReport {
    const { report } = this;
    this.report = emptyReport();
    return report;
  }

  async stop(): Promise<LoadReport> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    return this.take();
  }

  private tick(): void {
    const due = ((performance.now() - this.startedAt) / 1000) * REQUESTS_PER_SECOND;
    for (; this.sent < due; this.sent += 1) {
      const [query, expected] = this.expected[this.sent % this.expected.length]!;
      const asked = this.try(query, expected).finally(() => this.underWay.delete(asked));
      this.underWay.add(asked);
    }
  }

  private async try(query: string, expected: Answer): Promise<void> {
    const mayMiss = new Set(this.down);
    const startedAt = performance.now();
    let failure: string | undefined;
    let isDegraded = false;
    try {
      const answer = await ask(this.url, query);
      for (const name of this.down) mayMiss.add(name);
      const missing = (answer.errors ?? []).map(({ extensions }) => String(extensions['providerType']));
      isDegraded = missing.length > 0 && missing.every((name) => mayMiss.has(name));
      if (!isDegraded && answer.errors) failure = errorPlaces(answer).join(', ');
      else if (!isDegraded && !isDeepStrictEqual(answer.data, expected.data)) failure = 'other data';
    } catch (error) {
      failure = String(error);
    }
    const { report } = this;
    report.requests += 1;
    report.slowestMilliseconds = Math.max(report.slowestMilliseconds, performance.now() - startedAt);
    if (isDegraded) report.degraded += 1;
    if (failure !== undefined) report.failures.push(failure);
  }
}

async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`status ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text) as Answer;
}

function emptyReport(): LoadReport {
  return { requests: 0, degraded: 0, failures: [], slowestMilliseconds: 0 };
}
