import { once } from 'node:events';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { collapseSpace } from './clean-text';
import { InputError } from './input-error';
import type { RefusedRow, RowPlace } from './row-outcome';
import { holdsInsz } from './text-check';

const MAX_VALUE = 200;
const HEADER = ['file', 'line', 'field', 'value', 'reason'];

/** The CSV file that lists the refused rows; written only when there is one. */
export class RefusalReport {
  private stream: WriteStream | null = null;
  private failure: Error | null = null;
  private closed = false;

  /** A report of an earlier run would be taken for this one's. */
  constructor(readonly path: string) {
    rmSync(path, { force: true });
  }

  /** Whether anything was written. */
  get written(): boolean {
    return this.stream !== null;
  }

  /** Adds one row; a value that holds an INSZ is not repeated. */
  async add(
    place: Pick<RowPlace, 'file' | 'line'>,
    { field, value, reason }: Omit<RefusedRow, 'outcome'>,
  ): Promise<void> {
    if (!this.stream) {
      this.stream = createWriteStream(this.path, { encoding: 'utf8' });
      this.stream.on('error', (error) => (this.failure = error));
      await this.write(HEADER);
    }
    await this.write([
      place.file,
      place.line === 0 ? '' : String(place.line),
      field,
      presentable(value),
      reason,
    ]);
  }

  /** Writes what is left and closes the file. */
  async close(): Promise<void> {
    if (!this.stream || this.closed) return;
    this.closed = true;
    this.stream.end();
    if (!this.failure) await once(this.stream, 'close').catch(() => undefined);
    this.throwFailure();
  }

  private async write(cells: string[]): Promise<void> {
    this.throwFailure();
    if (!this.stream!.write(`${cells.map(quoted).join(',')}\n`))
      await once(this.stream!, 'drain').catch(() => undefined);
    this.throwFailure();
  }

  private throwFailure(): void {
    if (!this.failure) return;
    const { code } = this.failure as NodeJS.ErrnoException;
    throw new InputError(`The report ${this.path} cannot be written (${code ?? this.failure.message})`);
  }
}

function presentable(value: string): string {
  if (holdsInsz(value)) return '[removed]';
  const text = collapseSpace(value);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
function quoted(given: string): string {
  const cell = /^[=+\-@]/.test(given) ? `'${given}` : given;
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
