import path from 'node:path';
import type { ImportSubgraph } from '../import/catalogue/catalogue.import';
import { collapseSpace } from '../import/clean-text';
import { type CsvRow, readCsv } from '../import/csv.reader';
import { type ImportOptions, ImportRun } from '../import/import.run';
import { InputError } from '../import/input-error';
import { refused, type RefusedRow } from '../import/row-outcome';
import type { Tally } from '../import/tally';
import { type LIMITS, unusableText } from '../import/text-check';
import { ComponentLookUp } from './component.look-up';
import { CONCORDANCE_COLUMNS, type ConcordanceCells, type ConcordanceColumn } from './concordance.columns';
import { type ConcordanceImporter, stageConcordance } from './concordance.importer';
import { inspectConcordances } from './concordance.inspection';

const KIND = 'concordance rules';
/** Columns that may hold more than a name does. */
const LONG: readonly ConcordanceColumn[] = [
  'goal_sets',
  'source',
  'condition',
  'grants',
  'note_nl',
  'note_en',
];
const NAMES: readonly ConcordanceColumn[] = ['title'];

/**
 * Imports files of concordances into the subgraphs that grant; several files are one run. As long as any row is refused,
 * nothing is imported: half a table would advise wrongly.
 */
export function importConcordances(
  subgraphs: readonly ImportSubgraph[],
  files: readonly string[],
  options: ImportOptions,
): Promise<Tally> {
  const lookUp = new ComponentLookUp(
    subgraphs.map(({ dataSource, importers: { concordances, named } }) => ({
      dataSource,
      statements: { ...concordances?.components.statements, ...named },
    })),
  );
  const taking = subgraphs.flatMap(({ name, dataSource, importers: { concordances } }) =>
    concordances
      ? [
          {
            name,
            dataSource,
            concordances,
            targets: concordances.targets,
            inspect: inspectConcordances(name, lookUp),
          },
        ]
      : [],
  );
  const run = new ImportRun(taking, options, { whole: true });
  const importers = new Map(taking.map(({ name, concordances }) => [name, concordances]));
  return run.execute(async () => {
    if (files.length === 0)
      throw new InputError('Which files? Expected one or more CSV files of concordances');
    for (const file of files) await readFile(file, run, importers);
  });
}

async function readFile(
  file: string,
  run: ImportRun,
  importers: ReadonlyMap<string, ConcordanceImporter>,
): Promise<void> {
  const name = path.basename(file);
  for await (const row of readCsv(file, name, CONCORDANCE_COLUMNS)) {
    const place = { file: name, line: row.line, kind: KIND };
    const cells = cleanCells(row);
    const importer = importers.get(cells.granter);
    const bad = badRow(row) ?? (importer ? null : unknownGranter(cells.granter, [...importers.keys()]));
    const outcome = bad ?? stageConcordance(cells, importer!.components);
    const subgraph = importer ? cells.granter : null;
    if (outcome.outcome === 'REFUSED') await run.refuse([subgraph], place, outcome);
    else await run.take(subgraph!, place, outcome);
  }
}

function cleanCells({ cells }: CsvRow): ConcordanceCells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, collapseSpace(cell)]),
  ) as ConcordanceCells;
}

function badRow({ problem, cells }: CsvRow): RefusedRow | null {
  if (problem) return refused('', '', problem);
  for (const column of CONCORDANCE_COLUMNS) {
    const bad = unusableText(column, cells[column]!, kindOf(column));
    if (bad) return bad;
  }
  return null;
}

function kindOf(column: ConcordanceColumn): keyof typeof LIMITS {
  return LONG.includes(column) ? 'text' : NAMES.includes(column) ? 'name' : 'code';
}

function unknownGranter(granter: string, known: string[]): RefusedRow {
  return refused('granter', granter, `grants nothing here; expected ${known.join(' or ')}`);
}
