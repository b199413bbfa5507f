import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { learnsDutch } from '@leerwegen/shared/eligibility/learns-dutch';
import {
  type NearestOffering,
  nearestOfEach,
  nearestOfferings,
} from '@leerwegen/shared/orientation/nearest-offerings.query';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { CvoContext } from '../catalogue/cvo.loaders';

/** Steps of each pathway in one answer; more make it longer, not better. */
const MOST: Readonly<Partial<Record<Pathway, number>>> = {
  TKO_GENERAL: 4,
  TKO_AAV: 2,
  TKO_VOCATIONAL: 6,
  VOCATIONAL_COURSE: 4,
  NT2: 2,
  TOEKAN: 2,
};

/** Roads to the diploma, also those that lead there only together. */
const DIPLOMA_ROADS: readonly Pathway[] = ['TKO_GENERAL', 'TKO_AAV', 'TKO_VOCATIONAL'];
const BRIDGES: readonly Pathway[] = ['NT2', 'TOEKAN'];

/** A course at a centre, by its offering that starts first. */
export interface CourseAtCentre extends NearestOffering {
  title: string;
}

/** Courses that may fit a profile, each where it is nearest; at most a few of each pathway. */
export async function nearestCourses(
  context: CvoContext,
  profile: LearnerProfile,
): Promise<CourseAtCentre[]> {
  const nearest = await nearestOfferings(
    context.dataSource,
    {
      schema: 'cvo',
      column: 'course_code',
      subjects: (query) => {
        const roads = query.parameter([...DIPLOMA_ROADS, ...(learnsDutch(profile) ? BRIDGES : [])]);
        const goal = query.parameter([profile.goal]);
        const domains = query.parameter(profile.domains);
        // What is about no domain, such as general education, is about all.
        return `SELECT c.code AS key FROM cvo.course c
          WHERE (c.pathway = ANY(${roads}::text[]) OR c.awards && ${goal}::text[])
            AND (cardinality(${domains}::text[]) = 0 OR c.domain IS NULL OR c.domain = ANY(${domains}::text[]))`;
      },
      // The first half finds them in the index, by which they are sorted too.
      condition: (query) => {
        const day = query.parameter(profile.intakeDate);
        return `coalesce(o.starts_on, 'infinity'::date) >= ${day}::date AND o.starts_on IS NOT NULL`;
      },
    },
    profile,
  );
  const courses = await context.loaders.courses.loadMany([...new Set(nearest.map(({ subject }) => subject))]);
  const titles = new Map(
    courses.flatMap((course) => (course && 'code' in course ? [[course.code, course.title]] : [])),
  );
  const titled = nearest.map((one) => ({ ...one, title: titles.get(one.subject) ?? '' }));
  return nearestOfEach(titled, MOST, profile.deliveryModes, ({ title }) => title);
}
