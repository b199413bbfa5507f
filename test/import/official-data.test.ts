import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { importCatalogue } from '@leerwegen/shared/import/catalogue/catalogue.import';
import { importGoals } from '@leerwegen/shared/import/goals/goals.import';
import { ImportBench, unbalanced } from './import-bench';

// Reads official files that are no part of this repository; skipped unless OFFICIAL_DATA names their folder.
const data = process.env.OFFICIAL_DATA ?? '';
const run = data && existsSync(data) ? describe : describe.skip;

run('import of official files', () => {
  let bench: ImportBench;
  beforeAll(async () => {
    bench = await ImportBench.start();
  });
  afterAll(() => bench.stop());

  it('takes a catalogue folder, and nothing the second time', async () => {
    const folder = path.join(data, 'catalogue');
    const first = await importCatalogue(bench.subgraphs, folder, bench.options());
    expect(unbalanced(first)).toEqual([]);
    expect(first.lines.filter(({ refused }) => refused > 0)).toEqual([]);
    const second = await importCatalogue(bench.subgraphs, folder, bench.options());
    expect(second.lines.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
  });

  it('takes goals, and nothing the second time', async () => {
    const folder = path.join(data, 'onderwijsdoelen');
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    const first = await importGoals(bench.subgraphs, files, bench.options());
    expect(unbalanced(first)).toEqual([]);
    const second = await importGoals(bench.subgraphs, files, bench.options());
    expect(second.lines.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
  });
});
