import type { DataSource } from 'typeorm';
import type { ImportTarget } from './import-target';
import type { RefusalReport } from './refusal.report';
import type { LeftRow, RefusedRow, RowPlace, TakenRow } from './row-outcome';
import { mergeStaged } from './staged-merge';
import { checkStaged } from './staging-check.query';
import { countChecked, reportChecked } from './staging-result.query';
import { newRun, StagingStore } from './staging.store';
import { Tally } from './tally';

/** A subgraph that takes part in a run. */
export interface ImportParty {
  name: string;
  dataSource: DataSource;
  /** In the order in which they are merged. */
  targets: readonly ImportTarget[];
  inspect?: Inspection;
}

/** Checks what is staged beyond repetition and references, and marks the rows that cannot be merged. */
export type Inspection = (dataSource: DataSource, staging: StagingStore) => Promise<void>;

/** What is particular to the rows of a run. */
export interface ImportNature {
  /** Every subgraph gets the same rows, so that a refused one is reported once. */
  alike?: boolean;
  /** As long as any row is refused, none is imported. */
  whole?: boolean;
}

/** How a run goes. */
export interface ImportOptions {
  dryRun: boolean;
  report: RefusalReport;
  /** Told how many rows of which file were read, and which step comes next. */
  progress: { rows(file: string, count: number): void; step(text: string): void };
  signal?: AbortSignal;
}

/** A subgraph could not be written while others may have been. */
export class MergeFailedError extends Error {
  constructor(
    readonly subgraph: string,
    readonly done: string[],
    override readonly cause: unknown,
  ) {
    const before = done.length > 0 ? `; ${done.join(' and ')} had been imported already, run it again` : '';
    super(
      `${subgraph}: nothing was imported (${cause instanceof Error ? cause.message : String(cause)})${before}`,
    );
  }
}

/** One import: rows are staged while they are read, then checked, then merged per subgraph in one transaction. */
export class ImportRun {
  readonly tally = new Tally();
  private readonly staging: Map<string, StagingStore>;
  private readonly reported: Set<string> | null;
  private rows = 0;

  constructor(
    readonly parties: readonly ImportParty[],
    readonly options: ImportOptions,
    private readonly nature: ImportNature = {},
  ) {
    this.reported = nature.alike ? new Set() : null;
    const run = newRun();
    this.staging = new Map(
      parties.map(({ name, dataSource }) => [name, new StagingStore(dataSource, name, run)]),
    );
  }

  /**
   * Runs the whole import.
   *
   * @param read reads the input and hands in every row
   * @throws InputError, MergeFailedError; the staged rows are removed in any case
   */
  async execute(read: () => Promise<void>): Promise<Tally> {
    for (const staging of this.staging.values()) await staging.prepare();
    try {
      await read();
      for (const staging of this.staging.values()) await staging.flush();
      for (const party of this.parties) await this.check(party);
      await this.options.report.close();
      if (this.nature.whole && this.tally.lines.some(({ refused }) => refused > 0))
        this.tally.leaveRest('fine, but others are refused');
      else await this.mergeAll();
    } finally {
      await this.options.report.close().catch(() => undefined);
      for (const staging of this.staging.values()) await staging.clear().catch(() => undefined);
    }
    return this.tally;
  }

  /** Hands in a row that a subgraph takes. */
  async take(subgraph: string, place: RowPlace, row: TakenRow): Promise<void> {
    this.count(place, subgraph);
    await this.staging.get(subgraph)!.add(place, row);
  }

  /** Hands in a row that is left; `subgraph` says so, or nobody wants it. */
  async leave(subgraph: string | null, place: RowPlace, row: LeftRow): Promise<void> {
    this.count(place, subgraph);
    this.tally.left(this.tally.line(place, subgraph), row.as);
    const { key } = row;
    if (subgraph !== null && key) await this.staging.get(subgraph)!.addLeft(place, { ...row, key });
  }

  /** Hands in rows that are refused for some subgraphs; reported once. */
  async refuse(subgraphs: readonly (string | null)[], place: RowPlace, row: RefusedRow): Promise<void> {
    for (const subgraph of subgraphs) this.countRefused(subgraph, place);
    await this.options.report.add(place, row);
  }

  /** Counts rows that fall with a refusal that was reported for the whole. */
  countRefused(subgraph: string | null, place: RowPlace, rows = 1): void {
    this.count(place, subgraph, rows);
    this.tally.line(place, subgraph).refused += rows;
  }

  private count(place: RowPlace, subgraph: string | null, rows = 1): void {
    this.options.signal?.throwIfAborted();
    this.tally.line(place, subgraph).read += rows;
    this.rows += rows;
    this.options.progress.rows(place.file, this.rows);
  }

  private async check({ name, dataSource, targets, inspect }: ImportParty): Promise<void> {
    this.options.progress.step(`Checking the rows for ${name}`);
    const staging = this.staging.get(name)!;
    await checkStaged(dataSource, staging, targets);
    await inspect?.(dataSource, staging);
    await countChecked(dataSource, staging, { subgraph: name, targets, tally: this.tally });
    await reportChecked(dataSource, staging, this.options.report, this.reported);
  }

  private async mergeAll(): Promise<void> {
    const done: string[] = [];
    // From here on the run is not interrupted: half of the subgraphs would be worse than all.
    this.options.signal?.throwIfAborted();
    for (const party of this.parties) {
      this.options.progress.step(`Merging into ${party.name}`);
      await this.merge(party).catch((error: unknown) => {
        throw new MergeFailedError(party.name, done, error);
      });
      if (!this.options.dryRun) done.push(party.name);
    }
  }

  private async merge({ name, dataSource, targets }: ImportParty): Promise<void> {
    const parts = await mergeStaged(dataSource, this.staging.get(name)!, targets, this.options.dryRun);
    for (const { target, file, keys, added, changed, refreshed } of parts) {
      const derived = refreshed !== undefined || (target.derived ?? false);
      const line = this.tally.line({ file, kind: refreshed ?? target.kind }, name, derived);
      if (derived) line.read += keys;
      line.added += added;
      line.changed += changed;
      line.unchanged += keys - added - changed;
    }
  }
}
