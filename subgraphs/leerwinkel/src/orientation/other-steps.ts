import type { AskedOrientation } from '@leerwegen/shared/orientation/orientation.factory';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { STEP_FIELDS } from './leerwinkel-orientation';
import { isPathwayStepList } from './pathway-step.check';
import type { ProviderSteps } from './pathways.composer';

const RULE = '{ id text { nl en } source sourceUrl confidence validFrom validTo checkedOn }';
const STEP = `{ id providerType providerId offeringId programmeId title pathway awards grade finality deliveryMode verdict
  reasons { rule ${RULE} verdict change { nl en } changesOn } enrolFrom startsOn earliestEnd distanceMeters
  components { id title sequence hours state concordanceTableIds releases { componentIds tableId } }
  remainingHours remainingExams remainingGoalIds }`;

/** What is needed of the other owners to compose pathways: the argument of `@requires`. */
export const REQUIRED_STEPS = Object.values(STEP_FIELDS)
  .map((field) => `${field} ${STEP}`)
  .join(' ')
  .replace(/\s+/g, ' ');

/** The provider type that answers each field. */
const OWNERS: Readonly<Record<keyof ProviderSteps, ProviderType>> = {
  school: 'SCHOOL',
  cvo: 'CVO',
  exam: 'EXAMENCOMMISSIE',
};

/**
 * What the other owners answered. It came over the network: what has not the right form counts as no answer.
 */
export function otherSteps({ answers }: Pick<AskedOrientation, 'answers'>): ProviderSteps {
  const stepsOf = (owner: keyof ProviderSteps): PathwayStepValues[] | null => {
    const answer = answers[STEP_FIELDS[owner]];
    return isPathwayStepList(answer) ? answer : null;
  };
  return { school: stepsOf('school'), cvo: stepsOf('cvo'), exam: stepsOf('exam') };
}

/** Those that did not answer. */
export function missingProviders(steps: ProviderSteps): ProviderType[] {
  return (Object.keys(OWNERS) as (keyof ProviderSteps)[])
    .filter((owner) => steps[owner] === null)
    .map((owner) => OWNERS[owner]);
}
