import type { RefusedBasis } from '@leerwegen/shared/exemption/exemption-request.binding';

/** On what the Examencommissie gives no exemption (DESIGN.md §6 rule 2). */
export const REFUSED_BASES: readonly RefusedBasis[] = [
  {
    basis: 'EVC',
    rule: {
      id: 'ec-no-experience',
      text: {
        nl: 'De Examencommissie geeft geen vrijstelling op grond van werkervaring, een buitenlandse opleiding of een opleiding van een privébedrijf.',
        en: 'The Examencommissie gives no exemption for work experience, or for foreign or private training.',
      },
      source: 'Vlaanderen.be, Een vrijstelling aanvragen bij de Examencommissie secundair onderwijs',
      sourceUrl:
        'https://www.vlaanderen.be/een-diploma-of-getuigschrift-secundair-onderwijs-behalen-via-de-examencommissie-secundair-onderwijs/een-vrijstelling-aanvragen-bij-de-examencommissie-secundair-onderwijs',
      // Its rulebook changed in 2025.
      confidence: 'TO_CONFIRM',
      checkedOn: '2026-11-25',
    },
  },
];
