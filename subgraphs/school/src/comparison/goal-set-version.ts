import type { ComparisonSide } from '@leerwegen/shared/vocabulary/component-goals.type';
import { foldText } from '@leerwegen/shared/search/search-text';

/** What is compared of a set. */
export interface GoalSetFacts {
  key: string;
  name: string;
  version: string | null;
  grade: number | null;
  finality: string | null;
  basicEducation: boolean;
  demonstration: boolean;
}

/** `(vorige versie)`, `(versie 1.0)`: a remark on the version at the end of a name. */
const VERSION_REMARK = /\s*\([^()]*\bversie\b[^()]*\)\s*$/i;

/**
 * What all versions of one set have in common. Every version is a set with an id of its own (`ODS_2573`), and no official
 * field links it to the next: they share their whole name, but for a remark on the version, and grade, finality and kind.
 * The short name is not enough: "Wiskunde" is the short name of many sets. Rather a version that is not recognised than
 * two subjects that are taken for one.
 */
export function versionLine(set: GoalSetFacts): string {
  const { name, grade, finality, basicEducation, demonstration } = set;
  return JSON.stringify([
    foldText(name.replace(VERSION_REMARK, '')),
    grade,
    finality,
    basicEducation,
    demonstration,
  ]);
}

/** Whether two sets are the same one in different versions. */
export function isOtherVersion(one: GoalSetFacts, other: GoalSetFacts): boolean {
  return one.key !== other.key && one.version !== other.version && versionLine(one) === versionLine(other);
}

/**
 * Keys of the sets that are another version of one set, and stand on the side opposite to it.
 *
 * @param sides the sets of a comparison and the sides on which they stand
 */
export function otherVersions(
  setKey: string,
  sides: ReadonlyMap<string, readonly ComparisonSide[]>,
  sets: ReadonlyMap<string, GoalSetFacts>,
): string[] {
  const set = sets.get(setKey);
  const own = sides.get(setKey) ?? [];
  if (!set) return [];
  return [...sides].flatMap(([key, others]) => {
    const other = sets.get(key);
    const opposite = own.some((side) => others.some((otherSide) => otherSide !== side));
    return other && opposite && isOtherVersion(set, other) ? [key] : [];
  });
}
