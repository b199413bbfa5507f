import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { checkRange } from '@leerwegen/shared/errors/user-error';
import { GRADES } from '@leerwegen/shared/vocabulary/programme.enum';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { addWordConditions } from '@leerwegen/shared/search/word.sql';
import type { Goal } from './goal.entity';
import type { StudyProgrammeFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import type { StudyProgramme } from './study-programme.entity';

/** Programmes of study by title. */
export function listStudyProgrammes(
  filter: StudyProgrammeFilter,
  args: PageArguments,
  context: SchoolContext,
): Promise<Page<StudyProgramme>> {
  checkRange('filter.grade', filter.grade, GRADES);
  const query = new SqlQuery();
  addWordConditions(query, 't', offeringCriteria({ text: filter.text }).words);
  for (const column of ['grade', 'finality', 'onderwijsvorm', 'domain', 'dual'] as const) {
    if (filter[column] != null) query.where(`t.${column} = ${query.parameter(filter[column])}`);
  }
  const list = {
    identity: ['studyProgrammes', filter],
    from: 'school.study_programme t',
    query,
    key: 't.key',
    sort: [
      { expression: 't.title_key', type: 'text' as const },
      { expression: 't.key', type: 'text' as const },
    ],
  };
  return listPage(context, list, args, context.loaders.programmes);
}

/** The goals that a programme covers, by set and position. */
export async function goalsOf(
  programme: StudyProgramme,
  { budget, loaders }: SchoolContext,
): Promise<(Goal | null)[]> {
  return linkedRows(loaders.goalsOfProgramme.load(programme.key), loaders.goals, budget);
}
