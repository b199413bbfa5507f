import { nearestGuidance } from '@leerwegen/shared/guidance/guidance-advice.service';
import { orientation } from '@leerwegen/shared/orientation/orientation.factory';
import { GuidanceAdvice } from '@leerwegen/shared/vocabulary/guidance-advice.type';
import type { GuidanceKind } from '@leerwegen/shared/vocabulary/guidance.enum';
import type { ClbLoaders } from '../catalogue/clb.loaders';
import { CLB_ELIGIBILITY } from './eligibility-rules.table';

const ALWAYS: readonly GuidanceKind[] = ['TRAJECTORY', 'STUDY_CHOICE', 'INFORMATION'];

/** The clb's part of `orientation`: for who is enrolled at a school. */
export const clbOrientation = orientation<ClbLoaders, GuidanceAdvice>({
  field: 'clbGuidance',
  description:
    "Begeleiding door clb's: the nearest clb's, for who is enrolled at a school. The clb of the own school comes first: `School.clb` tells which one that is.",
  type: () => GuidanceAdvice,
  answer: (profile, context) =>
    nearestGuidance(
      {
        providerType: 'CLB',
        schema: 'clb',
        eligibility: CLB_ELIGIBILITY,
        kinds: ({ targetGroups }) =>
          targetGroups.includes('AT_RISK') ? ['ATTENDANCE', ...ALWAYS] : [...ALWAYS],
      },
      profile,
      context,
    ),
});
