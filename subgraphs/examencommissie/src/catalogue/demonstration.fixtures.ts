import { demonstrateOnce, type DemonstrationTables } from '@leerwegen/shared/catalogue/demonstrate-once';
import {
  contactPointRecords,
  demonstrationFolder,
  type DemonstrationRow,
  listCell,
  numberCell,
  providerRecord,
  readDemonstrationTable,
  readProfiles,
  siteRecord,
  textCell,
} from '@leerwegen/shared/catalogue/demonstration-table';
import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import { demonstrationConcordances } from '@leerwegen/shared/exemption/demonstration-concordances';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import type { DataSource } from 'typeorm';
import { EXAM_COMPONENTS } from '../exemption/exam-components';
import {
  EXAM_PROGRAMME,
  EXAM_SESSION,
  EXAM_SESSION_SUBJECT,
  EXAM_SUBJECT,
  GOAL,
  GOAL_SET,
  INFO_SESSION,
  PROGRAMME_SUBJECT,
  VAKFICHE,
  VAKFICHE_GOAL_SET,
} from './merge-targets';

const FOLDER = demonstrationFolder(__dirname);
const table = (name: string): DemonstrationRow[] => readDemonstrationTable(FOLDER, name);
/** The Examencommissie and its exam centre. */
const PROVIDER = 'so';
const CENTRE = 'so/1';

/**
 * Loads the demonstration catalogue into a subgraph that has nothing yet, in one transaction.
 *
 * @returns how many programmes were written; 0 when there was something already
 */
export async function demonstrateExamencommissie(dataSource: DataSource): Promise<number> {
  const programmes = table('exam-programmes');
  const sessions = table('exam-sessions');
  const goalSets = table('goal-sets');
  const tables: DemonstrationTables = [
    [
      commonTarget('examencommissie', 'provider'),
      table('examencommissies').map((row) => providerRecord(row, readProfiles(FOLDER))),
    ],
    [
      commonTarget('examencommissie', 'site'),
      table('sites').map((row) => siteRecord(row.examencommissie!, row)),
    ],
    [commonTarget('examencommissie', 'contact_point'), contactPointRecords(FOLDER)],
    [EXAM_PROGRAMME, programmes.map(programmeRecord)],
    [EXAM_SUBJECT, table('exam-subjects').map(subjectRecord)],
    [
      PROGRAMME_SUBJECT,
      table('programme-subjects').map((row) => ({ programme_key: row.programme, subject_key: row.subject })),
    ],
    [VAKFICHE, table('vakfiches').map(vakficheRecord)],
    [GOAL_SET, goalSets.map((row) => ({ key: row.set }))],
    [GOAL, goalSets.flatMap(goalRecords)],
    [
      VAKFICHE_GOAL_SET,
      table('vakfiche-goal-sets').map((row) => ({
        vakfiche_key: `${row.subject}/${row.version}`,
        set_key: row.set,
      })),
    ],
    [EXAM_SESSION, sessions.map(examSessionRecord)],
    [EXAM_SESSION_SUBJECT, sessions.flatMap(sessionSubjectRecords)],
    [INFO_SESSION, table('info-sessions').map(infoSessionRecord)],
    ...demonstrationConcordances(FOLDER, 'examencommissie', EXAM_COMPONENTS),
  ];
  return (await demonstrateOnce(dataSource, 'examencommissie', tables)) ? programmes.length : 0;
}

function programmeRecord(row: DemonstrationRow): object {
  return {
    key: row.key,
    provider_number: PROVIDER,
    site_key: CENTRE,
    title: row.title,
    title_key: sortKey(row.title!),
    pathway: 'EXAMENCOMMISSIE',
    awards: listCell(row.awards),
    delivery_mode: 'SELF_STUDY',
    target_groups: listCell(row.target_groups),
    languages: listCell(row.languages),
    school_year: Number(row.school_year),
    until_school_year: numberCell(row.until_school_year),
    enrolment_open: row.enrolment_open === '1',
    grade: numberCell(row.grade),
    finality: textCell(row.finality),
    domain: textCell(row.domain),
    search_text: foldText(row.title!),
  };
}

function subjectRecord(row: DemonstrationRow): object {
  return {
    key: row.key,
    title: row.title,
    title_key: sortKey(row.title!),
    grade: numberCell(row.grade),
    finality: textCell(row.finality),
    part: row.part,
    search_text: foldText(row.title!),
  };
}

function vakficheRecord(row: DemonstrationRow): object {
  return {
    key: `${row.subject}/${row.version}`,
    subject_key: row.subject,
    version: row.version,
    announced_on: textCell(row.announced_on),
    valid_from: row.valid_from,
    valid_to: textCell(row.valid_to),
    parts: listCell(row.parts).map((part) => {
      const [form, minutes, weight] = part.split(':');
      return { form, minutes: numberCell(minutes), weight: numberCell(weight) };
    }),
    url: textCell(row.url),
  };
}

function goalRecords(row: DemonstrationRow): object[] {
  return listCell(row.goal_numbers).map((number, index) => ({
    key: `${row.set}/${number}`,
    set_key: row.set,
    position: index + 1,
  }));
}

/** What exam sessions and info sessions have in common. */
function sessionRecord(row: DemonstrationRow): object {
  return {
    key: row.key,
    place: row.place,
    site_key: row.site ? `${PROVIDER}/${row.site}` : null,
    registration_from: textCell(row.registration_from),
    registration_to: textCell(row.registration_to),
    capacity: textCell(row.capacity),
  };
}

function examSessionRecord(row: DemonstrationRow): object {
  return { ...sessionRecord(row), form: row.form, starts_on: row.starts_on, ends_on: row.ends_on };
}

function sessionSubjectRecords(row: DemonstrationRow): object[] {
  return listCell(row.subjects).map((subject) => ({ session_key: row.key, subject_key: subject }));
}

function infoSessionRecord(row: DemonstrationRow): object {
  return {
    ...sessionRecord(row),
    title: { nl: row.title_nl, en: row.title_en },
    starts_at: row.starts_at,
    languages: listCell(row.languages),
    target_groups: listCell(row.target_groups),
  };
}
