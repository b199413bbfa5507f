import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { schoolYearOf } from '@leerwegen/shared/vocabulary/school-year';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { ExamencommissieContext } from '../catalogue/examencommissie.loaders';

/** Keys of the programmes that may fit a profile: they give what the learner wants, and can be started on that day. */
export async function fittingProgrammes(
  { dataSource }: ExamencommissieContext,
  { goal, domains, intakeDate }: LearnerProfile,
): Promise<string[]> {
  const rows = await dataSource.query<{ key: string }[]>(
    `SELECT o.key FROM examencommissie.offering o
     WHERE o.awards && $1::text[] AND o.school_year <= $2::int
       AND (o.until_school_year IS NULL OR o.until_school_year >= $2::int) AND o.enrolment_open IS DISTINCT FROM false
       AND (cardinality($3::text[]) = 0 OR o.domain IS NULL OR o.domain = ANY($3::text[]))
     ORDER BY o.title_key, o.key`,
    [[goal], schoolYearOf(new Date(`${intakeDate}T12:00:00Z`)), domains],
  );
  return rows.map(({ key }) => key);
}

/** The last day of the first session of each subject for which one can register on a day or later; null when none is known. */
export function firstSessionEnds(dataSource: DataSource, day: string): DataLoader<string, string | null> {
  return new DataLoader(async (subjects) => {
    const rows = await dataSource.query<{ subject: string; end: string }[]>(
      `SELECT l.subject_key AS subject, min(e.ends_on)::text AS end FROM examencommissie.exam_session_subject l
       JOIN examencommissie.exam_session e ON e.key = l.session_key
       WHERE l.subject_key = ANY($1::text[]) AND e.registration_to >= $2::date AND e.capacity IS DISTINCT FROM 'FULL'
       GROUP BY l.subject_key`,
      [subjects, day],
    );
    const ends = new Map(rows.map(({ subject, end }) => [subject, end]));
    return subjects.map((subject) => ends.get(subject) ?? null);
  });
}
