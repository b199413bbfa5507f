import path from 'node:path';
import { writeFiles } from './catalogue-files';

/** A row that is taken. */
export const DEFAULTS = {
  granter: 'cvo',
  table: 'school-aav',
  title: 'Werkplekleren naar AAV',
  from_pathway: 'DUAL',
  to_pathway: 'TKO_AAV',
  provider: '',
  goal_sets: 'goalSet:DEMO_AAV_WISKUNDE',
  valid_from: '2026-09-01',
  valid_to: '',
  status: 'IN_FORCE',
  supersedes: '',
  source: 'Testbron',
  demonstration: '0',
  position: '1',
  mode: 'ALL',
  needed: '',
  condition: 'kind=SCHOOL_REPORT;subject=wiskunde;grade=3',
  grants: 'courseModule:D104/D10403',
  coverage: 'FULL',
  note_nl: 'Uitleg',
  note_en: 'Explanation',
};
export type Row = Partial<typeof DEFAULTS>;
/** A second rule of the same table. */
export const FRENCH: Row = {
  position: '2',
  condition: 'kind=SCHOOL_REPORT;subject=frans;grade=3',
  grants: 'courseModule:D104/D10408',
};
/** A table of the other granter. */
export const EXAM: Row = {
  granter: 'examencommissie',
  table: 'duaal-ec',
  to_pathway: 'EXAMENCOMMISSIE',
  grants: 'examSubject:wiskunde-3-arbeidsmarkt',
};

/** Writes a file of rows, each as the defaults but for what is given; its path. */
export function concordanceFile(folder: string, name: string, rows: Row[]): string {
  const columns = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
  const lines = rows.map((row) => columns.map((column) => `"${{ ...DEFAULTS, ...row }[column]}"`).join(','));
  writeFiles(folder, { [name]: [columns.join(','), ...lines, ''].join('\n') });
  return path.join(folder, name);
}
