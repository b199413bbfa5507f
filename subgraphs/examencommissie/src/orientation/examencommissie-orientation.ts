import { orientation } from '@leerwegen/shared/orientation/orientation.factory';
import { PathwayStep } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { ExamencommissieLoaders } from '../catalogue/examencommissie.loaders';
import { examSteps } from './exam-steps.service';

/** The Examencommissie's part of `orientation`. */
export const examencommissieOrientation = orientation<ExamencommissieLoaders, PathwayStep>({
  field: 'examSteps',
  description:
    'Stappen bij de Examencommissie: exam programmes that the learner could start; those of which least is left come first, then by title.',
  type: () => PathwayStep,
  answer: examSteps,
});
