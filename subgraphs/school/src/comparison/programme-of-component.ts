import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { SchoolLoaders } from '../catalogue/school.loaders';
import type { StudyProgramme } from '../catalogue/study-programme.entity';

/** The programme that a component of schools is, or is a year of; null when there is none. */
export async function programmeOfComponent(
  id: string,
  { programmes, administrativeGroups }: Pick<SchoolLoaders, 'programmes' | 'administrativeGroups'>,
): Promise<StudyProgramme | null> {
  const number = keyOf('administrativeGroup', id);
  const key =
    number === null
      ? keyOf('studyProgramme', id)
      : ((await administrativeGroups.load(number))?.programmeKey ?? null);
  return key === null ? null : programmes.load(key);
}
