import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { entityLoader } from '../database/entity-loader';
import { groupBy } from '../database/group-by';
import { MAX_ITEMS } from '../server/item-budget';
import type { ConcordanceTableRow } from './concordance-table.row';
import type { ConcordanceRuleRow } from './concordance-rule.row';

/** A rule with what the advice needs of its table. */
export interface GrantingRule extends Omit<ConcordanceRuleRow, 'tableKey'> {
  table: Pick<ConcordanceTableRow, 'key' | 'status' | 'providerNumber' | 'validFrom' | 'validTo'>;
}

/** The loaders that every owner of concordances has. */
export function concordanceLoaders(
  dataSource: DataSource,
  schema: string,
  table: new () => ConcordanceTableRow,
) {
  return {
    concordanceTables: entityLoader(dataSource, table, 'key'),
    rulesOfConcordance: rulesOfTables(dataSource, schema),
    isProvider: providers(dataSource, schema),
    rulesThatGrant: grantingRules(dataSource, schema),
  };
}

export type ConcordanceLoaders = ReturnType<typeof concordanceLoaders>;

/** Items that a rule counts for in the budget of a request: itself, what it asks and what it grants. */
export function itemsOf({ items, grants }: Pick<ConcordanceRuleRow, 'items' | 'grants'>): number {
  return 1 + items.length + grants.length;
}

/** A rule asks something and grants something: more rules than these are refused, so that no more need be read. */
const MOST_RULES_ANSWERED = Math.floor(MAX_ITEMS / 3) + 1;

/** The rules of each table by position. One statement, which reads at most one rule too many for a request. */
function rulesOfTables(dataSource: DataSource, schema: string): DataLoader<string, ConcordanceRuleRow[]> {
  return new DataLoader(async (tables) => {
    const rules = await dataSource.query<ConcordanceRuleRow[]>(
      `SELECT key, table_key AS "tableKey", position, mode, needed, items, grants, coverage, note
       FROM "${schema}".concordance_rule WHERE table_key = ANY($1::text[])
       ORDER BY table_key, position LIMIT ${MOST_RULES_ANSWERED}`,
      [tables],
    );
    const byTable = groupBy(rules, ({ tableKey }) => tableKey);
    return tables.map((table) => byTable.get(table) ?? []);
  });
}

/** Whether a number is that of a provider of this owner. */
function providers(dataSource: DataSource, schema: string): DataLoader<string, boolean> {
  return new DataLoader(async (numbers) => {
    const rows = await dataSource.query<{ number: string }[]>(
      `SELECT number FROM "${schema}".provider WHERE number = ANY($1::text[])`,
      [numbers],
    );
    const known = new Set(rows.map(({ number }) => number));
    return numbers.map((number) => known.has(number));
  });
}

/** The rules that grant each component, by its global id; those of drafts are not for advice. One statement. */
function grantingRules(dataSource: DataSource, schema: string): DataLoader<string, GrantingRule[]> {
  return new DataLoader(async (components) => {
    const rules = await dataSource.query<GrantingRule[]>(
      `SELECT r.key, r.position, r.mode, r.needed, r.items, r.grants, r.coverage, r.note,
         jsonb_build_object('key', t.key, 'status', t.status, 'providerNumber', t.provider_number,
           'validFrom', t.valid_from, 'validTo', t.valid_to) AS table
       FROM "${schema}".concordance_rule r JOIN "${schema}".concordance_table t ON t.key = r.table_key
       WHERE r.grants && $1::text[] AND t.status <> 'DRAFT' ORDER BY r.table_key, r.position`,
      [components],
    );
    const granting = new Map<string, GrantingRule[]>(components.map((component) => [component, []]));
    for (const rule of rules)
      for (const component of new Set(rule.grants)) granting.get(component)?.push(rule);
    return components.map((component) => granting.get(component)!);
  });
}
