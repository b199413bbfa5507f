import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { foldText } from '@leerwegen/shared/search/search-text';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { furthest } from './award.order';
import { isBridge } from './bridge.drafts';
import { neutralOrder, smallestFirst, textOrder } from './neutral.order';
import { idOf, partsOf, type PathwayDraft } from './pathway.draft';
import { SO_PATHWAYS } from './pathway.group';
import { startsInCompulsoryEducation } from './pathway.start';
import { keepsToWishes } from './pathway.wishes';
import { type Remaining, remainingOn } from './remaining.count';

/** A pathway with all that its place depends on. */
export interface RankedDraft {
  draft: PathwayDraft;
  id: string;
  /** Titles of its steps, folded. */
  sortTitle: string;
  /** Of the step that is furthest away; null when none has a place. */
  distanceMeters: number | null;
  remaining: Remaining;
  /** Whether it keeps to regular or flexible SO, which comes first for who is still enrolled at a school or in compulsory education. */
  schoolFirst: boolean;
  /** Whether no step of it is left open by a rule that nobody can answer. */
  isCertain: boolean;
  keepsToWishes: boolean;
}

/** A draft with what ranks it. */
export function rankedDraft(draft: PathwayDraft, profile: LearnerProfile): RankedDraft {
  const steps = partsOf(draft).map(({ step }) => step);
  const distances = steps.flatMap(({ distanceMeters }) => distanceMeters ?? []);
  return {
    draft,
    id: idOf(draft),
    sortTitle: foldText(steps.map(({ title }) => title).join(' ')),
    distanceMeters: distances.length > 0 ? Math.max(...distances) : null,
    remaining: remainingOn(draft, profile),
    schoolFirst:
      (profile.enrolledAt === 'SCHOOL' || startsInCompulsoryEducation(draft, profile)) &&
      steps.every((step) => isBridge(step) || SO_PATHWAYS.includes(step.pathway)) &&
      draft.reachesGoal,
    isCertain: steps.every(({ verdict }) => verdict !== 'UNKNOWN'),
    keepsToWishes: keepsToWishes(draft, profile),
  };
}

/**
 * The order of pathways, total: the goal, how far it takes one, the school of who is still there, what is certain before what
 * nobody can say, what keeps to the wishes, what remains to be done, then neutrally. Below 0 when `a` comes first.
 */
export function byRank(a: RankedDraft, b: RankedDraft): number {
  return byMerit(a, b) || neutralOrder(a, b);
}

/** The part of the order that says something about the learner: 0 for pathways that are as good. */
export function byMerit(a: RankedDraft, b: RankedDraft): number {
  return (
    Number(b.draft.reachesGoal) - Number(a.draft.reachesGoal) ||
    furthest(a.draft.awards) - furthest(b.draft.awards) ||
    Number(b.schoolFirst) - Number(a.schoolFirst) ||
    Number(b.isCertain) - Number(a.isCertain) ||
    Number(b.keepsToWishes) - Number(a.keepsToWishes) ||
    byDate(a.remaining.earliestEnd, b.remaining.earliestEnd) ||
    a.remaining.components - b.remaining.components ||
    smallestFirst(a.remaining.hours, b.remaining.hours)
  );
}

function byDate(a: string | null, b: string | null): number {
  return textOrder(a ?? '9999-12-31', b ?? '9999-12-31');
}

/** What the order is, in words. */
export const ORDERING: Required<LocalizedText> = {
  nl: 'Eerst wat tot het doel leidt en de lerende het verst brengt; voor wie nog in een school ingeschreven of leerplichtig is, daarbinnen eerst het regulier en het flexibel secundair onderwijs; dan wat niet onzeker is; dan wat past bij de gewenste lesvorm en de beschikbare tijd; dan wat er nog te doen is: vroegste einde, onderdelen, lestijden; dan neutraal: afstand, titel, code. Nooit een voorkeur voor een aanbieder.',
  en: 'First what leads to the goal and takes the learner furthest; within that, for who is still enrolled at a school or in compulsory education, regular and flexible secondary education first; then what is not uncertain; then what keeps to the wished delivery modes and the time available; then what remains to be done: earliest end, components, lesson hours; then neutrally: distance, title, code. Never a preference for a provider.',
};
