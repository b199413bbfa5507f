import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CsvRow, readCsv } from './csv.reader';

const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, columns = ['a', 'b']): Promise<CsvRow[]> {
  const file = path.join(folder, 'file.csv');
  writeFileSync(file, content);
  const rows: CsvRow[] = [];
  for await (const row of readCsv(file, 'file.csv', columns)) rows.push(row);
  return rows;
}

describe('readCsv', () => {
  it('finds the delimiter, forgives a byte order mark and takes columns in any order', async () => {
    expect(await read('\uFEFFB;x;a\r\n2;,;1\r\n')).toEqual([
      { line: 2, cells: { a: '1', b: '2' }, problem: null },
    ]);
    expect(await read('"a","x;y",b\n1,2,3')).toEqual([{ line: 2, cells: { a: '1', b: '3' }, problem: null }]);
  });

  it('tells on which line a row begins, also after quoted line breaks and empty lines', async () => {
    const rows = await read('a,b\n"x\n\ny",1\n\n2,3\r\n4,"5"');
    expect(rows.map(({ line }) => line)).toEqual([2, 6, 7]);
    expect(rows[0]!.cells.a).toBe('x\n\ny');
  });

  it.each([
    ['\n', '\n'],
    ['\r\n', '\n'],
    ['\n', '\r\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
  ])('tells the line with %j between rows and %j within cells', async (between, within) => {
    const cell = `"x${within}${within}y"`;
    const rows = await read(['a,b', `${cell},1`, `2,${cell}`, '3,4', `${cell},${cell}`, '5,6'].join(between));
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 8, 9, 14]);
  });

  it('takes rows of empty cells for blank lines', async () => {
    expect(await read('a;b\n;\n;;;;\n1;2\n" ";')).toEqual([
      { line: 4, cells: { a: '1', b: '2' }, problem: null },
    ]);
  });

  it.each(['sep=;\r\n', '\uFEFF"sep=;"\n'])('understands %j', async (first) => {
    expect(await read(`${first}b;a,x;a\n2;;1`)).toEqual([
      { line: 3, cells: { a: '1', b: '2' }, problem: null },
    ]);
    await expect(read(first)).rejects.toThrow('file.csv is empty');
  });

  it('marks a row of another width', async () => {
    expect((await read('a,b\n1\n1,2,3')).map(({ problem }) => problem)).toEqual([
      'has 1 cells; expected 2',
      'has 3 cells; expected 2',
    ]);
  });

  it('takes a header without rows', async () => expect(await read('a,b')).toEqual([]));

  it.each([
    ['an empty file', '', 'file.csv is empty; expected a header line with a, b'],
    ['blank lines only', '\n \n', 'file.csv is empty; expected a header line with a, b'],
    ['a missing column', 'a,c\n1,2', 'file.csv misses the column b; expected a, b'],
    [
      'another encoding',
      Buffer.from('a,b\ncaf\xe9,1', 'latin1'),
      'file.csv is not UTF-8 text; save it as UTF-8 and import it again',
    ],
    ['a quote that is not closed', 'a,b\n1,"geheim', 'file.csv, line 2: a quote is not closed'],
    [
      'a very long cell',
      `a,b\n1,2\n${'x'.repeat(1_100_000)},1\n`,
      'file.csv, line 3: a row is longer than 1000000 characters',
    ],
    [
      'a very long cell behind a quoted one',
      `a,b\n"1",${'x'.repeat(1_100_000)}\n`,
      'file.csv, line 2: a row is longer than 1000000 characters',
    ],
    [
      'a quote that swallows very much',
      `a,b\n1,"${'x,1\n'.repeat(300_000)}`,
      ': a quote is not closed, or a row is longer than 1000000 characters',
    ],
  ])('refuses %s', async (_name, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('names a file that is absent', async () => {
    const rows = readCsv(path.join(folder, 'none.csv'), 'none.csv', ['a']);
    await expect(rows.next()).rejects.toThrow('none.csv does not exist');
  });
});
