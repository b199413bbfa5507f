import { planFacts, type PlanNode, planViolations } from './plan.check';

const node = (type: string, rows: number, more: Partial<PlanNode> = {}): PlanNode => ({
  'Node Type': type,
  'Actual Rows': rows,
  'Actual Loops': 1,
  ...more,
});
const ROWS = 1_000;
const violations = (plan: PlanNode): string[] => planViolations(planFacts(plan, 'offering'), ROWS);

describe('the check of a plan', () => {
  it('passes what reads little of the table by an index', () => {
    const scan = node('Index Scan', 21, { 'Relation Name': 'offering', 'Rows Removed by Filter': 30 });
    expect(violations(node('Limit', 21, { Plans: [scan] }))).toEqual([]);
  });

  it('finds a scan of the whole table, however few rows it gave', () => {
    const scan = node('Seq Scan', 1, { 'Relation Name': 'offering' });
    expect(violations(node('Limit', 1, { Plans: [scan] }))).toEqual(['scans the whole table']);
  });

  it('finds rows that were read and thrown away, and counts every loop', () => {
    const filtered = node('Index Scan', 0, { 'Relation Name': 'offering', 'Rows Removed by Filter': 101 });
    expect(violations(filtered)).toEqual(['reads 101 of 1000 rows']);
    const looped = node('Index Scan', 2, { 'Relation Name': 'offering', 'Actual Loops': 60 });
    expect(violations(node('Nested Loop', 120, { Plans: [looped] }))).toEqual(['reads 120 of 1000 rows']);
    const halves = [60, 60].map((rows) => node('Index Scan', rows, { 'Relation Name': 'offering' }));
    expect(violations(node('Append', 120, { Plans: halves }))).toEqual(['reads 120 of 1000 rows']);
  });

  it('finds a large sort, of which a limit shows little', () => {
    const sort = node('Sort', 21, { Plans: [node('Hash Join', 101)] });
    expect(violations(sort)).toEqual(['sorts 101 rows']);
  });

  it('leaves other tables alone', () => {
    expect(violations(node('Seq Scan', 500, { 'Relation Name': 'site' }))).toEqual([]);
  });
});
