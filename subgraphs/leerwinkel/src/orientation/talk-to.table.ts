import { adviceSource, CHECKED_ON } from '@leerwegen/shared/eligibility/eligibility.sources';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { RegulationRule } from '@leerwegen/shared/vocabulary/eligibility.type';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import type { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { isMinor } from './pathway.group';
import type { TalkTo } from './talk-to.type';

type Line = Omit<TalkTo, 'order'> & { text: Required<LocalizedText> };

function line(
  providerType: ProviderType | null,
  text: Required<LocalizedText>,
  rule: Pick<RegulationRule, 'id' | 'text' | 'source'> & Partial<RegulationRule>,
): Line {
  return {
    providerType,
    text,
    rule: { sourceUrl: null, confidence: 'CONFIRMED', checkedOn: CHECKED_ON, ...rule },
  };
}

const FIRST_LINE = {
  id: 'TALK_TO_OWN_SCHOOL_FIRST',
  text: {
    nl: 'De leerlingenbegeleiding van de eigen school is de eerste lijn.',
    en: 'The guidance of one’s own school is the first line.',
  },
  source: adviceSource('deel 2'),
};
const CLB_OF_SCHOOL = {
  id: 'TALK_TO_CLB_OF_SCHOOL',
  text: {
    nl: 'Binnen het leerplichtonderwijs informeert het clb leerlingen en wijst het op mogelijke leerwegen.',
    en: 'Within compulsory education the clb informs pupils and points to possible roads.',
  },
  source: adviceSource('3.2'),
};
const NO_CLB_AT_CVO = {
  id: 'TALK_TO_CVO_WITHOUT_CLB',
  text: {
    nl: 'Een cvo kan zich niet op een clb beroepen: het centrum begeleidt zelf.',
    en: 'A cvo cannot call on a clb: the centre itself guides.',
  },
  source: adviceSource('3.5'),
};
const LEERWINKEL_FOR_OTHERS = {
  id: 'TALK_TO_LEERWINKEL',
  text: {
    nl: 'Wie nergens ingeschreven is, kan terecht bij een leerwinkel, die onafhankelijk begeleidt.',
    en: 'Whoever is not enrolled anywhere can turn to a leerwinkel, which guides independently.',
  },
  source: adviceSource('3.1 en 3.2'),
};
const NOBODY = {
  id: 'TALK_TO_NOBODY_APPOINTED',
  text: {
    nl: 'Leerwinkels begeleiden volwassenen, een clb de leerlingen van zijn scholen: voor wie jonger is en niet ingeschreven, is niemand uitdrukkelijk aangewezen.',
    en: 'Leerwinkels guide adults, a clb the pupils of its schools: for who is younger and not enrolled, nobody is expressly appointed.',
  },
  source: adviceSource('3.1 en 3.2'),
  confidence: 'TO_CONFIRM',
} as const;

const AT_SCHOOL: readonly Line[] = [
  line(
    null,
    {
      nl: 'Praat eerst met de leerlingenbegeleiding van je eigen school.',
      en: 'Talk to the guidance of your own school first.',
    },
    FIRST_LINE,
  ),
  line(
    'CLB',
    {
      nl: 'Daarna met het clb van de school waar je ingeschreven bent, ook als je 18 of ouder bent.',
      en: 'Then to the clb of the school where you are enrolled, also when you are 18 or older.',
    },
    CLB_OF_SCHOOL,
  ),
];
const AT_CVO: Line = line(
  'CVO',
  {
    nl: 'Praat met de trajectbegeleiding van je eigen cvo. Een cvo heeft geen clb; wie ook in een school ingeschreven is, kan bij het clb van die school terecht.',
    en: 'Talk to the guidance of your own cvo. A cvo has no clb; whoever is enrolled at a school too can turn to the clb of that school.',
  },
  NO_CLB_AT_CVO,
);
const AT_LEERWINKEL: Line = line(
  'LEERWINKEL',
  {
    nl: 'Praat met een leerwinkel: die overloopt met jou alle leerwegen, en hoort bij geen aanbieder.',
    en: 'Talk to a leerwinkel: it goes through all roads with you, and belongs to no provider.',
  },
  LEERWINKEL_FOR_OTHERS,
);
const NOBODY_APPOINTED: Line = line(
  null,
  {
    nl: 'Helpt geen leerwinkel in jouw buurt op jouw leeftijd, dan is er niemand aangewezen. Vraag je laatste school, het clb van die school of het lokale netwerk tegen schooluitval wie het opneemt.',
    en: 'When no leerwinkel near you helps at your age, nobody is appointed. Ask your last school, its clb or the local network against early leaving who takes it up.',
  },
  NOBODY,
);

/** Whom to turn to, in order: it follows enrolment, not age (DESIGN.md §6 rule 7). */
export function talkTo(profile: LearnerProfile): TalkTo[] {
  return linesFor(profile).map((one, index) => ({ ...one, order: index + 1 }));
}

function linesFor(profile: LearnerProfile): readonly Line[] {
  if (profile.enrolledAt === 'SCHOOL') return AT_SCHOOL;
  if (profile.enrolledAt === 'CVO') return [AT_CVO];
  return isMinor(profile) ? [AT_LEERWINKEL, NOBODY_APPOINTED] : [AT_LEERWINKEL];
}
