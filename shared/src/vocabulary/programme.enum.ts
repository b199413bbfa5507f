import { vocabularyEnum } from './vocabulary-enum';

/** Grades of secondary education, from the first to the last. */
export const GRADES = [1, 3] as const;

export const Finality = vocabularyEnum(
  'Finality',
  'Finaliteit: what a programme prepares for; never inferred from the onderwijsvorm.',
  {
    DOORSTROOM: 'Doorstroomfinaliteit: towards higher education.',
    DUBBEL: 'Dubbele finaliteit: towards higher education and the labour market.',
    ARBEIDSMARKT: 'Arbeidsmarktfinaliteit: towards the labour market.',
  },
);
export type Finality = keyof typeof Finality;

export const Onderwijsvorm = vocabularyEnum(
  'Onderwijsvorm',
  'Onderwijsvorm: the traditional form of education.',
  {
    ASO: 'Algemeen secundair onderwijs: general.',
    TSO: 'Technisch secundair onderwijs: technical.',
    KSO: 'Kunstsecundair onderwijs: arts.',
    BSO: 'Beroepssecundair onderwijs: vocational.',
  },
);
export type Onderwijsvorm = keyof typeof Onderwijsvorm;

export const StudyDomain = vocabularyEnum(
  'StudyDomain',
  'Studiedomein: one of the eight official domains, or the first grade. A domain-transcending programme has none.',
  {
    TAAL_EN_CULTUUR: 'Taal en cultuur: language and culture.',
    STEM: 'STEM: science, technology, engineering and mathematics.',
    KUNST_EN_CREATIE: 'Kunst en creatie: art and creation.',
    LAND_EN_TUINBOUW: 'Land- en tuinbouw: agriculture and horticulture.',
    ECONOMIE_EN_ORGANISATIE: 'Economie en organisatie: economy and organisation.',
    MAATSCHAPPIJ_EN_WELZIJN: 'Maatschappij en welzijn: society and welfare.',
    SPORT: 'Sport: sports.',
    VOEDING_EN_HORECA: 'Voeding en horeca: food and catering.',
    EERSTE_GRAAD: 'Eerste graad: first grade, common to all domains.',
  },
);
export type StudyDomain = keyof typeof StudyDomain;
