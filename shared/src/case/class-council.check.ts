import type { ClassCouncilDecisionInput } from '../vocabulary/referral-parts.type';
import { checkedDay } from './day.check';
import { requiredText } from './text.check';

/** What a class council weighed, as it is kept. */
export interface StoredClassCouncil {
  takenOn: string;
  needs: string;
  capacity: string;
}

/**
 * What a school weighed: the learner's needs and the team's capacity, both recorded (DESIGN.md §6 rule 3).
 *
 * @throws BAD_USER_INPUT that names the field; never with its value
 */
export function checkedClassCouncil(
  field: string,
  { takenOn, needs, capacity }: ClassCouncilDecisionInput,
  now: Date,
): StoredClassCouncil {
  return {
    takenOn: checkedDay(`${field}.takenOn`, takenOn, now, { past: true }),
    needs: requiredText(`${field}.needs`, needs, { most: 1_000 }),
    capacity: requiredText(`${field}.capacity`, capacity, { most: 1_000 }),
  };
}
