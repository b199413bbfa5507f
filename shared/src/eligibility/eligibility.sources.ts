import type { RegulationRule } from '../vocabulary/eligibility.type';

/** When the rules were last compared with their sources. */
export const CHECKED_ON = '2026-11-25';

/** Where a rule comes from, and how sure that makes it. */
export type RuleSource = Pick<RegulationRule, 'source' | 'sourceUrl' | 'confidence'>;

/** How a section of the advice on second-chance roads, on which this project is built, is cited (DESIGN.md §6, source S). */
export function adviceSource(section: string): string {
  return `Vlaamse Onderwijsraad, advies over wegen naar een diploma secundair onderwijs (2020), ${section}`;
}

/** A choice of this project. */
export const POLICY: RuleSource = {
  source: 'Afspraak van dit project',
  sourceUrl: null,
  confidence: 'POLICY',
};

export const COMPULSORY_EDUCATION: RuleSource = {
  source: 'Omzendbrief secundair onderwijs "De leerplicht" (wet van 29 juni 1983 betreffende de leerplicht)',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=9403',
  confidence: 'CONFIRMED',
};
