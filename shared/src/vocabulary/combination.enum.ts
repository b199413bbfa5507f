import { vocabularyEnum } from './vocabulary-enum';

export const Combination = vocabularyEnum(
  'Combination',
  'Combinatie van leerwegen: two roads to the diploma at the same time or one after the other.',
  {
    TKO_EC: 'Tweedekansonderwijs en Examencommissie: adult education and exams.',
    SO_EC: 'Secundair onderwijs en Examencommissie: school and exams.',
    SO_TKO: 'Secundair onderwijs en tweedekansonderwijs: school and adult education.',
  },
);
export type Combination = keyof typeof Combination;
