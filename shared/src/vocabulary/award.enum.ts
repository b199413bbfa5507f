import { vocabularyEnum } from './vocabulary-enum';

export const Award = vocabularyEnum(
  'Award',
  'Studiebewijs of kwalificatie: what a learner holds after completing it.',
  {
    DIPLOMA_SO: 'Onderwijskwalificatie, diploma secundair onderwijs: the diploma of secondary education.',
    BEROEPSKWALIFICATIE: 'Beroepskwalificatie: complete professional qualification.',
    DEELKWALIFICATIE: 'Deelkwalificatie: recognised part of a professional qualification.',
    GETUIGSCHRIFT: 'Getuigschrift: certificate of a completed grade.',
    CERTIFICAAT: 'Certificaat: certificate of a completed adult-education course.',
    DEELCERTIFICAAT: 'Deelcertificaat: certificate of one completed module.',
  },
);
export type Award = keyof typeof Award;

export const EducationLevel = vocabularyEnum(
  'EducationLevel',
  'Onderwijsniveau: the level at which a road is situated.',
  {
    SECONDARY:
      'Secundair onderwijs: school, tweedekansonderwijs and Examencommissie stand on this level as equals.',
  },
);
export type EducationLevel = keyof typeof EducationLevel;
