import { connectionTypes } from '@leerwegen/shared/connection/connection.type';
import { Goal } from './goal.entity';
import { GoalSet } from './goal-set.entity';
import { SchoolOffering } from './school-offering.entity';
import { School } from './school.entity';
import { StudyProgramme } from './study-programme.entity';

/** The connections of this subgraph, one per type that is listed. */
export const schoolConnection = connectionTypes('School', () => School);
export const studyProgrammeConnection = connectionTypes('StudyProgramme', () => StudyProgramme);
export const schoolOfferingConnection = connectionTypes('SchoolOffering', () => SchoolOffering, {
  offerings: true,
});
export const goalSetConnection = connectionTypes('GoalSet', () => GoalSet);
export const goalConnection = connectionTypes('Goal', () => Goal);
