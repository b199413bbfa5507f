import { vocabularyEnum } from './vocabulary-enum';

export const Pathway = vocabularyEnum(
  'Pathway',
  'Leerweg: a road that leads to, or helps towards, the diploma of secondary education.',
  {
    REGULAR_SO: 'Regulier secundair onderwijs: the usual road, full-time at school.',
    FLEXIBLE_SO:
      'Flexibel traject in het secundair onderwijs: an adapted path for one of the five flexible-pathway groups.',
    DUAL: 'Duaal leren: school and workplace in one programme.',
    TKO_GENERAL: 'Tweedekansonderwijs, algemene vorming (ASO3): general secondary adult education, from 18.',
    TKO_AAV:
      'Aanvullende algemene vorming: general education that completes a vocational course; never a diploma on its own.',
    TKO_VOCATIONAL:
      'Diplomagerichte beroepsopleiding: vocational adult education that counts for the diploma together with AAV.',
    EXAMENCOMMISSIE: 'Examencommissie secundair onderwijs: self-study and exams, at any age.',
    VOCATIONAL_COURSE:
      'Andere opleiding volwassenenonderwijs: adult course that does not count for the diploma.',
    OKAN: 'Onthaalonderwijs voor anderstalige nieuwkomers: reception year in a school, a bridge to a diploma road.',
    TOEKAN: 'Schakeltraject van onthaalklas naar cvo: bridge from the reception class to adult education.',
    BENO: 'Basiseducatie na onthaalonderwijs: bridge from the reception class through basic education.',
    NT2: 'Nederlands als tweede taal: Dutch for speakers of other languages.',
    TRANSITION: 'Transitietraject: supported passage from school to work.',
    OKOT: 'Onderwijskwalificerend opleidingstraject: VDAB-supported training that leads to an educational qualification.',
    LEARN_WORK: 'Leren en werken (dbso, leertijd): ended or ending; kept for what was enrolled there.',
    DKO: 'Deeltijds kunstonderwijs: proposed by the advice as a second-chance road, not in force.',
  },
);
export type Pathway = keyof typeof Pathway;
