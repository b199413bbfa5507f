import type { SqlQuery } from '../database/sql-query';

/**
 * Every word must be found in a row of a table with `SEARCH_COLUMNS`: inside longer words too ("zorg" in "jeugdzorg"
 * and in "zorgkundige", "zorgk" in "zorgkundige"), or by its Dutch stem ("verzorgen" for "verzorging").
 */
export function addWordConditions(query: SqlQuery, alias: string, words: string[] | undefined): void {
  for (const word of words ?? []) {
    const inside = `strpos(${alias}.search_text, ${query.parameter(word)}) > 0`;
    const stem = `${alias}.search_stems @@ plainto_tsquery('pg_catalog.dutch', ${query.parameter(word)})`;
    query.where(`${inside} OR ${stem}`);
  }
}
