import type { CatalogueReader } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import type { CatalogueRow } from '@leerwegen/shared/import/catalogue/catalogue-row';
import type { StagedRecord } from '@leerwegen/shared/import/import-target';
import { left, refused, type RowOutcome } from '@leerwegen/shared/import/row-outcome';
import { canonicalHash } from '@leerwegen/shared/import/canonical-json';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import { programmeSearchText } from '../catalogue/study-programme.search-text';
import type { EducationKind } from '../catalogue/school.enum';
import { type GroupName, readGroupName } from './administrative-group-name';

const SECONDARY = '3';
const KINDS = new Map<string, EducationKind>([
  ['gewoon', 'ORDINARY'],
  ['buitengewoon', 'BUSO'],
]);

/** Makes an administrative group and its programme of a row of `administratieve_groepen.csv`. */
export const readAdministrativeGroup: CatalogueReader = (row): RowOutcome => {
  const number = groupNumber(row, 'nummer');
  if (number === null)
    return refused('nummer', row.text('nummer'), 'is no number of a group; expected digits');
  const key = { target: 'administrative_group', key: number };
  const level = row.text('niveau_code');
  if (level !== SECONDARY) {
    if (!level) return refused('niveau_code', '', `is empty; expected ${SECONDARY} for secondary education`);
    return left(row.known('niveau') ?? `level ${level}`, key);
  }
  const programme = row.text('soort_programma');
  if (/syntra/i.test(programme)) return left('leertijd (Syntra)', key);
  if (!/voltijds|deeltijds/i.test(programme)) {
    return refused('soort_programma', programme, 'is unknown; expected Voltijds, Deeltijds or Syntra');
  }
  return readSecondary(row, number, /deeltijds/i.test(programme) || / DBSO$/i.test(row.text('naam')));
};

/** The number of a group without leading zeros, or null when the cell holds no such number. */
export function groupNumber(row: CatalogueRow, column: string): string | null {
  const given = row.text(column);
  if (!/^\d{1,9}$/.test(given)) return null;
  const number = String(Number(given));
  if (number !== given) row.repairs.push('group number');
  return number;
}

function readSecondary(row: CatalogueRow, number: string, partTime: boolean): RowOutcome {
  const given = row.text('soort_onderwijs');
  const kind = KINDS.get(given.toLowerCase().replace(/ onderwijs$/, ''));
  if (!kind)
    return refused('soort_onderwijs', given, 'is unknown; expected Gewoon or Buitengewoon onderwijs');
  const name = row.text('naam');
  if (!name) return refused('naam', '', 'is empty; expected the official name of the group');
  const read = readGroupName(name, kind, partTime);
  const programme = programmeRecord(read, kind, partTime);
  const group = {
    number,
    name,
    programme_key: programme.key,
    year: read.year,
    attendance: read.attendance,
    kind,
    opleidingsvorm: read.opleidingsvorm,
    pathway: read.pathway,
    target_groups: read.targetGroups,
  };
  return {
    outcome: 'TAKEN',
    records: [
      { target: 'administrative_group', key: number, record: group, cells: row.pick('nummer') },
      programme,
    ],
    repairs: row.repairs,
  };
}

/** The programme of which the group is one year; what the export does not tell (awards, mostly finality) stays open. */
function programmeRecord(read: GroupName, kind: EducationKind, partTime: boolean): StagedRecord {
  const key = [
    kind === 'BUSO' ? 'buso' : null,
    read.grade,
    partTime ? 'dbso' : read.onderwijsvorm?.toLowerCase(),
    titleKey(read.title),
    // Programmes of one title may differ in it.
    read.finality?.toLowerCase(),
  ]
    .filter((part) => part !== null && part !== undefined)
    .join('-');
  const record = {
    key,
    title: read.title,
    title_key: sortKey(read.title),
    grade: read.grade,
    onderwijsvorm: read.onderwijsvorm,
    finality: read.finality,
    domain: read.grade === 1 ? 'EERSTE_GRAAD' : null,
    dual: read.attendance === 'DUAL',
    awards: null,
    search_text: programmeSearchText(read.title, read.onderwijsvorm),
  };
  return { target: 'study_programme', key, record };
}

/** A title as a part of a key. Where folding loses more than punctuation (C++, C#), a fingerprint tells titles apart. */
function titleKey(title: string): string {
  const folded = foldText(title).replaceAll(' ', '-');
  const lossless = folded !== '' && !/[^\p{Letter}\p{Number}\p{Mark}\p{Punctuation}\s]|[#@%*]/u.test(title);
  return lossless ? folded : [folded, canonicalHash(title).slice(0, 8)].filter(Boolean).join('-');
}
