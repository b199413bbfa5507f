import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';

/** The official titles of courses that are a pathway of their own. */
const BY_TITLE: readonly [RegExp, Pathway][] = [
  [/^(nederlands (als )?tweede taal|NT ?2)\b/i, 'NT2'],
  [/^aanvullende algemene vorming\b/i, 'TKO_AAV'],
  [/^(ASO ?3|algemene vorming)\b|\bASO ?3$/i, 'TKO_GENERAL'],
];

/** The pathway of a course, from its official title and whether it counts for the diploma. */
export function coursePathway(title: string, diplomaOriented: boolean): Pathway {
  const known = BY_TITLE.find(([pattern]) => pattern.test(title));
  return known?.[1] ?? (diplomaOriented ? 'TKO_VOCATIONAL' : 'VOCATIONAL_COURSE');
}

/** The age from which one may enrol (DESIGN.md, section 6, rule 1). */
export function courseMinimumAge(pathway: Pathway): number {
  return pathway === 'TKO_GENERAL' || pathway === 'TKO_AAV' ? 18 : 16;
}
