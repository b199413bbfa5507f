import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { DeliveryMode } from '../vocabulary/offering.enum';
import { adviceSource, CHECKED_ON, POLICY } from './eligibility.sources';
import { MINORS_COMBINE_WITH_GENERAL_EDUCATION } from './schooling-rule.table';

/** A rule that does not forbid, but asks for care where a pathway is composed or a trajectory is made. */
export interface Guard extends RegulationRule {
  text: Required<LocalizedText>;
}

const ADULT_EDUCATION_PAGE = 'https://onderwijs.vlaanderen.be/nl/secundair-volwassenenonderwijs-0';

type GuardText = Pick<Guard, 'id' | 'text' | 'source'> & Partial<Guard>;
const guard = (values: GuardText): Guard => ({
  sourceUrl: null,
  confidence: 'CONFIRMED',
  checkedOn: CHECKED_ON,
  ...values,
});

/**
 * The guards of DESIGN.md §6 rules 2 to 5. What the advice itself recommends is confirmed, since it was read there; what it
 * tells about regulation is to be confirmed.
 */
export const GUARDS = {
  distanceWhole: guard({
    id: 'GUARD_DISTANCE_WHOLE',
    text: {
      nl: 'Afstandsonderwijs is nooit de norm. Een traject dat volledig op afstand verloopt, past bij sommige lerenden; leg vast waarom het hier past. Gecombineerde trajecten en contactonderwijs zijn ook mogelijk.',
      en: 'Distance education is never the norm. A trajectory that is wholly at a distance suits some learners; record why it suits here. Blended trajectories and classes are possible too.',
    },
    source: adviceSource('3.5'),
  }),
  minorGeneralEducation: guard({
    id: 'GUARD_MINOR_GENERAL_EDUCATION',
    text: MINORS_COMBINE_WITH_GENERAL_EDUCATION,
    source: adviceSource('deel 1 (voetnoot 2) en 3.5'),
    confidence: 'TO_CONFIRM',
  }),
  examPreparation: guard({
    id: 'GUARD_EXAM_PREPARATION_BY_SCHOOL',
    text: {
      nl: 'Dat een school een leerling voorbereidt op de Examencommissie, is een uitzondering: de laatste mogelijkheid om iemand aan boord te houden. Leg vast waarom.',
      en: 'A school that prepares a pupil for the Examencommissie does so as an exception: the last possibility to keep somebody on board. Record why.',
    },
    source: adviceSource('3.4'),
  }),
  workPlacementSecondGrade: guard({
    id: 'GUARD_WORK_PLACEMENT_SECOND_GRADE',
    text: {
      nl: 'Of wie zich op school voorbereidt op de Examencommissie al in de tweede graad stage mag lopen, is niet duidelijk geregeld. Vraag het na voor er een stage gepland wordt.',
      en: 'Whether somebody who prepares at school for the Examencommissie may already do a work placement in the second grade is not clearly regulated. Ask before one is planned.',
    },
    source: adviceSource('3.4'),
  }),
  classCouncil: guard({
    id: 'GUARD_CLASS_COUNCIL_DECIDES',
    text: {
      nl: 'Over een afwijkend traject op school beslist de klassenraad. Die weegt de noden van de leerling en de draagkracht van het team af; beide worden vastgelegd.',
      en: 'The class council decides on a deviating trajectory at school. It weighs the needs of the pupil and the capacity of the team; both are recorded.',
    },
    source: adviceSource('3.4'),
    confidence: 'TO_CONFIRM',
  }),
  combinedGuidance: guard({
    id: 'GUARD_COMBINED_GUIDANCE',
    text: {
      nl: 'Wie twee leerwegen combineert, heeft goede afspraken nodig tussen de begeleiders van beide. Spreek af wie het aanspreekpunt is.',
      en: 'Whoever combines two roads needs clear agreements between those who guide on either. Agree on who is the contact.',
    },
    source: adviceSource('3.4'),
  }),
  concordanceAdvises: guard({
    id: 'GUARD_CONCORDANCE_ADVISES',
    text: {
      nl: 'Een concordantietabel geeft alleen advies. De instelling beslist zelf over elke vrijstelling; tot dan telt ze als waarschijnlijk.',
      en: 'A concordance table only advises. The institution itself decides on each exemption; until then it counts as probable.',
    },
    source: adviceSource('3.4'),
    confidence: 'TO_CONFIRM',
  }),
  fullTimeSchool: guard({
    id: 'GUARD_FULL_TIME_SCHOOL',
    text: {
      nl: 'Een school vraagt een volledige week: ongeveer 32 lesuren. Dat is meer dan de tijd die opgegeven werd.',
      en: 'A school asks a full week: about 32 lessons. That is more than the time that was told.',
    },
    ...POLICY,
  }),
  aavAlone: guard({
    id: 'GUARD_AAV_NO_DIPLOMA',
    text: {
      nl: 'Aanvullende algemene vorming alleen geeft nooit een diploma: ze hoort bij een diplomagerichte beroepsopleiding, in hetzelfde of een ander cvo.',
      en: 'Aanvullende algemene vorming alone never gives a diploma: it goes with a diploma-oriented vocational course, at the same or another cvo.',
    },
    source: 'Vlaamse overheid, Secundair volwassenenonderwijs: vier mogelijkheden voor het diploma',
    sourceUrl: ADULT_EDUCATION_PAGE,
    confidence: 'TO_CONFIRM',
  }),
  statusCheck: guard({
    id: 'GUARD_STATUS_CHECK',
    text: {
      nl: 'Kijk vóór een overstap na wat er verandert: leerplicht, groeipakket, beroepsinschakelingstijd, uitkering en studentenarbeid. Schakelen mag een lerende niet benadelen.',
      en: 'Before a switch, look at what changes: compulsory education, child benefit, the waiting period before an allowance, allowances and student work. Switching should not put a learner at a disadvantage.',
    },
    source: adviceSource('3.5'),
  }),
  schoolFirst: guard({
    id: 'GUARD_SCHOOL_FIRST',
    text: {
      nl: 'Wie nog in een school ingeschreven is, bekijkt eerst het regulier en het flexibel secundair onderwijs.',
      en: 'Whoever is still enrolled at a school looks at regular and flexible secondary education first.',
    },
    source: adviceSource('deel 1 en 2'),
  }),
  newcomerGeneralRoute: guard({
    id: 'GUARD_NEWCOMER_GENERAL_ROUTE',
    text: {
      nl: 'Voor een anderstalige nieuwkomer blijft een algemeen vormende opleiding naar hoger onderwijs een reële mogelijkheid. Bespreek die ook als een kort beroepsgericht traject gekozen wordt.',
      en: 'For a newcomer who speaks another language, general education towards higher education stays a real possibility. Talk about it too when a short vocational trajectory is chosen.',
    },
    source: adviceSource('3.5'),
  }),
  declinedReferral: guard({
    id: 'GUARD_DECLINED_REFERRAL',
    text: {
      nl: 'Een geweigerde doorverwijzing is geen weigering van een inschrijving: het recht op inschrijving blijft zoals het is.',
      en: 'A declined referral is no refusal of enrolment: the right to enrol stays as it is.',
    },
    ...POLICY,
  }),
} satisfies Record<string, Guard>;

/**
 * Whether all teaching of a trajectory is at a distance. Self-study is no teaching: it neither trips nor lifts the guard, and
 * neither does what is not known.
 *
 * @param modes delivery mode of each part; null when unknown.
 */
export function isDistanceWhole(modes: readonly (DeliveryMode | null | undefined)[]): boolean {
  const taught = modes.filter((mode) => mode != null && mode !== 'SELF_STUDY');
  return taught.length > 0 && taught.every((mode) => mode === 'DISTANCE');
}
