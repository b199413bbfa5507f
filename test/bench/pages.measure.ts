import type { BenchSubgraph } from './bench-subgraph';
import { explainedFacts } from './explained.facts';
import { interleavedMedians } from './interleaved-timing';
import { askPage, askTotal, PAGE, plainPage, walk } from './page.walk';
import type { PagingCase } from './paging.cases';
import { planViolations } from './plan.check';
import type { Measurement } from './measurement.table';

const DEEP_PAGE = 1_000;
const ROUNDS = 30;

/** Times the first page of a list and a deep one, and checks what the database did for both. */
export async function measurePages(
  subgraph: BenchSubgraph,
  one: PagingCase,
  signal: AbortSignal,
): Promise<Measurement> {
  const total = await askTotal(subgraph, one);
  // A shorter list: its last full page.
  const number = Math.max(1, Math.min(DEEP_PAGE, Math.floor(total / PAGE)));
  const offset = (number - 1) * PAGE;
  const after = await walk(subgraph, one, offset, signal);
  const pages = [
    { name: 'page 1', offset: 0, ask: () => askPage(subgraph, one, null) },
    { name: `page ${number}`, offset, ask: () => askPage(subgraph, one, after) },
  ];
  const [first, deep] = await interleavedMedians(
    pages.map(({ ask }) => ask),
    ROUNDS,
    signal,
  );
  const failures: string[] = [];
  const read: number[] = [];
  for (const page of pages) {
    const { keys } = await page.ask();
    const expected = await plainPage(subgraph, one, page.offset);
    if (keys.join() !== expected.join()) failures.push(`${page.name} differs from plain SQL`);
    const facts = await explainedFacts(subgraph.dataSource, await subgraph.statementsOf(page.ask));
    read.push(Math.max(...facts.map((fact) => fact.read)));
    for (const fact of facts)
      failures.push(...planViolations(fact, subgraph.offerings).map((text) => `${page.name} ${text}`));
  }
  return {
    name: `${one.sort.padEnd(8)} ${one.name}`,
    note: `${total} rows, page ${number}; rows read ${read.join(' / ')}`,
    base: first!,
    measured: deep!,
    target: one.target,
    bothWays: true,
    failures,
  };
}
