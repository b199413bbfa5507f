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
import { mergeRows } from '@leerwegen/shared/import/merge.sql';
import { initiativeRecords, initiativeTarget } from '@leerwegen/shared/initiative/demonstration-initiatives';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import type { DataSource } from 'typeorm';
import { programmeSearchText } from './study-programme.search-text';
import {
  GOAL,
  GOAL_SET,
  IMPORTED_GROUP,
  SCHOOL_OFFERING,
  SCHOOL_PROVIDER,
  STUDY_PROGRAMME,
} from './merge-targets';

const FOLDER = demonstrationFolder(__dirname);
const table = (name: string): DemonstrationRow[] => readDemonstrationTable(FOLDER, name);

/**
 * Loads the demonstration catalogue into a subgraph that has no school yet, in one transaction.
 *
 * @returns how many offerings were written; 0 when there was something already
 */
export async function demonstrateSchools(dataSource: DataSource): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const [existing] = await manager.query<unknown[]>('SELECT 1 FROM school.provider LIMIT 1');
    if (existing) return 0;
    const profiles = readProfiles(FOLDER);
    const programmes = demonstrationProgrammes();
    const offerings = table('offering-rules').flatMap((rule) => expandRule(rule, programmes));
    await mergeRows(
      manager,
      SCHOOL_PROVIDER,
      table('schools').map((row) => ({
        ...providerRecord(row, profiles),
        school_community: textCell(row.school_community),
      })),
    );
    await mergeRows(
      manager,
      commonTarget('school', 'site'),
      table('sites').map((row) => siteRecord(row.school!, row)),
    );
    await mergeRows(manager, commonTarget('school', 'contact_point'), contactPointRecords(FOLDER));
    await mergeRows(manager, STUDY_PROGRAMME, programmes.map(programmeRecord));
    await mergeRows(manager, IMPORTED_GROUP, table('administrative-groups').map(groupRecord));
    await mergeRows(manager, SCHOOL_OFFERING, offerings);
    await mergeRows(manager, GOAL_SET, table('goal-sets').map(goalSetRecord));
    await mergeRows(manager, GOAL, table('goals').map(goalRecord));
    const links = table('programme-goal-sets').map((row) => ({
      programme_key: row.programme,
      set_key: row.set,
    }));
    await mergeRows(
      manager,
      { schema: 'school', table: 'programme_goal_set', key: ['programme_key', 'set_key'], columns: [] },
      links,
    );
    await mergeRows(manager, initiativeTarget('school'), initiativeRecords(FOLDER));
    return offerings.length;
  });
}

/** The study programmes as the demonstration tables hold them. */
export function demonstrationProgrammes(): DemonstrationRow[] {
  return table('study-programmes');
}

/** One compact row stands for each of its programmes, in each of its years, in each of its school years. */
function expandRule(rule: DemonstrationRow, programmes: DemonstrationRow[]): object[] {
  const years = rule.years ? listCell(rule.years) : [''];
  return listCell(rule.programmes).flatMap((key) =>
    years.flatMap((year) =>
      listCell(rule.school_years).map((schoolYear) =>
        offeringRecord(
          rule,
          programmes.find((row) => row.key === key)!,
          year,
          schoolYear,
        ),
      ),
    ),
  );
}

/** An offering, ready to merge: a programme (in a year of its grade) as a row of `offering-rules` offers it. */
export function offeringRecord(
  rule: DemonstrationRow,
  programme: DemonstrationRow,
  year: string,
  schoolYear: string,
): object {
  const site = `${rule.school}/${rule.site}`;
  const group = [
    programme.key,
    year,
    rule.attendance === 'FULL_TIME' ? '' : rule.attendance,
    rule.pathway === 'FLEXIBLE_SO' ? 'FLEXIBLE' : '',
    rule.opleidingsvorm,
  ].filter(Boolean);
  return {
    key: `${site}/${group.join('.')}/${schoolYear}`,
    provider_number: rule.school,
    site_key: site,
    title: programme.title,
    title_key: sortKey(programme.title!),
    pathway: rule.pathway,
    awards: listCell(programme.awards),
    delivery_mode: rule.delivery_mode,
    target_groups: listCell(rule.target_groups),
    languages: ['nl'],
    school_year: Number(schoolYear),
    starts_on: `${schoolYear}-09-01`,
    enrolment_open: rule.enrolment_open === '1',
    capacity: textCell(rule.capacity),
    programme_key: programme.key,
    year: numberCell(year),
    attendance: rule.attendance,
    kind: rule.kind,
    opleidingsvorm: textCell(rule.opleidingsvorm),
    gok_support: rule.gok_support === '1',
  };
}

/** A programme, ready to merge. */
export function programmeRecord(row: DemonstrationRow): object {
  return {
    key: row.key,
    official_number: textCell(row.official_number),
    title: row.title,
    title_key: sortKey(row.title!),
    grade: numberCell(row.grade),
    finality: textCell(row.finality),
    onderwijsvorm: textCell(row.onderwijsvorm),
    domain: textCell(row.domain),
    dual: row.dual === '1',
    awards: listCell(row.awards),
    search_text: programmeSearchText(row.title!, row.onderwijsvorm),
  };
}

function groupRecord(row: DemonstrationRow): object {
  return {
    number: row.number,
    name: row.name,
    programme_key: row.programme,
    year: numberCell(row.year),
    attendance: 'FULL_TIME',
    kind: 'ORDINARY',
    opleidingsvorm: null,
    pathway: 'REGULAR_SO',
    target_groups: [],
  };
}

function goalSetRecord(row: DemonstrationRow): object {
  return {
    key: row.id,
    name: row.name,
    name_key: sortKey(row.name!),
    short_name: row.short_name,
    version: row.version,
    grade: numberCell(row.grade),
    finality: textCell(row.finality),
    // The demonstration sets are for the programmes that are linked to them by name.
    basic_education: false,
    source: row.source,
    source_url: row.source_url,
    demonstration: true,
  };
}

function goalRecord(row: DemonstrationRow, index: number): object {
  return {
    key: `${row.set}/${row.number}`,
    set_key: row.set,
    position: index + 1,
    number: row.number,
    code: textCell(row.code),
    text: row.text,
    search_text: foldText(row.text!),
    kind: textCell(row.kind),
    attitude: row.attitude === '1',
    optional: false,
    headings: [],
    valid_from: textCell(row.valid_from),
    valid_to: textCell(row.valid_to),
  };
}
