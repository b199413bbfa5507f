import { randomUUID } from 'node:crypto';
import { interleavedMedians } from './interleaved-timing';
import type { Measurement } from './measurement.table';
import { actOn, keyIn, type PlainActs } from './plain-act.replay';
import type { Pair, ReferralSubgraph } from './referrals.subgraph';

/** Acts of one batch, and how often batches take turns. */
export interface BenchSize {
  batch: number;
  rounds: number;
}

/** One way to put load on it. */
export interface Load {
  name: string;
  clients: number;
  /** Pairs of organisations that the clients act for. */
  pairs: number;
}

type Act = (client: number, pair: Pair) => Promise<unknown>;

/** Times how the acts of a kind are done by the subgraph and by plain SQL, in turns. */
export async function measureActs(
  kind: 'send' | 'move',
  subgraph: ReferralSubgraph,
  plain: PlainActs,
  load: Load,
  { batch, rounds }: BenchSize,
  signal: AbortSignal,
): Promise<Measurement> {
  const acts = await actsOf(kind, subgraph, plain, load, batch * (rounds + 1));
  const times: number[][] = [[], []];
  const runs = acts.map((act, index) => () => runBatch(act, subgraph.pairs, load, batch, times[index]!));
  const [base, measured] = (await interleavedMedians(runs, rounds, signal)).map((time) => time / batch);
  const [p99Plain, p99] = times.map((each) => percentile(each.slice(batch), 0.99));
  return {
    name: `${kind}, ${load.name}`,
    note:
      `${perSecond(base!)} and ${perSecond(measured!)} acts per second; ` +
      `p99 ${p99Plain!.toFixed(1)} and ${p99!.toFixed(1)} ms`,
    base: base!,
    measured: measured!,
    target: TARGET,
    failures: [],
  };
}

/**
 * How many times the rows alone an act may cost: HTTP, a token's signature, GraphQL, checks, a cipher and row security on
 * one core, where the rows alone are mostly the disk's.
 */
const TARGET = 8;

/** Clients that each do one act after the other, until the batch is done. */
async function runBatch(
  act: Act,
  pairs: readonly Pair[],
  load: Load,
  batch: number,
  times: number[],
): Promise<void> {
  let left = batch;
  const work = async (client: number): Promise<void> => {
    while (left-- > 0) {
      const startedAt = performance.now();
      await act(client, pairs[client % load.pairs]!);
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: load.clients }, (_, client) => work(client)));
}

/** By plain SQL, and by the subgraph. What a move moves was sent before. */
async function actsOf(
  kind: 'send' | 'move',
  subgraph: ReferralSubgraph,
  plain: PlainActs,
  { pairs }: Load,
  count: number,
): Promise<[Act, Act]> {
  const model = subgraph.pairs[0]!;
  let id = '';
  let sample = await subgraph.writeOf(async () => (id = await subgraph.send(model)));
  if (kind === 'move') sample = await subgraph.writeOf(() => subgraph.receive(model, id));
  const key = keyOf(id);
  const idempotencyKey = keyIn(sample, key);
  const write = (client: number, pair: Pair, otherKey: string): Promise<void> =>
    plain.write(
      client,
      actOn(
        sample,
        new Map([
          [key, otherKey],
          [idempotencyKey, randomUUID()],
          [model.senderId, pair.senderId],
          [model.receiverId, pair.receiverId],
          [keyOf(model.receiverId), keyOf(pair.receiverId)],
        ]),
      ),
    );
  if (kind === 'send')
    return [
      (client, pair) => write(client, pair, randomUUID()),
      async (_client, pair) => subgraph.send(pair),
    ];
  const waiting = await sentBefore(subgraph, pairs, count);
  return [
    (client, pair) => write(client, pair, keyOf(waiting.plain.get(pair)!.pop()!)),
    (_client, pair) => subgraph.receive(pair, waiting.graph.get(pair)!.pop()!),
  ];
}

/** Referrals to move, by pair: no more than every act on one pair. */
async function sentBefore(
  subgraph: ReferralSubgraph,
  pairCount: number,
  count: number,
): Promise<Record<'plain' | 'graph', Map<Pair, string[]>>> {
  const pairs = subgraph.pairs.slice(0, pairCount);
  // Clients do not share a batch evenly.
  const each = Math.ceil(count / pairCount) * (pairCount > 1 ? 2 : 1);
  const send = async (): Promise<Map<Pair, string[]>> => {
    const made = new Map<Pair, string[]>();
    await Promise.all(
      pairs.map(async (pair) => {
        const ids: string[] = [];
        for (let index = 0; index < each; index += 1) ids.push(await subgraph.send(pair));
        made.set(pair, ids);
      }),
    );
    return made;
  };
  return { plain: await send(), graph: await send() };
}

function keyOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function perSecond(milliseconds: number): string {
  return (1_000 / milliseconds).toFixed(0);
}

function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
