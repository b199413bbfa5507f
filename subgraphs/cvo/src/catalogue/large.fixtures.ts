import type { DemonstrationRow } from '@leerwegen/shared/catalogue/demonstration-table';
import {
  generatedCapacity,
  generatedEnrolment,
  type GeneratedProvider,
  type GeneratedRows,
  largeCatalogue,
  type LargeCatalogueOptions,
  SCHOOL_YEARS,
} from '@leerwegen/shared/catalogue/large-catalogue';
import { onlyNewRows } from '@leerwegen/shared/catalogue/merge-targets';
import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { DemonstrationCourses } from './demonstration.fixtures';
import { COURSE, COURSE_MODULE, CVO_OFFERING, CVO_PROVIDER } from './merge-targets';

const SLOTS = [
  'MON-EVENING|WED-EVENING',
  'TUE-EVENING|THU-EVENING',
  'MON-MORNING|THU-MORNING',
  'SAT-MORNING',
];
const GROUPS = ['ADULT', 'ADULT|DROPPED_OUT', 'ADULT|NEET', 'MINOR_16PLUS', 'ANDERSTALIG'];
const DELIVERY_MODES = ['CONTACT', 'BLENDED', 'WORKPLACE', 'DISTANCE'];

/** A catalogue of invented centres over the demonstration's courses and modules, as large as asked. */
export function* generateCvos(options: LargeCatalogueOptions): Generator<GeneratedRows> {
  const courses = new DemonstrationCourses();
  yield { target: onlyNewRows(COURSE), rows: courses.courseRecords() };
  yield { target: onlyNewRows(COURSE_MODULE), rows: courses.moduleRecords() };
  yield* largeCatalogue(
    {
      numbers: { first: 999_001, last: 999_999 },
      kinds: ['Voorbeeld-cvo'],
      provider: CVO_PROVIDER,
      offering: CVO_OFFERING,
      offerings: (cvo) => cvoOfferings(cvo, courses),
    },
    options,
  );
}

/** The courses and modules of one centre, common ones first, each starting twice in every school year. */
function* cvoOfferings(
  { number, sites, random }: GeneratedProvider,
  courses: DemonstrationCourses,
): Generator<object> {
  const wholes = courses.courses.map((course) => ({ course: course.code!, module: null }));
  const modules = courses.modules.map((module) => ({ course: module.course!, module }));
  for (const { course, module } of random.shuffleSkewed([...modules, ...wholes])) {
    const rule = { cvo: number, site: random.pick(sites).number, course, ...howItIsOffered(random) };
    for (const year of SCHOOL_YEARS)
      for (const start of [`${year}-09-01`, `${year + 1}-02-01`])
        yield {
          ...courses.offeringRecord({ ...rule, capacity: generatedCapacity(random) }, module, start),
          enrolment_open: generatedEnrolment(random, year),
        };
  }
}

/** The part of a row of `offering-rules` that is left to chance. */
function howItIsOffered(random: SeededRandom): DemonstrationRow {
  return {
    weeks: random.pick(['10', '20', '40']),
    slots: random.pick(SLOTS),
    delivery_mode: random.pickSkewed(DELIVERY_MODES),
    languages: 'nl',
    target_groups: random.pickSkewed(GROUPS),
    minor_guidance: random.chance(0.3) ? '1' : '0',
    psychosocial_support: random.chance(0.3) ? '1' : '0',
  };
}
