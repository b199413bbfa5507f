import { vocabularyEnum } from './vocabulary-enum';

/** In order, from the lowest. */
export const Nt2Level = vocabularyEnum('Nt2Level', 'NT2-niveau: level of Dutch as a second language.', {
  RG_1_1: 'Richtgraad 1.1: breakthrough (A1).',
  RG_1_2: 'Richtgraad 1.2: waystage (A2).',
  RG_2_1: 'Richtgraad 2.1: first half of threshold (B1).',
  RG_2_2: 'Richtgraad 2.2: threshold (B1).',
  RG_3: 'Richtgraad 3: vantage (B2).',
  RG_4: 'Richtgraad 4: effective proficiency (C1).',
});
export type Nt2Level = keyof typeof Nt2Level;
