import { groupBy } from '@leerwegen/shared/database/group-by';
import type { ComparisonSide } from '@leerwegen/shared/vocabulary/component-goals.type';
import { type GoalSetFacts, otherVersions } from './goal-set-version';

/** A component on one side or both, and the keys of the goals that it covers. */
export interface CoveringComponent {
  sides: readonly ComparisonSide[];
  goalKeys: readonly string[];
}

/** What is compared of a goal. */
export interface GoalFacts {
  setKey: string;
  position: number;
  /** Days, both included; null without begin or end. */
  validFrom: string | null;
  validTo: string | null;
}

/** What the schools know about the goals of a comparison. */
export interface KnownGoals {
  /** By key of the goal. */
  goals: ReadonlyMap<string, GoalFacts>;
  /** By key of the set. */
  sets: ReadonlyMap<string, GoalSetFacts>;
}

/** Keys of goals, by set and position; goals that the schools do not know last in their set. */
export interface ComparedGoals {
  shared: string[];
  missing: string[];
  extra: string[];
}

/** The goals of one set in a comparison. */
export interface ComparedSet extends ComparedGoals {
  setKey: string;
  sides: ComparisonSide[];
  /** First and last day on which any of its goals is valid; null when unknown or open. */
  validFrom: string | null;
  validTo: string | null;
  expired: GoalFacts[];
  notYetValid: GoalFacts[];
  /** Keys of goals that the schools do not know. */
  unknown: string[];
  /** Keys of other versions of the set that stand on the other side. */
  otherVersions: string[];
}

/** A comparison by the goals of its components. */
export interface ComparedComponents extends ComparedGoals {
  /** Part of the goals of `with` that `of` covers, 0 to 1; null when `with` covers none. */
  coverage: number | null;
  sets: ComparedSet[];
  unknown: string[];
}

const SIDES = ['OF', 'WITH'] as const satisfies ComparisonSide[];
type Goal = readonly [key: string, facts: GoalFacts | undefined];
type Sides = Record<ComparisonSide, ReadonlySet<string>>;

/**
 * Compares components by the goals they cover: `with` less `of` is missing, `of` less `with` is extra. The order in which
 * components and goals come does not matter.
 *
 * @param day day of the comparison, such as `2026-11-23`
 */
export function compareComponents(
  components: readonly CoveringComponent[],
  known: KnownGoals,
  day: string,
): ComparedComponents {
  const sides = goalsBySide(components);
  const keys = new Set([...sides.OF, ...sides.WITH]);
  const goals = [...keys].map((key): Goal => [key, known.goals.get(key)]).sort(bySetAndPosition);
  const all = partition(goals, sides);
  const bySet = [...groupBy(goals, setOf)];
  const sidesOfSets = new Map(bySet.map(([setKey, ofSet]) => [setKey, sidesOf(ofSet, sides)]));
  return {
    ...all,
    coverage: sides.WITH.size === 0 ? null : all.shared.length / sides.WITH.size,
    unknown: unknownOf(goals),
    sets: bySet.map(([setKey, ofSet]) => ({
      setKey,
      ...partition(ofSet, sides),
      sides: sidesOfSets.get(setKey)!,
      ...validityOf(ofSet, day),
      unknown: unknownOf(ofSet),
      otherVersions: otherVersions(setKey, sidesOfSets, known.sets),
    })),
  };
}

/** The key of the set of a goal, which stands in its own key: `<set>/<number>`. */
export function setKeyOf(goalKey: string): string {
  return goalKey.slice(0, Math.max(goalKey.lastIndexOf('/'), 0));
}

const setOf = ([key, facts]: Goal): string => facts?.setKey ?? setKeyOf(key);

function goalsBySide(components: readonly CoveringComponent[]): Sides {
  const on = (side: ComparisonSide): Set<string> =>
    new Set(components.flatMap(({ sides, goalKeys }) => (sides.includes(side) ? goalKeys : [])));
  return { OF: on('OF'), WITH: on('WITH') };
}

function partition(goals: readonly Goal[], { OF, WITH }: Sides): ComparedGoals {
  const those = (of: boolean, withToo: boolean): string[] =>
    goals.map(([key]) => key).filter((key) => OF.has(key) === of && WITH.has(key) === withToo);
  return { shared: those(true, true), missing: those(false, true), extra: those(true, false) };
}

function sidesOf(goals: readonly Goal[], sides: Sides): ComparisonSide[] {
  return SIDES.filter((side) => goals.some(([key]) => sides[side].has(key)));
}

function bySetAndPosition(a: Goal, b: Goal): number {
  return (
    compareText(setOf(a), setOf(b)) ||
    Number(!a[1]) - Number(!b[1]) ||
    (a[1]?.position ?? 0) - (b[1]?.position ?? 0) ||
    compareText(a[0], b[0])
  );
}

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

const unknownOf = (goals: readonly Goal[]): string[] => goals.flatMap(([key, facts]) => (facts ? [] : [key]));

function validityOf(
  goals: readonly Goal[],
  day: string,
): Pick<ComparedSet, 'validFrom' | 'validTo' | 'expired' | 'notYetValid'> {
  const facts = goals.flatMap(([, known]) => known ?? []);
  const from = facts.map(({ validFrom }) => validFrom);
  const to = facts.map(({ validTo }) => validTo);
  return {
    validFrom: from.includes(null) ? null : (from.sort()[0] ?? null),
    validTo: to.includes(null) ? null : (to.sort().at(-1) ?? null),
    expired: facts.filter(({ validTo }) => validTo !== null && validTo < day),
    notYetValid: facts.filter(({ validFrom }) => validFrom !== null && validFrom > day),
  };
}
