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
import { mergeRows } from '@leerwegen/shared/import/merge.sql';
import { initiativeRecords, initiativeTarget } from '@leerwegen/shared/initiative/demonstration-initiatives';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import { schoolYearOf } from '@leerwegen/shared/vocabulary/school-year';
import type { DataSource } from 'typeorm';
import { CVO_COMPONENTS } from '../exemption/cvo-components';
import { COURSE, COURSE_MODULE, CVO_OFFERING, CVO_PROVIDER, GOAL, GOAL_SET } from './merge-targets';

const FOLDER = demonstrationFolder(__dirname);
const table = (name: string): DemonstrationRow[] => readDemonstrationTable(FOLDER, name);
const DAY = 86_400_000;

/**
 * Loads the demonstration catalogue into a subgraph that has no centre yet, in one transaction.
 *
 * @returns how many offerings were written; 0 when there was something already
 */
export async function demonstrateCvos(dataSource: DataSource): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const [existing] = await manager.query<unknown[]>('SELECT 1 FROM cvo.provider LIMIT 1');
    if (existing) return 0;
    const profiles = readProfiles(FOLDER);
    const catalogue = new DemonstrationCourses();
    const offerings = table('offering-rules').flatMap((rule) => catalogue.expandRule(rule));
    await mergeRows(
      manager,
      CVO_PROVIDER,
      table('cvos').map((row) => providerRecord(row, profiles)),
    );
    await mergeRows(
      manager,
      commonTarget('cvo', 'site'),
      table('sites').map((row) => siteRecord(row.cvo!, row)),
    );
    await mergeRows(manager, commonTarget('cvo', 'contact_point'), contactPointRecords(FOLDER));
    await mergeRows(manager, COURSE, catalogue.courseRecords());
    await mergeRows(manager, COURSE_MODULE, catalogue.moduleRecords());
    await mergeRows(manager, CVO_OFFERING, offerings);
    const sets = table('goal-sets');
    await mergeRows(
      manager,
      GOAL_SET,
      sets.map((row) => ({ key: row.set, pathway: row.pathway, subject: row.subject })),
    );
    await mergeRows(manager, GOAL, sets.flatMap(goalRecords));
    const links = table('module-goal-sets').map((row) => ({
      module_key: `${row.course}/${row.module}`,
      set_key: row.set,
    }));
    await mergeRows(
      manager,
      { schema: 'cvo', table: 'module_goal_set', key: ['module_key', 'set_key'], columns: [] },
      links,
    );
    await mergeRows(manager, initiativeTarget('cvo'), initiativeRecords(FOLDER));
    for (const [target, records] of demonstrationConcordances(FOLDER, 'cvo', CVO_COMPONENTS))
      await mergeRows(manager, target, records);
    return offerings.length;
  });
}

/** The tables that the rows of `offering-rules` refer to. */
export class DemonstrationCourses {
  readonly courses = table('courses');
  readonly modules = table('course-modules');
  private readonly fees = table('fees');

  course(code: string): DemonstrationRow {
    return this.courses.find((row) => row.code === code)!;
  }

  /** The courses, ready to merge. */
  courseRecords(): object[] {
    return this.courses.map(courseRecord);
  }

  /** The modules, ready to merge. */
  moduleRecords(): object[] {
    return this.modules.map((row) => moduleRecord(row, this.course(row.course!)));
  }

  /** One compact row stands for each of its modules (`*` all, `-` the course as a whole) at each of its starts. */
  expandRule(rule: DemonstrationRow): object[] {
    const ofCourse = this.modules.filter((module) => module.course === rule.course);
    const codes = listCell(rule.modules);
    const modules =
      rule.modules === '-'
        ? [null]
        : rule.modules === '*'
          ? ofCourse
          : ofCourse.filter((module) => codes.includes(module.code!));
    return modules.flatMap((module) =>
      listCell(rule.starts).map((start) => this.offeringRecord(rule, module, start)),
    );
  }

  /** An offering, ready to merge: a module, or the course as a whole, as a row of `offering-rules` offers it. */
  offeringRecord(rule: DemonstrationRow, module: DemonstrationRow | null, start: string): object {
    const course = this.course(rule.course!);
    const site = `${rule.cvo}/${rule.site}`;
    const title = module ? `${course.title}: ${module.title}` : course.title!;
    const end = new Date(Date.parse(start) + Number(rule.weeks) * 7 * DAY);
    return {
      key: `${site}/${module ? `${course.code}.${module.code}` : course.code}/${start}`,
      provider_number: rule.cvo,
      site_key: site,
      title,
      title_key: sortKey(title),
      pathway: course.pathway,
      awards: listCell(module ? module.awards : course.awards),
      delivery_mode: rule.delivery_mode,
      target_groups: listCell(rule.target_groups),
      languages: listCell(rule.languages),
      school_year: schoolYearOf(new Date(start)),
      starts_on: start,
      ends_on: end.toISOString().slice(0, 10),
      enrolment_open: rule.enrolment_open === '1',
      capacity: textCell(rule.capacity),
      minimum_age: numberCell(course.minimum_age),
      course_code: course.code,
      module_key: module && `${course.code}/${module.code}`,
      schedule: listCell(rule.slots).map((slot) => ({ weekday: slot.slice(0, 3), dayPart: slot.slice(4) })),
      fee: this.fee(course, module),
      minor_guidance: rule.minor_guidance === '1',
      psychosocial_support: rule.psychosocial_support === '1',
    };
  }

  /** Lesson hours times the rate of the pathway; a course as a whole counts all its modules. */
  private fee(course: DemonstrationRow, module: DemonstrationRow | null): object | null {
    const rate = this.fees.find((row) => row.pathway === course.pathway);
    if (!rate) return null;
    const counted = module ? [module] : this.modules.filter((row) => row.course === course.code);
    const hours = counted.reduce((sum, row) => sum + Number(row.hours), 0);
    return {
      amountInCents: hours * Number(rate.cents_per_lesson_hour),
      legalBasis: rate.legal_basis,
      year: Number(rate.year),
    };
  }
}

function courseRecord(row: DemonstrationRow): object {
  return {
    code: row.code,
    title: row.title,
    title_key: sortKey(row.title!),
    pathway: row.pathway,
    diploma_oriented: row.diploma_oriented === '1',
    finality: textCell(row.finality),
    domain: textCell(row.domain),
    awards: listCell(row.awards),
    minimum_age: numberCell(row.minimum_age),
    search_text: foldText(row.title!),
  };
}

function moduleRecord(row: DemonstrationRow, course: DemonstrationRow): object {
  return {
    key: `${row.course}/${row.code}`,
    course_code: row.course,
    code: row.code,
    title: row.title,
    hours: numberCell(row.hours),
    sequence: numberCell(row.sequence),
    subject: textCell(row.subject),
    awards: listCell(row.awards),
    search_text: foldText(`${course.title} ${row.title}`),
  };
}

function goalRecords(row: DemonstrationRow): object[] {
  return listCell(row.goal_numbers).map((number, index) => ({
    key: `${row.set}/${number}`,
    set_key: row.set,
    position: index + 1,
  }));
}
