import type { BenchSubgraph } from './bench-subgraph';
import { interleavedMedians } from './interleaved-timing';
import type { Measurement } from './measurement.table';

const ROUNDS = 500;
const QUERY = `query ($id: ID!) { schoolOffering(id: $id) { id title startsOn provider { name } site { number } } }`;

/** Times the same read by key on a small and on a large database, each time of another offering. */
export async function measureKeyedRead(
  small: BenchSubgraph,
  large: BenchSubgraph,
  signal: AbortSignal,
): Promise<Measurement> {
  const failures: string[] = [];
  const reader = async (subgraph: BenchSubgraph): Promise<() => Promise<void>> => {
    const keys = await subgraph.dataSource.query<{ key: string }[]>(
      `SELECT key FROM school.offering ORDER BY md5(key) LIMIT ${ROUNDS + 1}`,
    );
    let next = 0;
    return async () => {
      const id = `schoolOffering:${keys[next++ % keys.length]!.key}`;
      const { schoolOffering } = await subgraph.ask(QUERY, { id });
      if (schoolOffering?.id !== id) failures.push(`${id} is not found`);
    };
  };
  const readers = [await reader(small), await reader(large)];
  const [base, measured] = await interleavedMedians(readers, ROUNDS, signal);
  return {
    name: 'schoolOffering(id)',
    note: `${small.offerings} and ${large.offerings} offerings`,
    base: base!,
    measured: measured!,
    target: 1.2,
    failures,
  };
}
