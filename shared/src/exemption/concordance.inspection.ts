import type { DataSource } from 'typeorm';
import type { Inspection } from '../import/import.run';
import type { StagingStore } from '../import/staging.store';
import type { ComponentLookUp } from './component.look-up';
import {
  type ConcordanceProblem,
  ruleProblems,
  type RuleFacts,
  tableProblems,
  type TableFacts,
} from './concordance.check';
import { MAX_RULES } from './concordance.limits';
import type { TableRecord } from './concordance-table.records';

type StoredTable = TableFacts &
  Pick<TableRecord, 'goal_set_ids'> & { stored: boolean; storedStatus: string | null };

/**
 * Checks what is staged as one whole with what is in the database, and marks the rows that cannot be. Memory holds all
 * tables, and the rules of one.
 */
export function inspectConcordances(schema: string, lookUp: ComponentLookUp): Inspection {
  return async (dataSource, staging) => {
    const tables = await allTables(dataSource, staging, schema);
    const staged = new Map(tables.filter(({ stored }) => !stored).map((table) => [table.key, table]));
    const problems = tableProblems(tables).filter(({ table }) => staged.has(table));
    problems.push(...statusProblems(staged.values()));
    problems.push(...(await unknownProviders(dataSource, staged.values(), schema)));
    problems.push(...(await missingRules(dataSource, staging, schema)));
    problems.push(...(await unknownGoalSets(staged.values(), lookUp)));
    for (const table of staged.values()) {
      const rules = await stagedRules(dataSource, staging, table.key);
      if (rules.length > MAX_RULES) {
        problems.push(tooManyRules(table.key, rules[MAX_RULES]!));
        continue;
      }
      const known = await lookUp.pathways(componentsOf(rules));
      problems.push(...ruleProblems(table, rules, (id) => lookUp.covers(id), known));
    }
    await mark(dataSource, staging, problems);
  };
}

/** The tables of the database and of the run; the latter take the place of those with the same key. */
async function allTables(
  dataSource: DataSource,
  { table, run }: StagingStore,
  schema: string,
): Promise<StoredTable[]> {
  const rows = await dataSource.query<
    { facts: TableFacts & Pick<TableRecord, 'goal_set_ids'>; stored: boolean; storedStatus: string | null }[]
  >(
    `SELECT coalesce(s.record, to_jsonb(t)) AS facts, s.record IS NULL AS stored, t.status AS "storedStatus"
     FROM (SELECT DISTINCT ON (key) key, record FROM ${table}
           WHERE run = $1 AND target = 'concordance_table' AND state IS NULL ORDER BY key, source_row) s
     FULL JOIN "${schema}".concordance_table t ON t.key = s.key ORDER BY coalesce(s.key, t.key)`,
    [run],
  );
  return rows.map(({ facts, stored, storedStatus }) => ({ ...facts, stored, storedStatus }));
}

function statusProblems(tables: Iterable<StoredTable>): ConcordanceProblem[] {
  return [...tables]
    .filter(
      ({ status, storedStatus }) => status === 'DRAFT' && storedStatus !== null && storedStatus !== 'DRAFT',
    )
    .map(({ key, status }) => ({
      table: key,
      position: null,
      field: 'status',
      value: status,
      reason:
        'is no step back for a table that was in force; end it with valid_to, or supersede it with a new table',
    }));
}

async function unknownProviders(
  dataSource: DataSource,
  tables: Iterable<StoredTable>,
  schema: string,
): Promise<ConcordanceProblem[]> {
  const limited = [...tables].filter(({ provider_number }) => provider_number !== null);
  const found = await dataSource.query<{ number: string }[]>(
    `SELECT number FROM "${schema}".provider WHERE number = ANY($1::text[])`,
    [limited.map(({ provider_number }) => provider_number)],
  );
  const known = new Set(found.map(({ number }) => number));
  return limited
    .filter(({ provider_number }) => !known.has(provider_number!))
    .map(({ key, provider_number }) => ({
      table: key,
      position: null,
      field: 'provider',
      value: provider_number!,
      reason: 'is no provider of the granter; correct the number, or leave the cell empty for all of them',
    }));
}

async function unknownGoalSets(
  tables: Iterable<StoredTable>,
  lookUp: ComponentLookUp,
): Promise<ConcordanceProblem[]> {
  const given = [...tables].flatMap(({ key, goal_set_ids }) =>
    goal_set_ids.filter((id) => lookUp.covers(id)).map((id) => ({ key, id })),
  );
  const known = await lookUp.pathways(given.map(({ id }) => id));
  return given
    .filter(({ id }) => !known.has(id))
    .map(({ key, id }) => ({
      table: key,
      position: null,
      field: 'goal_sets',
      value: id,
      reason: 'is no goal set of the catalogue; correct the id, or import the goals first',
    }));
}

/** Of a table that advice rests on, or did, no rule may vanish without a trace. */
async function missingRules(
  dataSource: DataSource,
  { table, run }: StagingStore,
  schema: string,
): Promise<ConcordanceProblem[]> {
  const missing = await dataSource.query<{ table: string; positions: string }[]>(
    `SELECT r.table_key AS table, string_agg(r.position::text, ', ' ORDER BY r.position) AS positions
     FROM "${schema}".concordance_rule r JOIN "${schema}".concordance_table t ON t.key = r.table_key
     WHERE t.status <> 'DRAFT'
       AND t.key IN (SELECT key FROM ${table} WHERE run = $1 AND target = 'concordance_table' AND state IS NULL)
       AND r.key NOT IN (SELECT key FROM ${table} WHERE run = $1 AND target = 'concordance_rule' AND state IS NULL)
     GROUP BY 1 ORDER BY 1`,
    [run],
  );
  return missing.map(({ table: key, positions }) => ({
    table: key,
    position: null,
    field: 'position',
    value: positions,
    reason:
      'stands in the database and not in the file; keep it, or import a new table that supersedes this one',
  }));
}

/** Told at the first rule that is too many; half a table is no table, so nothing more is looked at. */
function tooManyRules(table: string, { position }: RuleFacts): ConcordanceProblem {
  return {
    table,
    position,
    field: 'position',
    value: String(position),
    reason: `is more than the ${MAX_RULES} rules that a table may have; make several tables of it, each of its own pathways or providers`,
  };
}

/** The rules by position, at most one more than a table may have. Keys of rules are `<table>/<position>`: under collation C they stand together, and `0` comes next to `/`. */
async function stagedRules(
  dataSource: DataSource,
  { table, run }: StagingStore,
  key: string,
): Promise<RuleFacts[]> {
  const rows = await dataSource.query<{ record: RuleFacts }[]>(
    `SELECT record FROM ${table} WHERE run = $1 AND target = 'concordance_rule' AND state IS NULL
       AND key > $2 || '/' AND key < $2 || '0' ORDER BY (record ->> 'position')::int, source_row
     LIMIT ${MAX_RULES + 1}`,
    [run, key],
  );
  return rows.map(({ record }) => record);
}

function componentsOf(rules: readonly RuleFacts[]): string[] {
  return rules.flatMap(({ grants, items }) => [
    ...grants,
    ...items.flatMap(({ componentId }) => componentId ?? []),
  ]);
}

/** A problem of a table is told at its first row; of several at one row, the first. */
async function mark(
  dataSource: DataSource,
  { table, run }: StagingStore,
  problems: readonly ConcordanceProblem[],
): Promise<void> {
  const marks = problems.map(({ table: key, position, field, value, reason }, place) => ({
    target: position === null ? 'concordance_table' : 'concordance_rule',
    key: position === null ? key : `${key}/${position}`,
    place,
    field,
    value,
    reason,
  }));
  await dataSource.query(
    `UPDATE ${table} r SET state = 'REFUSED', field = m.field, value = m.value, reason = m.reason
     FROM (SELECT DISTINCT ON (f.source_row) f.source_row, p.field, p.value, p.reason
           FROM jsonb_to_recordset($2::jsonb) AS p (target text, key text, place int, field text, value text, reason text)
           CROSS JOIN LATERAL (SELECT min(s.source_row) AS source_row FROM ${table} s
             WHERE s.run = $1 AND s.target = p.target AND s.key = p.key AND s.state IS NULL) f
           ORDER BY f.source_row, p.place) m
     WHERE r.run = $1 AND r.source_row = m.source_row`,
    [run, JSON.stringify(marks)],
  );
}
