import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import type { ComparedSet, GoalFacts } from './goal-comparison';
import type { GoalSetDifferenceKind } from './goal-comparison.type';
import type { GoalSetFacts } from './goal-set-version';

/** One thing to know about a set before counting on its goals. */
export interface GoalSetDifferenceFacts {
  kind: GoalSetDifferenceKind;
  /** How many goals of the set in the comparison it is about; null when it is about the set. */
  goalCount: number | null;
  /** Key of the other version. */
  otherSetKey: string | null;
  text: LocalizedText;
}

/** What sets a set apart: other versions on the other side first, then what is not valid, then what is not known. */
export function differencesOf(
  set: ComparedSet,
  sets: ReadonlyMap<string, GoalSetFacts>,
): GoalSetDifferenceFacts[] {
  const total = set.shared.length + set.missing.length + set.extra.length;
  const { expired, notYetValid, unknown } = set;
  return [
    ...set.otherVersions.map((key) => otherVersion(sets.get(set.setKey)!, sets.get(key)!)),
    ...(expired.length > 0 ? [expiredGoals(expired, total)] : []),
    ...(notYetValid.length > 0 ? [laterGoals(notYetValid, total)] : []),
    ...(unknown.length > 0 ? [unknownGoals(unknown, total)] : []),
  ];
}

function otherVersion(set: GoalSetFacts, other: GoalSetFacts): GoalSetDifferenceFacts {
  return {
    kind: 'OTHER_VERSION',
    goalCount: null,
    otherSetKey: other.key,
    text: {
      nl: `Aan de andere kant staat een andere versie van deze set: ${versionIn('nl', set)} tegenover ${versionIn('nl', other)}.`,
      en: `The other side has another version of this set: ${versionIn('en', set)} against ${versionIn('en', other)}.`,
    },
  };
}

function expiredGoals(goals: readonly GoalFacts[], total: number): GoalSetDifferenceFacts {
  const last = goals
    .map(({ validTo }) => validTo!)
    .sort()
    .at(-1)!;
  return ofGoals('EXPIRED', goals.length, {
    nl: `Doelen die niet meer gelden: ${goals.length} van ${total} (laatste dag: ${dayIn('nl', last)}).`,
    en: `Goals that are no longer valid: ${goals.length} of ${total} (last day: ${dayIn('en', last)}).`,
  });
}

function laterGoals(goals: readonly GoalFacts[], total: number): GoalSetDifferenceFacts {
  const first = goals.map(({ validFrom }) => validFrom!).sort()[0]!;
  return ofGoals('NOT_YET_VALID', goals.length, {
    nl: `Doelen die nog niet gelden: ${goals.length} van ${total} (eerste dag: ${dayIn('nl', first)}).`,
    en: `Goals that are not valid yet: ${goals.length} of ${total} (first day: ${dayIn('en', first)}).`,
  });
}

function unknownGoals(goals: readonly string[], total: number): GoalSetDifferenceFacts {
  return ofGoals('UNKNOWN_GOALS', goals.length, {
    nl: `Doelen waarvan de tekst hier niet bekend is: ${goals.length} van ${total}.`,
    en: `Goals whose text is not known here: ${goals.length} of ${total}.`,
  });
}

function ofGoals(
  kind: GoalSetDifferenceKind,
  goalCount: number,
  text: LocalizedText,
): GoalSetDifferenceFacts {
  return { kind, goalCount, otherSetKey: null, text };
}

const UNNUMBERED = { nl: 'zonder nummer', en: 'without a number' };
const versionIn = (language: 'nl' | 'en', { version }: GoalSetFacts): string =>
  version ?? UNNUMBERED[language];

const DAYS = {
  nl: new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const dayIn = (language: 'nl' | 'en', day: string): string =>
  DAYS[language].format(new Date(`${day}T00:00:00Z`));
