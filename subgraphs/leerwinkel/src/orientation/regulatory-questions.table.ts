import { adviceSource, CHECKED_ON } from '@leerwegen/shared/eligibility/eligibility.sources';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import type { RegulatoryQuestion } from './regulatory-question.type';

/** A question of the register, with who it matters to. */
export interface QuestionRow extends RegulatoryQuestion {
  question: Required<LocalizedText>;
  leavesOpen: Required<LocalizedText>;
  /** For whom it matters; undefined: for everybody on these pathways. */
  concerns?: 'MINORS' | 'MINOR_NEWCOMERS' | 'SWITCHERS' | 'EVC_HOLDERS' | 'SECOND_GRADE' | 'ADULTS';
}

type Row = Pick<QuestionRow, 'id' | 'question' | 'leavesOpen' | 'source'> & Partial<QuestionRow>;
const open = (row: Row): QuestionRow => ({
  sourceUrl: null,
  ruleIds: [],
  pathways: [],
  combinations: [],
  checkedOn: CHECKED_ON,
  ...row,
});

/**
 * The register of what regulation leaves open, in the order of the advice that raises it; last what this project has not read
 * yet. Rules of other subgraphs refer to these ids (`regulatoryQuestionId`).
 */
export const REGULATORY_QUESTIONS: readonly QuestionRow[] = [
  open({
    id: 'ACQUIRED_COMPETENCES_TRANSPARENCY',
    question: {
      nl: 'Hoe toont een lerende op een haalbare manier wat al bereikt is, zodat elke aanbieder er vrijstellingen op kan bouwen?',
      en: 'How does a learner show, in a way that can be managed, what was reached already, so that every provider can build exemptions on it?',
    },
    leavesOpen: {
      nl: 'Of een bewijsstuk van een andere leerweg tot een vrijstelling leidt, weet pas wie erover beslist.',
      en: 'Whether evidence from another road leads to an exemption is known only to who decides on it.',
    },
    source: adviceSource('3.4'),
    ruleIds: ['GUARD_CONCORDANCE_ADVISES'],
    combinations: ['TKO_EC', 'SO_EC', 'SO_TKO'],
  }),
  open({
    id: 'EVC_ROLLOUT',
    question: {
      nl: 'In welke centra en voor welke opleidingen wordt de EVC-procedure uitgerold, en wie financiert haar?',
      en: 'At which centres and for which courses is the EVC procedure rolled out, and who finances it?',
    },
    leavesOpen: {
      nl: 'Of competenties uit werk of vrije tijd in een bepaald cvo tot een vrijstelling leiden, en wat de procedure kost.',
      en: 'Whether competences from work or leisure lead to an exemption at a given cvo, and what the procedure costs.',
    },
    source: adviceSource('3.4'),
    sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=15563',
    pathways: ['TKO_GENERAL', 'TKO_AAV', 'TKO_VOCATIONAL', 'VOCATIONAL_COURSE'],
    concerns: 'EVC_HOLDERS',
  }),
  open({
    id: 'NEW_GOALS_IN_TKO',
    question: {
      nl: 'Zijn de nieuwe onderwijsdoelen haalbaar in het tweedekansonderwijs, en wanneer volgen de opleidingsprofielen?',
      en: 'Are the new goals feasible in second-chance education, and when do the course profiles follow?',
    },
    leavesOpen: {
      nl: 'Of modules die nu gevolgd worden later nog de doelen dekken die het diploma vraagt.',
      en: 'Whether modules that are followed now will still cover the goals that the diploma asks for later.',
    },
    source: adviceSource('3.4 (voetnoot 18) en deel 4'),
    pathways: ['TKO_GENERAL', 'TKO_AAV'],
  }),
  open({
    id: 'EXAM_PREPARATION_EVALUATION',
    question: {
      nl: 'Hoe worden de evaluatie op school en die bij de Examencommissie op elkaar afgestemd voor wie beide combineert?',
      en: 'How are evaluation at school and at the Examencommissie tuned to each other for who combines both?',
    },
    leavesOpen: {
      nl: 'Of een resultaat op school telt bij de Examencommissie, en omgekeerd, en welke toetsen de leerling op school nog aflegt.',
      en: 'Whether a result at school counts at the Examencommissie, and the other way round, and which tests the pupil still takes at school.',
    },
    source: adviceSource('3.4 en deel 4'),
    ruleIds: ['GUARD_EXAM_PREPARATION_BY_SCHOOL'],
    combinations: ['SO_EC'],
  }),
  open({
    id: 'EXAM_PREPARATION_WORK_PLACEMENT',
    question: {
      nl: 'Mag wie zich op school voorbereidt op de Examencommissie al in de tweede graad stage lopen?',
      en: 'May who prepares for the Examencommissie at school already do a work placement in the second grade?',
    },
    leavesOpen: {
      nl: 'Of een stage deel kan zijn van de combinatie van school en Examencommissie in de tweede graad.',
      en: 'Whether a work placement can be part of the combination of school and Examencommissie in the second grade.',
    },
    source: adviceSource('3.4'),
    ruleIds: ['GUARD_WORK_PLACEMENT_SECOND_GRADE'],
    combinations: ['SO_EC'],
    concerns: 'SECOND_GRADE',
  }),
  open({
    id: 'GUIDANCE_OF_MINORS_IN_CVO',
    question: {
      nl: 'Wie begeleidt minderjarigen in het volwassenenonderwijs, waar geen clb aan verbonden is?',
      en: 'Who guides minors in adult education, to which no clb is attached?',
    },
    leavesOpen: {
      nl: 'Op welke zorg en begeleiding een minderjarige in een cvo kan rekenen: dat verschilt per centrum.',
      en: 'On which care and guidance a minor at a cvo can count: that differs between centres.',
    },
    source: adviceSource('3.5'),
    ruleIds: ['GUARD_MINOR_GENERAL_EDUCATION', 'CVO_MINORS_COMBINE_WITH_GENERAL_EDUCATION'],
    pathways: ['TKO_VOCATIONAL', 'VOCATIONAL_COURSE'],
    combinations: ['SO_TKO'],
    concerns: 'MINORS',
  }),
  open({
    id: 'GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16',
    question: {
      nl: 'Kunnen anderstalige nieuwkomers vanaf 16 jaar algemene vorming in een cvo beginnen, vóór ze meerderjarig zijn?',
      en: 'Can newcomers who speak another language begin general education at a cvo from the age of 16, before they come of age?',
    },
    leavesOpen: {
      nl: 'Of een nieuwkomer van 16 of 17 tot aanvullende algemene vorming toegelaten wordt: gevraagd in het advies, niet in voege.',
      en: 'Whether a newcomer of 16 or 17 is admitted to aanvullende algemene vorming: asked for by the advice, not in force.',
    },
    source: adviceSource('3.5 en deel 4'),
    ruleIds: ['GUARD_NEWCOMER_GENERAL_ROUTE', 'CVO_GENERAL_EDUCATION_FOR_NEWCOMERS_PROPOSED'],
    pathways: ['TKO_GENERAL', 'TKO_AAV', 'OKAN', 'TOEKAN'],
    concerns: 'MINOR_NEWCOMERS',
  }),
  open({
    id: 'STATUS_EFFECTS_OF_SWITCHING',
    question: {
      nl: 'Wat verandert er voor groeipakket, beroepsinschakelingstijd, uitkering en studentenarbeid wie tussen leerwegen schakelt?',
      en: 'What changes in child benefit, integration period, allowances and student work for who switches between roads?',
    },
    leavesOpen: {
      nl: 'Of een overstap iemand financieel benadeelt: dat hangt af van gegevens die alleen de bevoegde dienst heeft.',
      en: 'Whether a switch puts somebody at a financial disadvantage: that depends on data that only the competent service has.',
    },
    source: adviceSource('3.5'),
    ruleIds: ['GUARD_STATUS_CHECK'],
    concerns: 'SWITCHERS',
  }),
  open({
    id: 'LEARN_WORK_FLEXIBILITY',
    question: {
      nl: 'Hoe blijft de flexibiliteit van leren en werken behouden voor wie zijn plaats in duaal leren niet vindt?',
      en: 'How is the flexibility of leren en werken kept for who does not find a place in dual learning?',
    },
    leavesOpen: {
      nl: 'Welke weg er is voor wie in leren en werken zat en niet klaar is voor duaal leren.',
      en: 'Which road there is for who was in leren en werken and is not ready for dual learning.',
    },
    source: adviceSource('deel 4 (voetnoot 24)'),
    sourceUrl: 'https://onderwijs.vlaanderen.be/nl/van-leren-en-werken-naar-duaal-leren',
    ruleIds: ['SCHOOL_LEARN_WORK_ENDED'],
    pathways: ['LEARN_WORK', 'DUAL'],
  }),
  open({
    id: 'TRANSITION_TRAJECTORIES',
    question: {
      nl: 'Worden de transitietrajecten voor jongeren uit het bso verbreed naar buso en dbso?',
      en: 'Are the transition trajectories for young people from bso broadened to buso and dbso?',
    },
    leavesOpen: {
      nl: 'Of wie niet uit het bso komt, een transitietraject kan beginnen.',
      en: 'Whether who does not come from bso can begin a transition trajectory.',
    },
    source: adviceSource('deel 4'),
    pathways: ['TRANSITION'],
  }),
  open({
    id: 'PART_TIME_ART_EDUCATION_AS_ROAD',
    question: {
      nl: 'Hoe verhouden de studiebewijzen van het deeltijds kunstonderwijs zich tot die van de andere niveaus?',
      en: 'How do the credentials of part-time arts education relate to those of the other levels?',
    },
    leavesOpen: {
      nl: 'Of een studiebewijs van het deeltijds kunstonderwijs meetelt voor het diploma secundair onderwijs.',
      en: 'Whether a credential of part-time arts education counts for the diploma of secondary education.',
    },
    source: adviceSource('deel 4 (voetnoot 25)'),
    sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=14741',
    ruleIds: ['SCHOOL_DKO_PROPOSED'],
    pathways: ['DKO'],
  }),
  open({
    id: 'EXAMS_AT_A_DISTANCE_OR_LOCALLY',
    question: {
      nl: 'Kan wie daarbij gebaat is, de infosessie en de examens op afstand of lokaal volgen?',
      en: 'Can who is helped by it follow the info session and the exams at a distance or locally?',
    },
    leavesOpen: {
      nl: 'Of een examen dicht bij huis of op afstand kan: dat verschilt per vak en per sessie.',
      en: 'Whether an exam can be taken near home or at a distance: that differs by subject and session.',
    },
    source: adviceSource('deel 4'),
    sourceUrl: 'https://examencommissiesecundaironderwijs.be/examenreglement',
    pathways: ['EXAMENCOMMISSIE'],
    combinations: ['TKO_EC', 'SO_EC'],
  }),
  open({
    id: 'MODERNISATION_AT_THE_EXAMENCOMMISSIE',
    question: {
      nl: 'Wat doen de modernisering en de nieuwe onderwijsdoelen met deelname en slaagkansen bij de Examencommissie?',
      en: 'What do the modernisation and the new goals do to participation and pass rates at the Examencommissie?',
    },
    leavesOpen: {
      nl: 'Hoe haalbaar een examenprogramma is: cijfers van vroegere programma’s zeggen dat niet zonder meer.',
      en: 'How feasible an exam programme is: figures of earlier programmes do not simply tell.',
    },
    source: adviceSource('deel 4'),
    pathways: ['EXAMENCOMMISSIE'],
  }),
  open({
    id: 'AGE_LIMIT_SECONDARY_SCHOOL',
    question: {
      nl: 'Tot welke leeftijd kan iemand in het voltijds secundair onderwijs ingeschreven zijn, en welke uitzonderingen zijn er?',
      en: 'Up to which age can somebody be enrolled in full-time secondary education, and which exceptions are there?',
    },
    leavesOpen: {
      nl: 'Of een volwassene naar een school kan terugkeren: de grens is hier nog niet nagelezen, de school weet ze.',
      en: 'Whether an adult can return to a school: the limit has not been read here yet, the school knows it.',
    },
    source: 'Omzendbrief "Structuur en organisatie van het voltijds secundair onderwijs"',
    sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=9418',
    ruleIds: ['SCHOOL_AGE_LIMIT'],
    pathways: ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL'],
    concerns: 'ADULTS',
  }),
];
