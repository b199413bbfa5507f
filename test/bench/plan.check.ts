/** A node of a plan as `EXPLAIN (ANALYZE, FORMAT JSON)` gives it. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** What a statement did with a table. */
export interface PlanFacts {
  /** Rows of the table that were read, also those that were thrown away. */
  read: number;
  /** The most rows that were sorted at once. */
  sorted: number;
  /** Whether the table was read from one end to the other. */
  scanned: boolean;
}

/** The part of a table that a page may read or sort. */
const PART = 0.1;

/** What a plan did with one table. */
export function planFacts(plan: PlanNode, table: string): PlanFacts {
  const facts = { read: 0, sorted: 0, scanned: false };
  for (const node of nodes(plan)) {
    if (node['Relation Name'] === table) {
      facts.read += rowsIn(node);
      facts.scanned ||= node['Node Type'] === 'Seq Scan';
    }
    if (node['Node Type'].endsWith('Sort'))
      facts.sorted = Math.max(facts.sorted, ...(node.Plans ?? []).map(rowsOut));
  }
  return facts;
}

/** What a page may not do with a table of so many rows. */
export function planViolations({ read, sorted, scanned }: PlanFacts, rows: number): string[] {
  const limit = rows * PART;
  const violations: string[] = [];
  if (scanned) violations.push('scans the whole table');
  if (read > limit) violations.push(`reads ${read} of ${rows} rows`);
  if (sorted > limit) violations.push(`sorts ${sorted} rows`);
  return violations;
}

function* nodes(plan: PlanNode): Generator<PlanNode> {
  yield plan;
  for (const child of plan.Plans ?? []) yield* nodes(child);
}

/** Actual rows are a mean over the loops. */
function rowsOut(node: PlanNode): number {
  return Math.round(node['Actual Rows'] * node['Actual Loops']);
}

function rowsIn(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return rowsOut(node) + Math.round(removed * node['Actual Loops']);
}
