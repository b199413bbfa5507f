import type { RegulationRule } from '@leerwegen/shared/vocabulary/eligibility.type';

/**
 * The page of the Examencommissie on exemptions, read in a stored copy: its rulebook changed in 2025, so each rule has to
 * be held against the rulebook itself before it is called confirmed.
 */
export const EXEMPTIONS_PAGE = {
  source: 'Examencommissie secundair onderwijs, pagina Vrijstellingen (bewaarde kopie)',
  sourceUrl: 'https://examencommissiesecundaironderwijs.be/vrijstellingen',
  checkedOn: '2026-11-25',
  confidence: 'TO_CONFIRM',
} as const;

/** What is no ground for an exemption at the Examencommissie: advice says so, and requests are refused by it. */
export const NO_EXPERIENCE = {
  id: 'ec-no-experience',
  text: {
    nl: 'De Examencommissie geeft geen vrijstelling voor werkervaring, voor buitenlandse bewijzen of voor opleidingen van privé-instellingen en bedrijven.',
    en: 'The Examencommissie gives no exemption for work experience, for foreign evidence, or for training by private institutions and companies.',
  },
  ...EXEMPTIONS_PAGE,
} satisfies RegulationRule;
