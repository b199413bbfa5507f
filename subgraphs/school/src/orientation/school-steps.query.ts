import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { learnsDutch } from '@leerwegen/shared/eligibility/learns-dutch';
import {
  type NearestOffering,
  nearestOfEach,
  nearestOfferings,
} from '@leerwegen/shared/orientation/nearest-offerings.query';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { SchoolContext } from '../catalogue/school.loaders';
import type { StudyProgramme } from '../catalogue/study-programme.entity';
import { firstSchoolYear } from './first-school-year';
import { nextStudyYear, placeInGrade } from './next-study-year';

/** Steps of each pathway in one answer; more make it longer, not better. */
const MOST: Readonly<Partial<Record<Pathway, number>>> = { REGULAR_SO: 6, FLEXIBLE_SO: 3, DUAL: 3, OKAN: 2 };
const BRIDGE: Pathway = 'OKAN';

/** A programme in one year at a school. */
export interface ProgrammeAtSchool extends NearestOffering {
  programme: StudyProgramme;
}

/** Programmes that may fit a profile, in the year that comes next, each where it is nearest; at most a few of each pathway. */
export async function nearestProgrammes(
  context: SchoolContext,
  profile: LearnerProfile,
): Promise<ProgrammeAtSchool[]> {
  const { grade, year } = placeInGrade(nextStudyYear(profile).year);
  const schoolYear = firstSchoolYear(profile);
  const roads = Object.keys(MOST).filter((pathway) => pathway !== BRIDGE || learnsDutch(profile));
  const nearest = await nearestOfferings(
    context.dataSource,
    {
      schema: 'school',
      column: 'programme_key',
      subjects: (query) => {
        const domains = query.parameter(profile.domains);
        // A reception class has no grade, and what transcends domains is about all.
        return `SELECT p.key, w.pathway FROM school.study_programme p
          JOIN unnest(${query.parameter(roads)}::text[]) w(pathway)
            ON CASE WHEN w.pathway = 'OKAN' THEN p.grade IS NULL ELSE p.grade = ${query.parameter(grade)}::int END
          WHERE cardinality(${domains}::text[]) = 0 OR p.domain IS NULL OR p.domain = ANY(${domains}::text[])`;
      },
      condition: (query) => `o.pathway = subject.pathway AND o.kind = 'ORDINARY'
        AND (o.pathway = 'OKAN' OR o.year = ${query.parameter(year)}::int)
        AND o.school_year >= ${query.parameter(schoolYear)}::int
        AND coalesce(o.starts_on, 'infinity'::date) >= ${query.parameter(`${schoolYear}-07-01`)}::date`,
    },
    profile,
  );
  const keys = [...new Set(nearest.map(({ subject }) => subject))];
  const programmes = await context.loaders.programmes.loadMany(keys);
  const ofKey = new Map(keys.map((key, index) => [key, programmes[index] as StudyProgramme]));
  const told = nearest.map((one) => ({ ...one, programme: ofKey.get(one.subject)! }));
  return nearestOfEach(told, MOST, profile.deliveryModes, ({ programme }) => programme.title);
}
