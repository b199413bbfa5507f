import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { childrenLoader, entityLoader } from '../database/entity-loader';
import type { ConcordanceTableRow } from './concordance-table.row';
import { ConcordanceRuleRow } from './concordance-rule.row';

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
    rulesOfConcordance: childrenLoader(dataSource, ConcordanceRuleRow, 'tableKey', ['position']),
    rulesThatGrant: grantingRules(dataSource, schema),
  };
}

export type ConcordanceLoaders = ReturnType<typeof concordanceLoaders>;

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
