import type { KeysetList } from '../connection/keyset-page.query';
import { SqlQuery } from '../database/sql-query';
import type { ConcordanceArguments } from './concordance.arguments';

/** The concordances of one owner by title, as SQL (alias `t`). */
export function concordanceList(schema: string, given: ConcordanceArguments): KeysetList {
  const query = new SqlQuery();
  const { fromPathway, toPathway, status, validOn } = given;
  for (const [column, value] of Object.entries({
    from_pathway: fromPathway,
    to_pathway: toPathway,
    status,
  })) {
    if (value != null) query.where(`t.${column} = ${query.parameter(value)}`);
  }
  if (validOn != null) {
    const day = `${query.parameter(validOn)}::date`;
    query.where(`t.valid_from <= ${day} AND coalesce(t.valid_to, 'infinity') >= ${day}`);
  }
  return {
    identity: [schema, 'concordance', fromPathway, toPathway, status, validOn],
    from: `"${schema}".concordance_table t`,
    query,
    key: 't.key',
    sort: [
      { expression: 't.title_key', type: 'text' },
      { expression: 't.key', type: 'text' },
    ],
  };
}
