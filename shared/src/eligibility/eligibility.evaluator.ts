import type { Verdict } from '../vocabulary/eligibility.enum';
import type { AppliedRule, Eligibility, RegulationRule } from '../vocabulary/eligibility.type';
import { birthInterval } from './birth-interval';
import { type Enrolment, evaluate } from './condition.evaluator';
import type { EligibilityRule, EligibilitySubject } from './eligibility-rule';
import type { LearnerProfile } from './learner-profile';
import { worst } from './verdict.order';

/** What is applied where no rule is known: silence is no permission. */
const NO_RULE_KNOWN: AppliedRule = {
  rule: {
    id: 'NO_RULE_KNOWN',
    text: {
      nl: 'Voor deze leerweg kennen we op die dag geen regel over wie mag starten.',
      en: 'For this pathway no rule is known, on that day, about who may start.',
    },
    source: 'Afspraak van dit project',
    sourceUrl: null,
    confidence: 'POLICY',
    validFrom: null,
    validTo: null,
    checkedOn: '2026-11-25',
  },
  verdict: 'UNKNOWN',
  change: {
    nl: 'Vraag aan de aanbieder wie mag starten.',
    en: 'Ask the provider who may start.',
  },
  changesOn: null,
};

/**
 * Whether a learner may start something when enrolling on a day, with the rules that lead there. Pure: the same question has
 * the same answer, and no database is asked. A proposed rule is named but does not count.
 *
 * @param rules the rules of who offers it
 * @param enrolOn day of enrolment, `2026-09-01`; only rules that are valid on it are applied
 */
export function eligibility(
  rules: readonly EligibilityRule[],
  profile: LearnerProfile,
  subject: EligibilitySubject,
  enrolOn: string,
): Eligibility {
  const enrolment: Enrolment = { profile, birth: birthInterval(profile), subject, on: enrolOn };
  const concerning = rules.filter(
    ({ rule, pathways }) => isValid(rule, enrolOn) && concerns(pathways, subject),
  );
  const applied = concerning.flatMap((rule) => apply(rule, enrolment) ?? []);
  const counting = applied.filter(({ rule }) => inForce(rule));
  const known = subject.guidance || concerning.some((rule) => rule.pathways && inForce(rule.rule));
  const verdicts = counting.map(({ verdict }) => verdict);
  return known
    ? { verdict: worst(verdicts), rules: applied }
    : { verdict: worst([NO_RULE_KNOWN.verdict, ...verdicts]), rules: [NO_RULE_KNOWN, ...applied] };
}

/** A day of enrolment, with what holds on it. */
export interface EarliestEligibility {
  enrolOn: string;
  eligibility: Eligibility;
}

/**
 * The earliest of two days on which enrolling is not impossible; the first day when it is on neither.
 *
 * @param days the day of intake, and the day on which the offering starts when that is later
 */
export function onFirstEligibleDay(
  rules: readonly EligibilityRule[],
  profile: LearnerProfile,
  subject: EligibilitySubject,
  [enrolOn, startsOn]: readonly [string, (string | null)?],
): EarliestEligibility {
  const now = { enrolOn, eligibility: eligibility(rules, profile, subject, enrolOn) };
  if (now.eligibility.verdict !== 'NOT_ELIGIBLE' || startsOn == null || startsOn <= enrolOn) return now;
  const atStart = { enrolOn: startsOn, eligibility: eligibility(rules, profile, subject, startsOn) };
  return atStart.eligibility.verdict === 'NOT_ELIGIBLE' ? now : atStart;
}

function inForce({ confidence }: RegulationRule): boolean {
  return confidence !== 'PROPOSED';
}

function isValid({ validFrom, validTo }: RegulationRule, day: string): boolean {
  return (validFrom ?? day) <= day && day <= (validTo ?? day);
}

function concerns(pathways: EligibilityRule['pathways'], { pathway }: EligibilitySubject): boolean {
  return pathways === null || (pathway !== null && pathways.includes(pathway));
}

/** Null for whom it is not. Who may be one of them, or not, is never excluded by it. */
function apply(
  { rule, who, condition, change, changeWhenUnknown }: EligibilityRule,
  enrolment: Enrolment,
): AppliedRule | null {
  const concerned = who ? evaluate(who, enrolment).verdict : 'ELIGIBLE';
  if (concerned === 'NOT_ELIGIBLE') return null;
  const outcome = evaluate(condition, enrolment);
  const verdict: Verdict =
    concerned !== 'ELIGIBLE' && outcome.verdict === 'NOT_ELIGIBLE' ? 'UNKNOWN' : outcome.verdict;
  const text = verdict === 'UNKNOWN' ? (changeWhenUnknown ?? change) : change;
  return { rule, verdict, change: verdict === 'ELIGIBLE' ? null : text, changesOn: outcome.changesOn };
}
