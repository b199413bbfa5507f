import { badUserInput } from '../errors/user-error';
import type { ReferralBinding } from './referral.binding';
import type { MoveReferralInput } from './referral.inputs';
import type { ReferralRow } from './referral.row';
import { checkedClassCouncil } from '../case/class-council.check';
import { checkedText } from '../case/text.check';

const STATUS_CODE = /^[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){2}$/;

/**
 * What a move adds to the encrypted part of a referral; null when nothing.
 *
 * @throws BAD_USER_INPUT when something is missing, of the wrong form, or belongs to another move
 */
export function partsOfMove(
  binding: ReferralBinding,
  input: MoveReferralInput,
  row: ReferralRow,
  now: Date,
): Readonly<Record<string, unknown>> | null {
  if (input.to === 'REDIRECTED') return redirectPart(input);
  return input.to === 'ACCEPTED' ? classCouncilPart(binding, input, row, now) : null;
}

/** With the code, the first sender follows the next referral: it is kept like what is said of the learner. */
function redirectPart({ redirectedToStatusCode }: MoveReferralInput): { REDIRECT: object } | null {
  const statusCode = checkedText('input.redirectedToStatusCode', redirectedToStatusCode, {
    most: 14,
    pattern: STATUS_CODE,
    expected: 'the status code that came with that referral',
  });
  return statusCode === null ? null : { REDIRECT: { statusCode } };
}

/** A school weighs the learner's needs and the team's capacity, and records both (DESIGN.md §6 rule 3). */
function classCouncilPart(
  binding: ReferralBinding,
  { deviatingTrajectory, classCouncilDecision: decision }: MoveReferralInput,
  row: ReferralRow,
  now: Date,
): { CLASS_COUNCIL: object } | null {
  const field = 'input.classCouncilDecision';
  if (!binding.classCouncil) {
    if (!decision && !deviatingTrajectory) return null;
    const given = decision ? field : 'input.deviatingTrajectory';
    throw badUserInput(given, 'only a school has a class council', 'none');
  }
  const deviates = (deviatingTrajectory ?? false) || row.pathway === 'FLEXIBLE_SO';
  if (!deviates) {
    if (!decision) return null;
    throw badUserInput(field, 'the trajectory does not deviate', 'none, or deviatingTrajectory: true');
  }
  if (!decision)
    throw badUserInput(field, 'is missing', 'what the class council weighed, before a deviating trajectory');
  return { CLASS_COUNCIL: checkedClassCouncil(field, decision, now) };
}
