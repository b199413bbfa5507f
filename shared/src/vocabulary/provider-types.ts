import { vocabularyEnum } from './vocabulary-enum';

/**
 * The provider types, with the prefix of their global ids and the name of their GraphQL type. With
 * `subgraphs/index.ts` this is the only list that a new provider type edits.
 */
export const PROVIDER_TYPES = [
  { type: 'SCHOOL', typeName: 'School', prefix: 'school' },
  { type: 'CVO', typeName: 'Cvo', prefix: 'cvo' },
  { type: 'EXAMENCOMMISSIE', typeName: 'Examencommissie', prefix: 'examencommissie' },
  { type: 'CLB', typeName: 'Clb', prefix: 'clb' },
  { type: 'LEERWINKEL', typeName: 'Leerwinkel', prefix: 'leerwinkel' },
] as const;

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
