import type { DataSource } from 'typeorm';
import type { Statement } from './bench-subgraph';
import { planFacts, type PlanFacts, type PlanNode } from './plan.check';

/** What the database does with the offerings for each statement; the statements are run for it. */
export async function explainedFacts(
  dataSource: DataSource,
  statements: readonly Statement[],
): Promise<PlanFacts[]> {
  const facts: PlanFacts[] = [];
  for (const { text, parameters } of statements) {
    const [row] = await dataSource.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      parameters,
    );
    facts.push(planFacts(row!['QUERY PLAN'][0]!.Plan, 'offering'));
  }
  return facts;
}
