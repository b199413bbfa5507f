import type { ConsentGiver } from '../vocabulary/consent.enum';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { ProviderType } from '../vocabulary/provider-types';

/** Who shares the data: a provider type, or a partner outside the graph, of youth help or not. */
export type Sharer = ProviderType | 'PARTNER' | 'YOUTH_HELP';

/** One rule on who may consent to the sharing of data. */
export interface ConsentRule {
  id: string;
  givenBy: ConsentGiver;
  /** Age in years from which, and below which, it holds. */
  fromAge: number;
  belowAge?: number;
  /** Whether the learner must have been heard. */
  learnerHeard: boolean;
  /** For the sharers of youth help, or for all others. */
  youthHelp: boolean;
  text: Required<LocalizedText>;
  source: string;
  /** Whether a lawyer has confirmed it. */
  confirmed: boolean;
}

/** Clb's and youth help; every other sharer follows the general rules. */
export const YOUTH_HELP: readonly Sharer[] = ['CLB', 'YOUTH_HELP'];
const YOUTH_HELP_SOURCE =
  'Decreet van 7 mei 2004 betreffende de rechtspositie van de minderjarige in de integrale jeugdhulp, art. 4';
const CIVIL_SOURCE = 'Burgerlijk Wetboek: ouderlijk gezag tot 18 jaar; hoorrecht: IVRK art. 12';

/** Who may consent, by who shares (DESIGN.md §6 rule 7). Marked: to be confirmed by a lawyer. */
export const CONSENT_RULES: readonly ConsentRule[] = [
  {
    id: 'CONSENT_YOUTH_HELP_12',
    givenBy: 'LEARNER',
    fromAge: 12,
    learnerHeard: false,
    youthHelp: true,
    text: {
      nl: 'Bij clb en jeugdhulp wordt een leerling vanaf 12 jaar vermoed bekwaam te zijn om zelf toe te stemmen.',
      en: 'At a clb and in youth help, a pupil from the age of 12 is presumed capable of consenting.',
    },
    source: YOUTH_HELP_SOURCE,
    confirmed: false,
  },
  {
    id: 'CONSENT_YOUTH_HELP_GUARDIAN',
    givenBy: 'GUARDIAN',
    fromAge: 0,
    belowAge: 12,
    learnerHeard: true,
    youthHelp: true,
    text: {
      nl: 'Voor een leerling jonger dan 12 stemt een ouder of voogd toe, nadat de leerling gehoord is.',
      en: 'For a pupil under 12, a parent or guardian consents after the pupil was heard.',
    },
    source: YOUTH_HELP_SOURCE,
    confirmed: false,
  },
  {
    id: 'CONSENT_GUARDIAN_18',
    givenBy: 'GUARDIAN',
    fromAge: 0,
    belowAge: 18,
    learnerHeard: true,
    youthHelp: false,
    text: {
      nl: 'Voor een minderjarige stemt een ouder of voogd toe, nadat de lerende gehoord is.',
      en: 'For a minor, a parent or guardian consents after the learner was heard.',
    },
    source: CIVIL_SOURCE,
    confirmed: false,
  },
  {
    id: 'CONSENT_ADULT',
    givenBy: 'LEARNER',
    fromAge: 18,
    learnerHeard: false,
    youthHelp: false,
    text: { nl: 'Een meerderjarige stemt zelf toe.', en: 'An adult consents.' },
    source: CIVIL_SOURCE,
    confirmed: false,
  },
];
