import type { SqlQuery } from '../database/sql-query';

/**
 * A word is found in a row of a table with `SEARCH_COLUMNS`: inside longer words too ("zorg" in "jeugdzorg" and in
 * "zorgkundige", "zorgk" in "zorgkundige"), or by its Dutch stem ("verzorgen" for "verzorging").
 */
export function wordCondition(query: SqlQuery, alias: string, word: string): string {
  const inside = `strpos(${alias}.search_text, ${query.parameter(word)}) > 0`;
  const stem = `${alias}.search_stems @@ plainto_tsquery('pg_catalog.dutch', ${query.parameter(word)})`;
  return `${inside} OR ${stem}`;
}

/** Every word must be found in a row. */
export function addWordConditions(query: SqlQuery, alias: string, words: string[] | undefined): void {
  for (const word of words ?? []) query.where(wordCondition(query, alias, word));
}
