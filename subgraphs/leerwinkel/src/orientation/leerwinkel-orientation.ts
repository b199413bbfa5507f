import { nearestGuidance } from '@leerwegen/shared/guidance/guidance-advice.service';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { orientation } from '@leerwegen/shared/orientation/orientation.factory';
import { GuidanceAdvice } from '@leerwegen/shared/vocabulary/guidance-advice.type';
import type { GuidanceKind } from '@leerwegen/shared/vocabulary/guidance.enum';
import { PathwayStep } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { LeerwinkelContext, LeerwinkelLoaders } from '../catalogue/leerwinkel.loaders';
import { LEERWINKEL_ELIGIBILITY } from './eligibility-rules.table';

/** The fields of others from which pathways are composed. */
export const STEP_FIELDS = { school: 'schoolSteps', cvo: 'cvoSteps', exam: 'examSteps' } as const;

/** The leerwinkels' part of `orientation`: for who is not enrolled at a school; composed pathways stand beside it. */
export const leerwinkelOrientation = orientation<LeerwinkelLoaders, GuidanceAdvice>({
  field: 'leerwinkelGuidance',
  description: 'Begeleiding door leerwinkels: the nearest ones, for who is not enrolled at a school.',
  type: () => GuidanceAdvice,
  external: Object.values(STEP_FIELDS).map((field) => ({ field, type: () => PathwayStep })),
  answer: leerwinkelGuidance,
});

async function leerwinkelGuidance(
  profile: LearnerProfile,
  context: LeerwinkelContext,
): Promise<GuidanceAdvice[]> {
  // Who is enrolled at a school turns to that school and its clb.
  if (profile.enrolledAt === 'SCHOOL') return [];
  const owner = { schema: 'leerwinkel', eligibility: LEERWINKEL_ELIGIBILITY, kinds };
  return nearestGuidance({ providerType: 'LEERWINKEL', ...owner }, profile, context);
}

function kinds({ targetGroups, evidence }: LearnerProfile): GuidanceKind[] {
  const left = targetGroups.includes('DROPPED_OUT') || targetGroups.includes('NEET');
  return [
    ...(left ? (['REENTRY'] as const) : []),
    'TRAJECTORY',
    ...(evidence.length > 0 ? (['PRIOR_LEARNING'] as const) : []),
    'STUDY_CHOICE',
    'INFORMATION',
  ];
}
