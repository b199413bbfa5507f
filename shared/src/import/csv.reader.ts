import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { InputError } from './input-error';
import { readUtf8 } from './utf8.reader';

/** A row of a CSV file: text per column, as it stands there. */
export interface CsvRow {
  /** The line on which it begins. */
  line: number;
  cells: Record<string, string>;
  /** What is wrong with its shape; its cells cannot be relied on then. */
  problem: string | null;
}

/** Where the columns stand, and how many there are. */
interface Header {
  positions: Map<string, number>;
  width: number;
}

/** A quote that is not closed swallows what follows; no real row is that long. */
const MAX_ROW = 1_000_000;
const MAX_HEADER = 64 * 1024;

/**
 * The rows of a CSV file with a header line, one by one. Columns may stand in any order among others; the delimiter
 * is a comma or a semicolon.
 *
 * @param name how messages call the file
 * @throws InputError when the file is no such CSV
 */
export async function* readCsv(
  path: string,
  name: string,
  columns: readonly string[],
): AsyncGenerator<CsvRow> {
  const { delimiter, header, text } = await splitHeader(readUtf8(path, name));
  const lines = new LineCount(delimiter === null ? 0 : 1);
  if (header.trim() === '')
    throw new InputError(`${name} is empty; expected a header line with ${columns.join(', ')}`);
  const parser = parse({
    delimiter: delimiter ?? delimiterOf(header),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
  });
  let failure: Error | null = null;
  pipeline(Readable.from(text), parser, (error) => (failure = error ?? null));
  let known: Header | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = lines.next(record, info);
      if (known === null) known = readHeader(record, name, columns);
      else if (record.some((cell) => cell.trim() !== '')) yield toRow(record, line, known, columns);
    }
  } catch (error) {
    throw csvError((failure ?? error) as Error, name, lines, quoting(parser));
  }
}

/** Finds the line on which a row begins; the parser counts a CR LF within quotes twice. */
class LineCount {
  constructor(private skipped: number) {}

  next(record: string[], { lines }: Info): number {
    const text = record.join(',');
    this.skipped -= text.match(/\r\n/g)?.length ?? 0;
    return this.of(lines) - (text.match(/\r\n|\r|\n/g)?.length ?? 0);
  }

  of(lines: number): number {
    return lines + this.skipped;
  }
}

/** The header line, and the whole text again; a first line by which Excel tells the delimiter is taken off. */
async function splitHeader(
  chunks: AsyncGenerator<string>,
): Promise<{ delimiter: string | null; header: string; text: AsyncIterable<string> }> {
  let start = '';
  let delimiter: string | null = null;
  const takeDelimiter = (): void => {
    const match = /^"?sep=([,;\t])"?(?:\r\n?|\n)/i.exec(start);
    if (!match) return;
    delimiter = match[1]!;
    start = start.slice(match[0].length);
  };
  const incomplete = (): boolean => {
    if (delimiter === null) takeDelimiter();
    return !/[\r\n]/.test(start.trimStart());
  };
  while (incomplete() && start.length < MAX_HEADER) {
    const { value, done } = await chunks.next();
    if (done) break;
    start += value;
  }
  const whole = async function* (): AsyncGenerator<string> {
    yield start;
    yield* chunks;
  };
  return { delimiter, header: start.trimStart().split(/[\r\n]/, 1)[0]!, text: whole() };
}

function delimiterOf(header: string): ',' | ';' {
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  return outsideQuotes.split(';').length > outsideQuotes.split(',').length ? ';' : ',';
}

function readHeader(cells: string[], name: string, columns: readonly string[]): Header {
  const positions = new Map(cells.map((column, index) => [column.trim().toLowerCase(), index]));
  const missing = columns.filter((column) => !positions.has(column));
  if (missing.length > 0) {
    throw new InputError(
      `${name} misses the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; expected ${columns.join(', ')}`,
    );
  }
  return { positions, width: cells.length };
}

function toRow(
  record: string[],
  line: number,
  { positions, width }: Header,
  columns: readonly string[],
): CsvRow {
  const cells = Object.fromEntries(columns.map((column) => [column, record[positions.get(column)!] ?? '']));
  const problem = record.length === width ? null : `has ${record.length} cells; expected ${width}`;
  return { line, cells, problem };
}

/** Whether the parser stopped between quotes; its types do not tell of its state. */
function quoting(parser: object): boolean {
  return (parser as { state?: { quoting?: boolean } }).state?.quoting === true;
}

/** Messages of the parser may hold a piece of the file; ours name the place only. */
function csvError(error: Error, name: string, counted: LineCount, quoting: boolean): Error {
  if (!(error instanceof CsvError)) return error;
  const line = (error as CsvError & { lines?: number }).lines;
  const where = line === undefined ? name : `${name}, line ${counted.of(line)}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new InputError(`${where}: a quote is not closed`);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new InputError(
      `${where}: ${quoting ? 'a quote is not closed, or a row' : 'a row'} is longer than ${MAX_ROW} characters`,
    );
  return new InputError(`${where}: not readable as CSV (${error.code})`);
}
