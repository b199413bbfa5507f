import { badUserInput } from '../errors/user-error';
import type { LearnerPart } from '../vocabulary/consent.enum';
import { LearnerPart as LearnerPartEnum } from '../vocabulary/consent.enum';
import type { ReferralConsentInput } from '../vocabulary/consent.type';
import { brusselsDay, daysAfter } from '../vocabulary/calendar-date';
import { checkBirthYear } from './birth-year.check';
import { CONSENT_RULES, type ConsentRule, type Sharer, YOUTH_HELP } from './consent.table';

/** A consent as it is kept with a referral. */
export interface StoredConsent {
  givenBy: ReferralConsentInput['givenBy'];
  legalBasis: NonNullable<ReferralConsentInput['legalBasis']>;
  ruleId: string;
  givenOn: string;
  scope: LearnerPart[];
  validUntil: string;
  withdrawnAt?: string;
}

/** Longest time for which a consent is taken (policy of this project). */
const MAX_DAYS = 366;
const FIELD = 'input.consent';

/**
 * The consent, when it is valid today.
 *
 * @param birthYear of the learner; in the year of the birthday that matters, `ofAge` decides
 * @throws BAD_USER_INPUT that names what is missing or wrong
 */
export function checkedConsent(
  consent: ReferralConsentInput,
  sharer: Sharer,
  birthYear: number,
  now: Date,
): StoredConsent {
  checkBirthYear(birthYear, now);
  checkDates(consent, now);
  const rule = ruleFor(consent, sharer, birthYear, now);
  if (rule.learnerHeard && !consent.learnerHeard)
    throw badUserInput(`${FIELD}.learnerHeard`, 'the learner was not heard', `true: ${rule.text.en}`);
  const { givenBy, givenOn, validUntil } = consent;
  return {
    givenBy,
    legalBasis: consent.legalBasis ?? 'CONSENT',
    ruleId: rule.id,
    givenOn,
    scope: scopeOf(consent, sharer),
    validUntil,
  };
}

/** What a clb knows under professional secrecy is shared only when the consent says so in so many words. */
function scopeOf({ scope }: ReferralConsentInput, sharer: Sharer): LearnerPart[] {
  if (scope != null) return [...new Set(scope)];
  const all = Object.keys(LearnerPartEnum) as LearnerPart[];
  return sharer === 'CLB' ? all.filter((part) => part !== 'NOTE') : all;
}

function checkDates({ givenOn, validUntil }: ReferralConsentInput, now: Date): void {
  const today = brusselsDay(now);
  if (givenOn > today) throw badUserInput(`${FIELD}.givenOn`, 'lies in the future', `at most ${today}`);
  const earliest = brusselsDay(daysAfter(now, -MAX_DAYS));
  if (givenOn < earliest) throw badUserInput(`${FIELD}.givenOn`, 'is too long ago', `at least ${earliest}`);
  if (validUntil < today) throw badUserInput(`${FIELD}.validUntil`, 'has passed', `at least ${today}`);
  const latest = brusselsDay(daysAfter(now, MAX_DAYS));
  if (validUntil > latest) throw badUserInput(`${FIELD}.validUntil`, 'is too far ahead', `at most ${latest}`);
}

function ruleFor(
  { givenBy, ofAge }: ReferralConsentInput,
  sharer: Sharer,
  birthYear: number,
  now: Date,
): ConsentRule {
  const reached = Number(brusselsDay(now).slice(0, 4)) - birthYear;
  const rules = CONSENT_RULES.filter(({ youthHelp }) => youthHelp === YOUTH_HELP.includes(sharer));
  const rule = rules.find((one) => one.givenBy === givenBy && holdsAt(one, reached, ofAge ?? false));
  if (rule) return rule;
  const right = rules.find((one) => holdsAt(one, reached, ofAge ?? false));
  throw badUserInput(
    `${FIELD}.givenBy`,
    `${givenBy} may not consent at this age`,
    right ? `${right.givenBy}: ${right.text.en}` : 'another giver',
  );
}

/** Whether a rule holds for who reaches an age this year: that birthday may still have to come, unless told otherwise. */
function holdsAt({ fromAge, belowAge }: ConsentRule, reachedThisYear: number, ofAge: boolean): boolean {
  const boundary = fromAge > 0 ? fromAge : belowAge;
  const age = reachedThisYear === boundary && !ofAge ? reachedThisYear - 1 : reachedThisYear;
  return age >= fromAge && (belowAge === undefined || age < belowAge);
}
