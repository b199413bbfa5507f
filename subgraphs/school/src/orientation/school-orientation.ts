import { orientation } from '@leerwegen/shared/orientation/orientation.factory';
import { PathwayStep } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { SchoolLoaders } from '../catalogue/school.loaders';
import { schoolSteps } from './school-steps.service';

/** The schools' part of `orientation`. */
export const schoolOrientation = orientation<SchoolLoaders, PathwayStep>({
  field: 'schoolSteps',
  description:
    'Stappen in scholen: programmes of study in the year that comes next for the learner, by distance, start and title.',
  type: () => PathwayStep,
  answer: schoolSteps,
});
