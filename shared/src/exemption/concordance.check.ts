import { groupBy } from '../database/group-by';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { RuleRecord } from './concordance-rule.records';
import type { TableRecord } from './concordance-table.records';
import { contradictions } from './rule-contradiction.check';

/** What is wrong with a table as one among others, in the words of a refusal. */
export interface ConcordanceProblem {
  table: string;
  /** The rule that it is about; null for the table as a whole. */
  position: number | null;
  field: string;
  value: string;
  reason: string;
}

/** What makes a table one among others. */
export type TableFacts = Pick<
  TableRecord,
  | 'key'
  | 'from_pathway'
  | 'to_pathway'
  | 'provider_number'
  | 'valid_from'
  | 'valid_to'
  | 'status'
  | 'supersedes_key'
>;
/** What is checked of a rule. */
export type RuleFacts = Pick<RuleRecord, 'position' | 'mode' | 'needed' | 'items' | 'grants' | 'coverage'>;

/**
 * What is wrong among all tables of one owner: what is superseded by itself, twice or by an earlier one, is unknown or
 * has another direction, and validity that overlaps.
 */
export function tableProblems(tables: readonly TableFacts[]): ConcordanceProblem[] {
  const byKey = new Map(tables.map((table) => [table.key, table]));
  const successors = groupBy(tables, ({ supersedes_key }) => supersedes_key);
  return [
    ...tables.flatMap((table) => supersessionProblems(table, byKey, successors)),
    ...tables.flatMap((table) => overlapProblems(table, tables)),
  ];
}

function supersessionProblems(
  table: TableFacts,
  byKey: ReadonlyMap<string, TableFacts>,
  successors: ReadonlyMap<string | null, readonly TableFacts[]>,
): ConcordanceProblem[] {
  const { key, supersedes_key: value } = table;
  if (value === null) return [];
  const problem = (reason: string): ConcordanceProblem[] => [
    { table: key, position: null, field: 'supersedes', value, reason },
  ];
  const earlier = byKey.get(value);
  if (!earlier) return problem('is no table of this granter; import that one too, or leave the cell empty');
  if (direction(earlier) !== direction(table))
    return problem('has another direction or provider; a table supersedes an earlier version of itself only');
  if (inCycle(key, byKey))
    return problem('leads back to this table; the first version supersedes nothing: empty its cell');
  const other = successors.get(value)!.find((one) => one.key !== key);
  if (other)
    return problem(`is superseded by table ${other.key} too; a table has one next version: chain them`);
  if (earlier.valid_from > table.valid_from)
    return problem(
      `holds from ${earlier.valid_from} on, later than this table; the later one supersedes the earlier`,
    );
  if (table.status === 'SUPERSEDED' && earlier.status !== 'SUPERSEDED')
    return problem(
      `is ${earlier.status}, where this later table is SUPERSEDED itself; end the earlier one as SUPERSEDED too`,
    );
  return [];
}

function direction({ from_pathway, to_pathway, provider_number }: TableFacts): string {
  return JSON.stringify([from_pathway, to_pathway, provider_number]);
}

function inCycle(start: string, byKey: ReadonlyMap<string, TableFacts>): boolean {
  const seen = new Set<string>();
  let key = byKey.get(start)?.supersedes_key ?? null;
  while (key !== null && !seen.has(key)) {
    if (key === start) return true;
    seen.add(key);
    key = byKey.get(key)?.supersedes_key ?? null;
  }
  return false;
}

/** Drafts hold on no day; what was superseded did, in its days. */
function overlapProblems(table: TableFacts, tables: readonly TableFacts[]): ConcordanceProblem[] {
  if (table.status === 'DRAFT') return [];
  const other = tables.find(
    (one) =>
      one.key !== table.key &&
      one.status !== 'DRAFT' &&
      direction(one) === direction(table) &&
      one.valid_from <= (table.valid_to ?? '9999-12-31') &&
      table.valid_from <= (one.valid_to ?? '9999-12-31'),
  );
  if (!other) return [];
  const reason = `overlaps with table ${other.key}, of the same direction and provider; give the earlier one a last day before the later one begins`;
  return [{ table: table.key, position: null, field: 'valid_from', value: table.valid_from, reason }];
}

/**
 * What is wrong with the rules of one table: references to nothing, components of another pathway, and rules that
 * contradict each other.
 *
 * @param canBeLookedUp whether a component's owner is at hand, so that it must be known; the granter always is
 * @param known pathway of each component that exists by its id; null where it has none of its own
 */
export function ruleProblems(
  table: Pick<TableFacts, 'key' | 'from_pathway' | 'to_pathway'>,
  rules: readonly RuleFacts[],
  canBeLookedUp: (id: string) => boolean,
  known: ReadonlyMap<string, Pathway | null>,
): ConcordanceProblem[] {
  const contradicted = new Map(contradictions(rules).map(({ rule, reason }) => [rule, reason]));
  return rules.flatMap((rule) => {
    const problem = (field: string, value: string, reason: string): ConcordanceProblem[] => [
      { table: table.key, position: rule.position, field, value, reason },
    ];
    const items = rule.items.flatMap(({ componentId }) => (componentId != null ? [componentId] : []));
    const references = [
      ...rule.grants.map((id) => ['grants', id, table.to_pathway] as const),
      ...items.filter(canBeLookedUp).map((id) => ['condition', id, table.from_pathway] as const),
    ];
    for (const [field, id, pathway] of references) {
      const found = known.get(id);
      if (found === undefined)
        return problem(
          field,
          id,
          'is no component of the catalogue; correct the id, or import the catalogue first',
        );
      if (found !== null && found !== pathway)
        return problem(field, id, `belongs to ${found}, where the table says ${pathway}`);
    }
    const reason = contradicted.get(rule);
    return reason === undefined ? [] : problem('coverage', rule.coverage, reason);
  });
}
