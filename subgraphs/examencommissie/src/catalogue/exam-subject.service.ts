import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { checkRange } from '@leerwegen/shared/errors/user-error';
import { GRADES } from '@leerwegen/shared/vocabulary/programme.enum';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { addWordConditions } from '@leerwegen/shared/search/word.sql';
import { brusselsDay } from '@leerwegen/shared/vocabulary/calendar-date';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ExamSubjectFilter } from './exam.filters';
import type { ExamProgramme } from './exam-programme.entity';
import type { ExamSubject } from './exam-subject.entity';
import type { ExamencommissieContext, ExamencommissieLoaders } from './examencommissie.loaders';
import { type GoalReference, goalReference } from './goal.type';
import type { Vakfiche } from './vakfiche.entity';

/** Subjects by title. */
export function listExamSubjects(
  filter: ExamSubjectFilter,
  args: PageArguments,
  context: ExamencommissieContext,
): Promise<Page<ExamSubject>> {
  checkRange('filter.grade', filter.grade, GRADES);
  const query = new SqlQuery();
  addWordConditions(query, 't', offeringCriteria({ text: filter.text }).words);
  for (const column of ['grade', 'finality', 'part'] as const) {
    if (filter[column] != null) query.where(`t.${column} = ${query.parameter(filter[column])}`);
  }
  const list: KeysetList = {
    identity: ['examSubjects', filter],
    from: 'examencommissie.exam_subject t',
    query,
    key: 't.key',
    sort: [
      { expression: 't.title_key', type: 'text' },
      { expression: 't.key', type: 'text' },
    ],
  };
  return listPage(context, list, args, context.loaders.subjects);
}

/** The programmes of which a subject is a part, by title. */
export async function programmesOf(
  subject: ExamSubject,
  { budget, loaders }: ExamencommissieContext,
): Promise<(ExamProgramme | null)[]> {
  return linkedRows(loaders.programmesOfSubject.load(subject.key), loaders.offerings, budget);
}

/** All versions of a subject's vakfiche, oldest first; announced ones too. */
export async function vakfichesOf(
  subject: ExamSubject,
  { budget, loaders }: ExamencommissieContext,
): Promise<Vakfiche[]> {
  return budget.charge(await loaders.vakfichesOfSubject.load(subject.key));
}

/** The vakfiche that holds on a day, today unless said otherwise; null when there is none. */
export async function vakficheOn(
  subject: Pick<ExamSubject, 'key'>,
  day: string | null | undefined,
  {
    loaders,
    now,
  }: Pick<ExamencommissieContext, 'now'> & { loaders: Pick<ExamencommissieLoaders, 'vakfichesOfSubject'> },
): Promise<Vakfiche | null> {
  const on = day ?? brusselsDay(now);
  const versions = await loaders.vakfichesOfSubject.load(subject.key);
  const holds = ({ validFrom, validTo }: Vakfiche): boolean =>
    validFrom <= on && (validTo === null || validTo >= on);
  return versions.find(holds) ?? null;
}

/** Keys of the goals of a subject by the vakfiche that holds on a day; none when there is none. */
export async function goalKeysOn(
  subject: string,
  day: string,
  context: Pick<ExamencommissieContext, 'now'> & {
    loaders: Pick<ExamencommissieLoaders, 'vakfichesOfSubject' | 'goalsOfVakfiche'>;
  },
): Promise<string[]> {
  const vakfiche = await vakficheOn({ key: subject }, day, context);
  return vakfiche ? context.loaders.goalsOfVakfiche.load(vakfiche.key) : [];
}

/** References to the goals that a vakfiche covers, by set and position. */
export async function goalsOf(
  vakfiche: Vakfiche,
  { budget, loaders }: ExamencommissieContext,
): Promise<GoalReference[]> {
  const keys = budget.charge(await loaders.goalsOfVakfiche.load(vakfiche.key));
  return keys.map((key) => goalReference(globalId('goal', key)));
}

/** The subjects whose vakfiche of today covers a goal, by title. */
export async function subjectsThatCover(
  goal: GoalReference,
  { budget, loaders }: ExamencommissieContext,
): Promise<(ExamSubject | null)[]> {
  const key = keyOf('goal', goal.id);
  return key === null ? [] : linkedRows(loaders.subjectsOfGoal.load(key), loaders.subjects, budget);
}
