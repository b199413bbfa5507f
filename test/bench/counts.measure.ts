import type { BenchSubgraph } from './bench-subgraph';
import { interleavedMedians } from './interleaved-timing';
import type { Measurement } from './measurement.table';

/** A count as a client asks it, and as plain SQL that gives the same values, `count` last. */
interface CountCase {
  groupBy: string[];
  filter?: Record<string, unknown>;
  /** Fields of the answer, in the order of the columns. */
  fields: string[];
  sql: string;
}

const ROUNDS = 9;
const OFFERING = 'FROM school.offering o';
const SITE = 'JOIN school.site s ON s.key = o.site_key';
const PROGRAMME = 'JOIN school.study_programme t ON t.key = o.programme_key';

const CASES: readonly CountCase[] = [
  { groupBy: [], fields: [], sql: `SELECT count(*)::int ${OFFERING}` },
  {
    groupBy: ['PATHWAY'],
    fields: ['pathway'],
    sql: `SELECT o.pathway, count(*)::int ${OFFERING} GROUP BY 1`,
  },
  {
    groupBy: ['MUNICIPALITY'],
    fields: ['municipality'],
    sql: `SELECT s.municipality_nis, count(*)::int ${OFFERING} ${SITE} GROUP BY 1`,
  },
  {
    groupBy: ['PROVINCE', 'SCHOOL_YEAR'],
    fields: ['province', 'schoolYear'],
    sql: `SELECT s.province, o.school_year, count(*)::int ${OFFERING} ${SITE} GROUP BY 1, 2`,
  },
  {
    groupBy: ['DOMAIN', 'FINALITY'],
    fields: ['domain', 'finality'],
    sql: `SELECT t.domain, t.finality, count(*)::int ${OFFERING} ${PROGRAMME} GROUP BY 1, 2`,
  },
  {
    groupBy: ['AWARD'],
    fields: ['award'],
    sql: `SELECT a, count(*)::int ${OFFERING} LEFT JOIN LATERAL unnest(o.awards) a ON true GROUP BY 1`,
  },
  {
    groupBy: ['PROVINCE', 'PATHWAY', 'START_MONTH'],
    filter: { enrolmentOpen: true },
    fields: ['province', 'pathway', 'startMonth'],
    sql: `SELECT s.province, o.pathway, to_char(o.starts_on, 'YYYY-MM'), count(*)::int ${OFFERING} ${SITE}
      WHERE o.enrolment_open GROUP BY 1, 2, 3`,
  },
  {
    groupBy: ['NET'],
    filter: { text: 'zorg', pathways: ['REGULAR_SO'] },
    fields: ['net'],
    sql: `SELECT p.net, count(*)::int ${OFFERING} ${PROGRAMME} JOIN school.provider p ON p.number = o.provider_number
      WHERE o.pathway = 'REGULAR_SO'
        AND (strpos(t.search_text, 'zorg') > 0 OR t.search_stems @@ plainto_tsquery('pg_catalog.dutch', 'zorg'))
      GROUP BY 1`,
  },
];

/** Times counts against plain SQL. */
export async function* measureCounts(
  subgraph: BenchSubgraph,
  signal: AbortSignal,
): AsyncGenerator<Measurement> {
  for (const one of CASES) {
    const plain = (): Promise<Record<string, unknown>[]> => subgraph.dataSource.query(one.sql);
    const counts = (): Promise<Record<string, any>[]> => askCounts(subgraph, one);
    const [base, measured] = await interleavedMedians([plain, counts], ROUNDS, signal);
    const expected = (await plain()).map((row) => Object.values(row));
    const answered = (await counts()).map((row) => [
      ...one.fields.map((field) => row[field]?.nis ?? row[field] ?? null),
      row.count,
    ]);
    yield {
      name: [one.groupBy.join(' x ') || 'all', ...Object.keys(one.filter ?? {})].join(', '),
      note: `${answered.length} groups`,
      base: base!,
      measured: measured!,
      target: 1.5,
      failures: asSet(answered) === asSet(expected) ? [] : ['the counts differ from plain SQL'],
    };
  }
}

async function askCounts(
  subgraph: BenchSubgraph,
  { groupBy, filter, fields }: CountCase,
): Promise<Record<string, any>[]> {
  const selection = fields.map((field) => (field === 'municipality' ? 'municipality { nis }' : field));
  const query = `query ($groupBy: [OfferingDimension!]!, $filter: SchoolOfferingFilter) {
    schoolOfferingCounts(groupBy: $groupBy, filter: $filter) { ${selection.join(' ')} count } }`;
  return (await subgraph.ask(query, { groupBy, filter })).schoolOfferingCounts;
}

function asSet(rows: unknown[][]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join();
}
