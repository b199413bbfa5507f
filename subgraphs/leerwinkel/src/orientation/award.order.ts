import type { Award } from '@leerwegen/shared/vocabulary/award.enum';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { DIPLOMA_PATHWAYS } from './pathway.group';

/** Awards from what takes a learner furthest, with how a sentence names them. */
const AWARDS: Readonly<Record<Award, Required<LocalizedText>>> = {
  DIPLOMA_SO: { nl: 'het diploma secundair onderwijs', en: 'the diploma of secondary education' },
  BEROEPSKWALIFICATIE: { nl: 'een beroepskwalificatie', en: 'a professional qualification' },
  GETUIGSCHRIFT: { nl: 'een getuigschrift', en: 'a certificate of a grade' },
  DEELKWALIFICATIE: { nl: 'een deelkwalificatie', en: 'part of a professional qualification' },
  CERTIFICAAT: { nl: 'een certificaat', en: 'a certificate of a course' },
  DEELCERTIFICAAT: { nl: 'een deelcertificaat', en: 'a certificate of a module' },
};
const ORDER = Object.keys(AWARDS) as Award[];

/** Place of the award that takes one furthest, from 0; what gives no award comes last. */
export function furthest(awards: readonly Award[]): number {
  return Math.min(ORDER.length, ...awards.map((award) => ORDER.indexOf(award)));
}

/** Each award once, from what takes one furthest. */
export function furthestFirst(awards: readonly Award[]): Award[] {
  return ORDER.filter((award) => awards.includes(award));
}

/** How a sentence names an award. */
export function awardName(award: Award): Required<LocalizedText> {
  return AWARDS[award];
}

/** What completing a step gives; a diploma only from a road that gives one by itself, whatever the step says. */
export function awardsOf(step: PathwayStepValues): Award[] {
  const alone = DIPLOMA_PATHWAYS.includes(step.pathway);
  return furthestFirst(step.awards.filter((award) => alone || award !== 'DIPLOMA_SO'));
}
