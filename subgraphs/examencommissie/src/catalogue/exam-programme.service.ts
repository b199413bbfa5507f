import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import { checkRange } from '@leerwegen/shared/errors/user-error';
import { GRADES } from '@leerwegen/shared/vocabulary/programme.enum';
import type { Page, PageItem } from '@leerwegen/shared/connection/page';
import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import type { ExamProgrammeFilter } from './exam.filters';
import type { ExamProgramme } from './exam-programme.entity';
import type { ExamSubject } from './exam-subject.entity';
import type { ExamencommissieContext } from './examencommissie.loaders';

/** An item of a page of programmes, with the words that found it. */
export type FoundProgramme = PageItem<ExamProgramme> & { words?: readonly string[] };

class ExamProgrammeLists extends OfferingLists<ExamProgramme, ExamProgrammeFilter> {
  protected override async page(
    ...given: Parameters<OfferingLists<ExamProgramme, ExamProgrammeFilter>['page']>
  ): Promise<Page<ExamProgramme>> {
    const page = await super.page(...given);
    const [{ words }] = given;
    return { ...page, items: page.items.map((item): FoundProgramme => ({ ...item, words })) };
  }
}

/** The lists of exam programmes. One can start anywhere and on any day: place and start mean nothing here. */
export const examProgrammes = new ExamProgrammeLists(
  {
    schema: 'examencommissie',
    subject: { key: 'o.key', table: 'programme_text' },
    lastSchoolYear: 'o.until_school_year',
    notApplicable: ['MUNICIPALITY', 'PROVINCE', 'DISTANCE', 'START'],
  },
  ({ grade }) => {
    checkRange('filter.grade', grade, GRADES);
    return { 'o.grade': grade };
  },
);

/** The subjects of a programme: general education first, then by title. */
export async function subjectsOf(
  programme: ExamProgramme,
  { budget, loaders }: ExamencommissieContext,
): Promise<(ExamSubject | null)[]> {
  return linkedRows(loaders.subjectsOfProgramme.load(programme.key), loaders.subjects, budget);
}

/** The subjects by which the free text finds the programme; null without free text. */
export async function matchingSubjectsOf(
  { node, words }: FoundProgramme,
  { budget, loaders }: ExamencommissieContext,
): Promise<(ExamSubject | null)[] | null> {
  if (!words) return null;
  const keys = loaders.matchingSubjects.load({ programme: node.key, words });
  return linkedRows(keys, loaders.subjects, budget);
}
