import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImportSubgraph } from '@leerwegen/shared/import/catalogue/catalogue.import';
import type { ImportOptions } from '@leerwegen/shared/import/import.run';
import { RefusalReport } from '@leerwegen/shared/import/refusal.report';
import type { Tally } from '@leerwegen/shared/import/tally';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runImportCommand } from '../../scripts/import-command';
import { connectSubgraphs, disconnect } from '../../scripts/import-databases';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

/** A database of the test's own, a folder for input files, and the import to run on both. */
export class ImportHarness {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-import-'));
  readonly report = path.join(this.folder, 'report.csv');

  private constructor(
    private readonly database: TestDatabase,
    readonly subgraphs: ImportSubgraph[],
  ) {}

  static async start(): Promise<ImportHarness> {
    const database = await startTestDatabase();
    return new ImportHarness(database, await connectSubgraphs(SUBGRAPHS, database.environment));
  }

  /** Runs the command; its exit code and what it printed. */
  async command(...given: string[]): Promise<{ exit: number; output: string; error: string }> {
    const result = { output: '', error: '' };
    const exit = await runImportCommand(SUBGRAPHS, [...given, '--report', this.report], {
      environment: this.database.environment,
      output: { write: (text) => (result.output += text) },
      error: { write: (text) => (result.error += text) },
    });
    return { exit, ...result };
  }

  /** Options for an import that is run without the command. */
  options(dryRun = false): ImportOptions {
    const progress = { rows: () => undefined, step: () => undefined };
    return { dryRun, report: new RefusalReport(this.report), progress };
  }

  /** Rows of one subgraph's database. */
  query<T>(subgraph: string, statement: string): Promise<T[]> {
    return this.subgraphs.find(({ name }) => name === subgraph)!.dataSource.query<T[]>(statement);
  }

  /** The refused rows, without the header. */
  refusals(): string[] {
    return readFileSync(this.report, 'utf8').trim().split('\n').slice(1);
  }

  async stop(): Promise<void> {
    await disconnect(this.subgraphs);
    await this.database.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** Every line of a tally that does not add up. */
export function unbalanced(tally: Tally): unknown[] {
  return tally.lines.filter(
    ({ read, added, changed, unchanged, refused, left, repeated }) =>
      read !== added + changed + unchanged + refused + left + repeated || unchanged < 0,
  );
}
