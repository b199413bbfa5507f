import { orientation } from '@leerwegen/shared/orientation/orientation.factory';
import { PathwayStep } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { CvoLoaders } from '../catalogue/cvo.loaders';
import { cvoSteps } from './cvo-steps.service';

/** The centres' part of `orientation`. */
export const cvoOrientation = orientation<CvoLoaders, PathwayStep>({
  field: 'cvoSteps',
  description:
    "Stappen in cvo's: courses of centres for adult education that the learner could start, by distance, start and title.",
  type: () => PathwayStep,
  answer: cvoSteps,
});
