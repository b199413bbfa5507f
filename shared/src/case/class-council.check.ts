import { badUserInput } from '../errors/user-error';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { ClassCouncilDecisionInput } from '../vocabulary/referral-parts.type';
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
  if (takenOn > brusselsDay(now))
    throw badUserInput(`${field}.takenOn`, 'lies in the future', `at most ${brusselsDay(now)}`);
  return {
    takenOn,
    needs: requiredText(`${field}.needs`, needs, { most: 1_000 }),
    capacity: requiredText(`${field}.capacity`, capacity, { most: 1_000 }),
  };
}
