import { vocabularyEnum } from './vocabulary-enum';

/** The kinds of organisation that own a part of the graph; with `subgraphs/index.ts` what a new one edits. */
export const ProviderType = vocabularyEnum(
  'ProviderType',
  'Soort aanbieder of begeleider: the five kinds of organisation that own a part of this graph.',
  {
    SCHOOL: 'School voor secundair onderwijs: ordinary or special (buso) secondary school.',
    CVO: 'Centrum voor volwassenenonderwijs: centre for adult education, home of tweedekansonderwijs.',
    EXAMENCOMMISSIE: 'Examencommissie secundair onderwijs: examination board, for self-study.',
    CLB: 'Centrum voor leerlingenbegeleiding: pupil guidance centre, for who is enrolled in a school.',
    LEERWINKEL: 'Leerwinkel: independent learning shop that guides adults.',
  },
);
export type ProviderType = keyof typeof ProviderType;
