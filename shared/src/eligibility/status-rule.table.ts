import type { RegulationRule } from '../vocabulary/eligibility.type';
import { adviceSource, CHECKED_ON } from './eligibility.sources';
import type { StatusRule } from './status-impact.table';

const COMPULSORY = {
  source: 'Vlaamse overheid, omzendbrief De leerplicht',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document/15967',
};
const GROEIPAKKET = {
  source: 'MyFamily (uitbetaler), Groeipakket in het secundair of niet-hoger onderwijs',
  sourceUrl: 'https://www.myfamily.be/nl-be/jobstudent/secundair-onderwijs',
};
const AFTER_STUDIES = {
  source: 'RVA, infoblad T35: uitkeringen na studies',
  sourceUrl:
    'https://www.rva.be/burgers/volledige-werkloosheid/hebt-u-recht-op-een-werkloosheidsuitkering/hebt-u-recht-op-uitkeringen-na-studies',
};
const STUDY_AND_ALLOWANCE = {
  source: 'RVA, infoblad T58: studies, opleiding of stage tijdens werkloosheid',
  sourceUrl: 'https://www.rva.be/nl/documentatie/infoblad/t58',
};
const STUDENT_CONTRACT = {
  source: 'Securex, Met welke jongeren moet men een overeenkomst voor studenten sluiten?',
  sourceUrl:
    'https://www.securex.be/nl/lex4you/werkgever/themas/aanwerven-arbeidsovereenkomst/bijzondere-overeenkomsten/met-welke-jongeren-moet-men-een-overeenkomst-voor-studenten-sluiten',
};

type Source = Pick<RegulationRule, 'source' | 'sourceUrl'>;

function rule(
  id: string,
  nl: string,
  en: string,
  source: Source,
  confidence: RegulationRule['confidence'] = 'TO_CONFIRM',
): RegulationRule {
  return { id: `STATUS_${id}`, text: { nl, en }, ...source, confidence, checkedOn: CHECKED_ON };
}

/** Leerplicht. */
export const COMPULSORY_RULES: readonly StatusRule[] = [
  {
    topic: 'COMPULSORY_EDUCATION',
    effect: 'NO_EFFECT_REPORTED',
    compulsory: false,
    rule: rule(
      'COMPULSORY_OVER',
      'De leerplicht is voorbij: vanaf de 18de verjaardag, of na 30 juni van het jaar waarin iemand na die dag 18 wordt.',
      'Compulsory education is over: from the 18th birthday, or after 30 June of the year in which somebody turns 18 after that day.',
      COMPULSORY,
      'CONFIRMED',
    ),
  },
  {
    topic: 'COMPULSORY_EDUCATION',
    effect: 'NO_EFFECT_REPORTED',
    compulsory: true,
    setting: ['SCHOOL'],
    rule: rule(
      'COMPULSORY_SCHOOL',
      'Wie in een school ingeschreven is en er de lessen volgt, voldoet aan de leerplicht, ook met iets anders ernaast.',
      'Whoever is enrolled at a school and attends it fulfils compulsory education, also with something else besides it.',
      COMPULSORY,
    ),
  },
  {
    topic: 'COMPULSORY_EDUCATION',
    effect: 'KNOWN_EFFECT',
    compulsory: true,
    setting: ['CENTRE'],
    rule: rule(
      'COMPULSORY_CENTRE',
      'Een opleiding in een cvo volstaat niet voor de leerplicht: er hoort algemene vorming in het leerplichtonderwijs bij. De leerplicht loopt tot de 18de verjaardag, of tot 30 juni van het jaar waarin iemand na die dag 18 wordt.',
      'A course at a cvo is not enough for compulsory education: general education in compulsory education goes with it. It lasts until the 18th birthday, or until 30 June of the year in which somebody turns 18 after that day.',
      { source: adviceSource('deel 1 (voetnoot 2)') },
    ),
  },
  {
    topic: 'COMPULSORY_EDUCATION',
    effect: 'KNOWN_EFFECT',
    compulsory: true,
    setting: ['SELF_STUDY', 'OTHER'],
    rule: rule(
      'COMPULSORY_HOME_EDUCATION',
      'Wie leerplichtig is en geen school volgt, voldoet alleen via huisonderwijs aan de leerplicht. Daar hoort vooraf een verklaring bij, met termijnen; wordt de overstap in de loop van het schooljaar gemaakt, dan kan het clb bezwaar maken.',
      'Whoever is in compulsory education and attends no school fulfils compulsory education through home education only. It takes a declaration beforehand, with deadlines; when the switch is made during the school year, the clb can object.',
      COMPULSORY,
    ),
  },
  {
    topic: 'COMPULSORY_EDUCATION',
    effect: 'TO_CHECK',
    rule: rule(
      'COMPULSORY_UNKNOWN',
      'Ga na of de leerplicht nog loopt: tot de 18de verjaardag, of tot 30 juni van het jaar waarin iemand na die dag 18 wordt.',
      'Check whether compulsory education still holds: until the 18th birthday, or until 30 June of the year in which somebody turns 18 after that day.',
      COMPULSORY,
      'CONFIRMED',
    ),
  },
];

/** Groeipakket, beroepsinschakelingstijd, uitkering. */
export const SUPPORT_RULES: readonly StatusRule[] = [
  {
    topic: 'GROEIPAKKET',
    effect: 'NO_EFFECT_REPORTED',
    minor: true,
    rule: rule(
      'GROEIPAKKET_MINOR',
      'Tot en met de maand van de 18de verjaardag is geen gevolg van een andere leerweg gemeld, zolang aan de leerplicht voldaan is. Bekijk vóór die verjaardag wat er daarna verandert.',
      'Up to the month of the 18th birthday no effect of another road is reported, as long as compulsory education is fulfilled. Look before that birthday at what changes afterwards.',
      GROEIPAKKET,
    ),
  },
  {
    topic: 'GROEIPAKKET',
    effect: 'NO_EFFECT_REPORTED',
    minor: false,
    staysAtSchool: true,
    rule: rule(
      'GROEIPAKKET_STAYS',
      'Wie op school blijft, verandert niet van statuut. Is het traject lichter dan een gewoon lessenrooster, vraag het dan na bij de uitbetaler.',
      'Whoever stays at school does not change status. When the trajectory is lighter than an ordinary timetable, ask the fund that pays.',
      GROEIPAKKET,
    ),
  },
  {
    topic: 'GROEIPAKKET',
    effect: 'TO_CHECK',
    minor: false,
    setting: ['SELF_STUDY'],
    rule: rule(
      'GROEIPAKKET_SELF_STUDY',
      'Vanaf 18 jaar tellen het aantal lesuren per week en de leeftijd mee. Zelfstudie voor de Examencommissie telt geen lesuren: vraag vooraf aan de uitbetaler wat dat betekent.',
      'From 18 the number of lesson hours a week and the age matter. Self-study for the Examencommissie has no lesson hours: ask the fund that pays beforehand what that means.',
      GROEIPAKKET,
    ),
  },
  {
    topic: 'GROEIPAKKET',
    effect: 'TO_CHECK',
    rule: rule(
      'GROEIPAKKET_HOURS',
      'Vanaf 18 jaar tellen het aantal lesuren per week, de leeftijd en werk naast de studie mee. Vraag vóór de inschrijving aan de uitbetaler hoe deze opleiding telt.',
      'From 18 the number of lesson hours a week, the age and work besides studying matter. Ask the fund that pays how this course counts, before enrolling.',
      GROEIPAKKET,
    ),
  },
  {
    topic: 'INTEGRATION_PERIOD',
    effect: 'NO_EFFECT_REPORTED',
    minor: true,
    rule: rule(
      'INTEGRATION_MINOR',
      'Zolang de leerplicht loopt, is er geen gevolg voor de beroepsinschakelingstijd gemeld. Welke studies later meetellen, verandert wel met de leerweg.',
      'As long as compulsory education lasts, no effect on the integration period is reported. Which studies count later does change with the road.',
      AFTER_STUDIES,
    ),
  },
  {
    topic: 'INTEGRATION_PERIOD',
    effect: 'NO_EFFECT_REPORTED',
    staysAtSchool: true,
    rule: rule(
      'INTEGRATION_STAYS',
      'Wie op school blijft, is nog niet aan de beroepsinschakelingstijd begonnen.',
      'Whoever stays at school has not begun the integration period yet.',
      AFTER_STUDIES,
    ),
  },
  {
    topic: 'INTEGRATION_PERIOD',
    effect: 'KNOWN_EFFECT',
    minor: false,
    setting: ['SCHOOL'],
    rule: rule(
      'INTEGRATION_FULL_CURRICULUM',
      'Studies met een volledig leerplan gaan niet samen met de beroepsinschakelingstijd. Vraag vóór de start aan de RVA of de dienst voor arbeidsbemiddeling wat er met al doorlopen dagen gebeurt.',
      'Full-curriculum studies do not go together with the integration period. Ask the RVA or the employment service before starting what happens with days that have passed already.',
      AFTER_STUDIES,
    ),
  },
  {
    topic: 'INTEGRATION_PERIOD',
    effect: 'TO_CHECK',
    rule: rule(
      'INTEGRATION_CHECK',
      'Ga bij de RVA of de dienst voor arbeidsbemiddeling na of de beroepsinschakelingstijd loopt of kan lopen tijdens deze studie. De regels zijn onlangs meermaals veranderd.',
      'Check with the RVA or the employment service whether the integration period runs, or can run, during these studies. The rules have changed several times lately.',
      AFTER_STUDIES,
    ),
  },
  {
    topic: 'ALLOWANCE',
    effect: 'NO_EFFECT_REPORTED',
    minor: true,
    rule: rule(
      'ALLOWANCE_MINOR',
      'Voor wie nog leerplichtig is, is geen gevolg voor een uitkering na studies gemeld. Andere steun, zoals van een OCMW, moet apart bekeken worden.',
      'For whoever is still of compulsory age, no effect on an allowance after studies is reported. Other support, such as of an OCMW, has to be looked at separately.',
      AFTER_STUDIES,
    ),
  },
  {
    topic: 'ALLOWANCE',
    effect: 'TO_CHECK',
    rule: rule(
      'ALLOWANCE_CHECK',
      'Wie een uitkering of leefloon heeft, vraagt vóór de start aan de dienst die betaalt en aan VDAB of Actiris of studeren kan en welke vrijstelling daarvoor nodig is.',
      'Whoever has an allowance or income support asks the service that pays, and VDAB or Actiris, before starting whether studying is possible and which permission it takes.',
      STUDY_AND_ALLOWANCE,
    ),
  },
];

/** Studentenarbeid. */
export const WORK_RULES: readonly StatusRule[] = [
  {
    topic: 'STUDENT_WORK',
    effect: 'NO_EFFECT_REPORTED',
    staysAtSchool: true,
    rule: rule(
      'STUDENT_WORK_STAYS',
      'Wie voltijds op school blijft, verandert niet van statuut. Deeltijds of duaal leren kent eigen regels.',
      'Whoever stays at school full-time does not change status. Part-time and dual learning have rules of their own.',
      STUDENT_CONTRACT,
    ),
  },
  {
    topic: 'STUDENT_WORK',
    effect: 'TO_CHECK',
    setting: ['SELF_STUDY'],
    rule: rule(
      'STUDENT_WORK_SELF_STUDY',
      'Wie zich op de Examencommissie voorbereidt, kan als student gelden, maar een ander statuut, zoals dat van werkzoekende, gaat voor. Vraag het na vóór er een overeenkomst komt.',
      'Whoever prepares for the Examencommissie may count as a student, but another status, such as job seeker, goes first. Ask before there is a contract.',
      STUDENT_CONTRACT,
    ),
  },
  {
    topic: 'STUDENT_WORK',
    effect: 'TO_CHECK',
    setting: ['CENTRE'],
    rule: rule(
      'STUDENT_WORK_CENTRE',
      'Wie avondlessen of een beperkt leerplan volgt, geldt voor studentenarbeid niet zomaar als student. Ga na hoe deze opleiding telt.',
      'Whoever follows evening classes or a limited curriculum does not simply count as a student for student work. Check how this course counts.',
      STUDENT_CONTRACT,
    ),
  },
  {
    topic: 'STUDENT_WORK',
    effect: 'TO_CHECK',
    rule: rule(
      'STUDENT_WORK_CHECK',
      'Ga na of studentenarbeid mogelijk is: leeftijd, leerplicht, aard van de opleiding en elk ander statuut tellen mee.',
      'Check whether student work is possible: age, compulsory education, the kind of course and any other status matter.',
      STUDENT_CONTRACT,
    ),
  },
];
