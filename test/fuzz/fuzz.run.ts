import type { Socket } from 'node:net';
import type { FuzzRequest } from './fuzz.request';
import type { FuzzTarget, HeldMemory } from './fuzz.target';
import { leaveHalfOpen, type RawAnswer, sendRaw } from './raw.client';
import { requestGenerator } from './request.generator';

/** What is sent, and how it goes. */
export interface FuzzOptions {
  requests: number;
  seed: string;
  /** So many milliseconds may an answer take. */
  patience: number;
  signal: AbortSignal;
  onProgress?: (done: number) => void;
}

/** What a run found. */
export interface FuzzReport {
  /** Each with the number of its request. */
  failures: string[];
  /** Answers by status. */
  statuses: ReadonlyMap<number, number>;
  /** Requests by kind. */
  kinds: ReadonlyMap<string, number>;
  slowest: number;
  /** Growth since the warm-up, in bytes. */
  growth: HeldMemory;
}

const CLIENTS = 16;
/** Of a request, and of an answer, in the text of a failure. */
const SHOWN_BYTES = 400;
/** Connections that are left half open at any time. */
const HALF_OPEN = 64;
/** Part of the requests after which memory is looked at first: by then code is compiled and caches have filled. */
const WARM_UP = 0.5;

/** Sends requests by several clients and looks at every answer. */
export async function runFuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzReport> {
  const generate = requestGenerator(options.seed, options.requests);
  const halfOpen: Socket[] = [];
  const report = {
    failures: [] as string[],
    statuses: new Map<number, number>(),
    kinds: new Map<string, number>(),
    slowest: 0,
  };
  let next = 0;
  const client = async (end: number): Promise<void> => {
    while (next < end && target.isAlive()) {
      options.signal.throwIfAborted();
      const number = next++;
      const request = generate(number);
      count(report.kinds, request.kind);
      if (request.waits) {
        const answer = await sendRaw(target.port, request, options.patience);
        answer.statuses.forEach((status) => count(report.statuses, status));
        report.slowest = Math.max(report.slowest, answer.milliseconds);
        const wrong = whatIsWrong(request, answer, target);
        if (wrong)
          report.failures.push(`${wrong}: request ${number} (${request.kind}) ${beginning(request.bytes)}`);
      } else halfOpen.push(leaveHalfOpen(target.port, request.bytes));
      if (halfOpen.length > HALF_OPEN) halfOpen.shift()?.destroy();
      options.onProgress?.(number + 1);
    }
  };
  const clients = (end: number): Promise<unknown> =>
    Promise.all(Array.from({ length: CLIENTS }, () => client(end)));
  try {
    await clients(Math.floor(options.requests * WARM_UP));
    const before = await target.memory();
    await clients(options.requests);
    if (!target.isAlive()) report.failures.push(`the gateway ended by request ${next}`);
    const after = await target.memory();
    const growth = {
      resident: after.resident - before.resident,
      reachable: after.reachable - before.reachable,
    };
    return { ...report, growth };
  } finally {
    halfOpen.forEach((socket) => socket.destroy());
  }
}

function whatIsWrong({ isAnswered }: FuzzRequest, answer: RawAnswer, target: FuzzTarget): string | undefined {
  if (answer.hangs) return 'no end';
  const failed = answer.statuses.find((status) => status >= 500);
  if (failed) return `status ${failed}`;
  if (isAnswered && answer.statuses.length === 0) return 'no answer';
  const leak = target.canaries.leakIn(answer.text);
  return leak && `shows ${leak}: ${beginning(Buffer.from(answer.text.slice(-SHOWN_BYTES)))}`;
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function beginning(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, SHOWN_BYTES).toString('latin1'));
}
