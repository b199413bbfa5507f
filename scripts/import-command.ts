import { importConcordances } from '@leerwegen/shared/exemption/concordance.import';
import { importCatalogue } from '@leerwegen/shared/import/catalogue/catalogue.import';
import { importGoals } from '@leerwegen/shared/import/goals/goals.import';
import { InputError } from '@leerwegen/shared/import/input-error';
import { MergeFailedError } from '@leerwegen/shared/import/import.run';
import { type Output, ProgressPrinter } from '@leerwegen/shared/import/progress.printer';
import { RefusalReport } from '@leerwegen/shared/import/refusal.report';
import { summaryText, totals } from '@leerwegen/shared/import/summary.printer';
import type { Tally } from '@leerwegen/shared/import/tally';
import { containsInsz } from '@leerwegen/shared/vocabulary/insz';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { importArguments } from './import-arguments';
import { connectSubgraphs, disconnect } from './import-databases';

/** Exit code: all fine, nothing imported, or imported with some rows refused. */
export type ImportExit = 0 | 1 | 2;

/** Where the command stands. */
export interface ImportSurroundings {
  environment: NodeJS.ProcessEnv;
  output: Output;
  error: Output;
  signal?: AbortSignal;
}

/** Runs one import as the command line asks; says what happened. */
export async function runImportCommand(
  subgraphs: readonly SubgraphDefinition[],
  given: string[],
  surroundings: ImportSurroundings,
): Promise<ImportExit> {
  const progress = new ProgressPrinter(surroundings.output);
  try {
    return await importAsAsked(subgraphs, given, surroundings, progress);
  } catch (error) {
    progress.end();
    surroundings.error.write(`${messageOf(error)}\n`);
    return 1;
  }
}

async function importAsAsked(
  subgraphs: readonly SubgraphDefinition[],
  given: string[],
  { environment, output, signal }: ImportSurroundings,
  progress: ProgressPrinter,
): Promise<ImportExit> {
  const { what, paths, dryRun, report: reportPath } = importArguments(given);
  const report = new RefusalReport(reportPath);
  const connected = await connectSubgraphs(subgraphs, environment);
  try {
    const options = { dryRun, report, progress, signal };
    const tally =
      what === 'goals'
        ? await importGoals(connected, paths, options)
        : what === 'concordance'
          ? await importConcordances(connected, paths, options)
          : await importCatalogue(connected, paths[0]!, options);
    progress.end();
    output.write(`${outcomeText(tally, dryRun, report)}\n`);
    if (nothingImported(tally)) return 1;
    return totals(tally).refused > 0 ? 2 : 0;
  } finally {
    await disconnect(connected);
  }
}

function outcomeText(tally: Tally, dryRun: boolean, report: RefusalReport): string {
  const { added, changed, unchanged, refused, left, repeated, repaired } = totals(tally);
  const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused, ${left} left, ${repeated} repeated; ${repaired} repairs`;
  const lines = [
    summaryText(tally),
    '',
    `${dryRun ? 'Dry run, nothing was changed' : 'Imported'}: ${counts}.`,
  ];
  if (nothingImported(tally))
    lines.push(`Nothing ${dryRun ? 'would be' : 'was'} imported: ${noneReason(tally)}.`);
  if (report.written) lines.push(`Refused rows are listed in ${report.path}`);
  return lines.join('\n');
}

function noneReason(tally: Tally): string {
  return totals(tally).left > 0 ? 'no row was taken' : 'no row could be taken';
}

/** Whether rows were refused and none was taken. */
function nothingImported(tally: Tally): boolean {
  const { added, changed, unchanged, refused } = totals(tally);
  return refused > 0 && added + changed + unchanged === 0;
}

/** An error of the database may repeat a value; one that holds a national number is not shown. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (containsInsz(message))
    return 'Nothing was imported; the reason holds a national number and is not shown.';
  if (error instanceof InputError || error instanceof MergeFailedError) return message;
  if (error instanceof Error && error.name === 'AbortError') return 'Stopped; nothing was imported.';
  return `Nothing was imported: ${message}`;
}
