import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RefusalReport } from './refusal.report';

const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-report-'));
const file = path.join(folder, 'report.csv');
afterAll(() => rmSync(folder, { recursive: true }));

describe('RefusalReport', () => {
  it('writes nothing when nothing was refused', async () => {
    await new RefusalReport(file).close();
    expect(existsSync(file)).toBe(false);
  });

  it('lists rows, quotes what needs it, and never repeats an INSZ', async () => {
    const report = new RefusalReport(file);
    await report.add({ file: 'a.csv', line: 3 }, { field: 'naam', value: 'een, "twee"', reason: 'is odd' });
    await report.add(
      { file: 'a.csv', line: 0 },
      { field: 'straat', value: 'Jan 85.07.30-033 28', reason: 'INSZ' },
    );
    await report.close();
    await report.close();
    expect(readFileSync(file, 'utf8')).toBe(
      'file,line,field,value,reason\na.csv,3,naam,"een, ""twee""",is odd\na.csv,,straat,[removed],INSZ\n',
    );
  });

  it('says when it cannot be written', async () => {
    const report = new RefusalReport(path.join(folder, 'none', 'report.csv'));
    const writing = async (): Promise<void> => {
      await report.add({ file: 'a.csv', line: 1 }, { field: '', value: '', reason: '' });
      await report.close();
    };
    await expect(writing()).rejects.toThrow(/cannot be written \(ENOENT\)/);
  });
});
