import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schoolSubject } from '@leerwegen/shared/vocabulary/school-subject.table';

const root = path.resolve(__dirname, '../..');
const table = (subgraph: string, name: string): string =>
  readFileSync(path.join(root, 'subgraphs', subgraph, 'demonstration', `${name}.csv`), 'utf8');

describe('the list of school subjects', () => {
  it.each(['cvo', 'examencommissie'])(
    'has every subject that a demonstration concordance of %s names',
    (owner) => {
      const named = [...table(owner, 'concordance').matchAll(/subject=([^;|,"]+)/g)].map(([, one]) => one!);
      expect(named.length).toBeGreaterThan(5);
      expect(named.filter((subject) => schoolSubject(subject) === null)).toEqual([]);
    },
  );

  it('has every subject of the Examencommissie', () => {
    const titles = table('examencommissie', 'exam-subjects')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[1]!);
    expect(titles.length).toBeGreaterThan(60);
    expect(titles.filter((title) => schoolSubject(title) === null)).toEqual([]);
  });
});
