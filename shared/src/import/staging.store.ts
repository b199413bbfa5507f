import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { InputError } from './input-error';
import type { LeftRow, RowPlace, TakenRow } from './row-outcome';

const BATCH = 1000;
const DAY = 86_400_000;

/** A name for one run that sorts by its time. */
export function newRun(now = new Date()): string {
  return `${now.toISOString()}-${randomUUID().slice(0, 8)}`;
}

/** The staging table of one subgraph, for one run: rows wait here until all of them are checked. */
export class StagingStore {
  private batch: object[] = [];
  private sourceRow = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly subgraph: string,
    readonly run: string,
  ) {}

  /** Quoted name of the table. */
  get table(): string {
    return `"${this.subgraph}".import_row`;
  }

  /**
   * Makes sure that the table is there, and removes what interrupted runs left behind a day ago.
   *
   * @throws InputError when the database was not migrated
   */
  async prepare(now = new Date()): Promise<void> {
    const [{ found }] = await this.dataSource.query<[{ found: boolean }]>(
      'SELECT to_regclass($1) IS NOT NULL AS found',
      [this.table],
    );
    if (!found) {
      throw new InputError(
        `${this.subgraph}: the tables are missing or older than this program; start the system once (npm start), which creates them`,
      );
    }
    const yesterday = new Date(now.getTime() - DAY).toISOString();
    await this.dataSource.query(`DELETE FROM ${this.table} WHERE run < $1`, [yesterday]);
  }

  /** Adds the records of one input row. */
  async add(place: RowPlace, row: TakenRow): Promise<void> {
    this.sourceRow += 1;
    row.records.forEach((record, index) =>
      this.batch.push({
        source_row: this.sourceRow,
        target: record.target,
        key: record.key,
        file: place.file,
        line: place.line,
        main: index === 0,
        rank: record.rank ?? 0,
        record: record.record,
        cells: record.cells,
        repairs: index === 0 && row.repairs.length > 0 ? row.repairs : undefined,
      }),
    );
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Remembers that a key was left, so that rows that refer to it are left too. */
  async addLeft(place: RowPlace, row: LeftRow & { key: NonNullable<LeftRow['key']> }): Promise<void> {
    this.sourceRow += 1;
    const { target, key } = row.key;
    const { file, line } = place;
    const source_row = this.sourceRow;
    this.batch.push({
      source_row,
      target,
      key,
      file,
      line,
      main: false,
      rank: 0,
      record: {},
      state: 'LEFT',
      reason: row.as,
    });
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Writes what was added so far. */
  async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const rows = JSON.stringify(this.batch);
    this.batch = [];
    await this.dataSource.query(
      `INSERT INTO ${this.table}
         (run, source_row, target, key, file, line, main, rank, record, cells, repairs, state, reason)
       SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r (source_row bigint, target text, key text, file text,
         line int, main boolean, rank int, record jsonb, cells jsonb, repairs text[], state text, reason text)`,
      [this.run, rows],
    );
  }

  /** Removes the rows of this run and gives their room back. */
  async clear(): Promise<void> {
    this.batch = [];
    await this.dataSource.query(`DELETE FROM ${this.table} WHERE run = $1`, [this.run]);
    await this.dataSource.query(`VACUUM ${this.table}`);
  }
}
