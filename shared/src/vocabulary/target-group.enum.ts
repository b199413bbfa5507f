import { vocabularyEnum } from './vocabulary-enum';

export const TargetGroup = vocabularyEnum(
  'TargetGroup',
  'Doelgroep: who an offering or a contact point is meant for. The last five are the groups for whom a school may build a flexible pathway (Omzendbrief SO/2005/04).',
  {
    AT_RISK: 'Dreigende uitval: enrolled and at risk of dropping out.',
    DROPPED_OUT: 'Uitgevallen: left school without a qualification.',
    NEET: 'NEET-jongere: not in employment, education or training.',
    NEWCOMER_15PLUS: 'Anderstalige nieuwkomer vanaf 15 jaar: newcomer who entered at 15 or older.',
    MINOR_16PLUS: 'Minderjarige vanaf 16 jaar: 16 or 17 years old.',
    ADULT: 'Volwassene: 18 or older.',
    ANDERSTALIG: 'Anderstalige: speaker of another language than Dutch.',
    GIFTED: 'Hoogbegaafde leerling: highly gifted or in need of more challenge.',
    LEARNING_DELAY:
      'Tijdelijke leermoeilijkheden of leerachterstand: temporary learning difficulties or delay.',
    REPEATING: 'Overzitter met gepersonaliseerd programma: repeats a year with a personalised programme.',
    ILLNESS_OR_PREGNANCY: 'Ziekte, ongeval of zwangerschap: ill, recovering or pregnant.',
    TALENT: 'Specifiek talent: for example with a topsport statute.',
  },
);
export type TargetGroup = keyof typeof TargetGroup;
