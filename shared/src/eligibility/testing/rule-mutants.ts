import { Nt2Level } from '../../vocabulary/nt2-level.enum';
import { daysLater } from '../calendar';
import type { AcceptedEvidence, Condition, EligibilityRule } from '../eligibility-rule';

/** A rule as somebody could have mistyped it, in one place. */
export interface RuleMutant {
  /** What differs, such as `condition.years + 1`. */
  what: string;
  rule: EligibilityRule;
}

/** Something with one place that differs. */
type Variant<T> = readonly [what: string, value: T];

const LEVELS = Object.keys(Nt2Level) as Nt2Level[];

/**
 * Every way to mistype a rule in one place: an age or a year by one, a day by one, something of a list left out, a part of a
 * condition left out. A rule of which such a mistake is not seen has no case beside that boundary.
 */
export function mutantsOf(rule: EligibilityRule): RuleMutant[] {
  const { pathways, who, condition } = rule;
  const { validFrom, validTo } = rule.rule;
  const variants: Variant<Partial<EligibilityRule>>[] = [
    ...within('pathways', without(pathways ?? []), (list) => ({ pathways: list })),
    ...within('who', who ? conditionVariants(who) : [], (other) => ({ who: other })),
    ...(who ? [['who left out', { who: undefined }] as const] : []),
    ...within('condition', conditionVariants(condition), (other) => ({ condition: other })),
    ...within('validFrom', aDayOff(validFrom), (day) => ({ rule: { ...rule.rule, validFrom: day } })),
    ...within('validTo', aDayOff(validTo), (day) => ({ rule: { ...rule.rule, validTo: day } })),
  ];
  return variants.map(([what, change]) => ({ what, rule: { ...rule, ...change } }));
}

function conditionVariants(condition: Condition): Variant<Condition>[] {
  switch (condition.kind) {
    case 'minimumAge':
    case 'underAge':
    case 'offeringAsksMoreThan':
      return within('years', byOne(condition.years), (years) => ({ ...condition, years }));
    case 'ageOn31December':
      return [
        ...within('least', byOne(condition.least), (least) => ({ ...condition, least })),
        ...within('below', byOne(condition.below), (below) => ({ ...condition, below })),
      ];
    case 'evidence':
      return within('evidence', listVariants(condition.anyOf, acceptedVariants), (anyOf) => ({
        ...condition,
        anyOf,
      }));
    case 'enrolledIn':
    case 'notEnrolledIn':
      return within('providers', without(condition.providers), (providers) => ({ ...condition, providers }));
    case 'targetGroup':
      return within('groups', without(condition.anyOf), (anyOf) => ({ ...condition, anyOf }));
    case 'followsLessons': {
      const level = LEVELS.indexOf(condition.dutchFrom);
      const others = [LEVELS[level - 1], LEVELS[level + 1]].filter((other) => other !== undefined);
      return others.map((dutchFrom) => [`from ${dutchFrom}`, { ...condition, dutchFrom }]);
    }
    case 'anyOf':
    case 'allOf':
      return within(condition.kind, listVariants(condition.of, conditionVariants), (of) => ({
        ...condition,
        of,
      }));
    default:
      return [];
  }
}

function acceptedVariants(accepted: AcceptedEvidence): Variant<AcceptedEvidence>[] {
  const { kinds, fromStudyYear } = accepted;
  return [
    // Without its only kind, it is as if it was left out.
    ...(kinds.length > 1 ? within('kinds', without(kinds), (list) => ({ ...accepted, kinds: list })) : []),
    ...(fromStudyYear === undefined
      ? []
      : within('fromStudyYear', byOne(fromStudyYear), (year) => ({ ...accepted, fromStudyYear: year }))),
  ];
}

function byOne(value: number): Variant<number>[] {
  return [
    ['- 1', value - 1],
    ['+ 1', value + 1],
  ];
}

function aDayOff(day: string | null | undefined): Variant<string>[] {
  return day == null ? [] : [-1, 1].map((days) => [`by ${days} day`, daysLater(day, days)]);
}

/** A list without one of its members, for each of them. */
function without<T>(list: readonly T[]): Variant<T[]>[] {
  return list.map((one, index) => [
    `without ${typeof one === 'string' ? one : index}`,
    list.filter((_other, place) => place !== index),
  ]);
}

/** A list without one of its members, or with a variant of one. */
function listVariants<T>(list: readonly T[], of: (member: T) => Variant<T>[]): Variant<T[]>[] {
  const changed = list.flatMap((member, index) =>
    within(`[${index}]`, of(member), (other) => list.map((one, place) => (place === index ? other : one))),
  );
  return [...without(list), ...changed];
}

function within<T, R>(where: string, variants: readonly Variant<T>[], wrap: (value: T) => R): Variant<R>[] {
  return variants.map(([what, value]) => [`${where} ${what}`, wrap(value)]);
}
