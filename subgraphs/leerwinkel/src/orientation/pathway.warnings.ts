import { type Guard, GUARDS, isDistanceWhole } from '@leerwegen/shared/eligibility/guard.table';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { partsOf, type PathwayDraft } from './pathway.draft';
import { isNewcomer, SO_PATHWAYS, VOCATIONAL_PATHWAYS } from './pathway.group';
import { startsInCompulsoryEducation } from './pathway.start';
import { asksMoreTime } from './pathway.wishes';
import type { RegulatoryQuestion } from './regulatory-question.type';
import { type QuestionRow, REGULATORY_QUESTIONS } from './regulatory-questions.table';

/** What the guards and questions look at. */
interface Situation {
  draft: PathwayDraft;
  profile: LearnerProfile;
  steps: ReturnType<typeof stepsOf>;
}

const stepsOf = (draft: PathwayDraft) => partsOf(draft).map(({ step }) => step);

const isMinor = ({ draft, profile }: Situation): boolean => startsInCompulsoryEducation(draft, profile);
const isOnly =
  (pathway: string) =>
  ({ steps }: Situation): boolean =>
    steps.every((step) => step.pathway === pathway);
const isSchoolOnly = ({ steps }: Situation): boolean =>
  steps.every(({ providerType }) => providerType === 'SCHOOL');
const hasSchool = ({ steps }: Situation): boolean =>
  steps.some(({ providerType }) => providerType === 'SCHOOL');
const hasVocational = ({ steps }: Situation): boolean =>
  steps.some(({ pathway }) => VOCATIONAL_PATHWAYS.includes(pathway));
const isSwitch = ({ profile, steps }: Situation): boolean =>
  profile.enrolledAt !== null && steps.some(({ providerType }) => providerType !== profile.enrolledAt);
const hasFlexible = ({ steps }: Situation): boolean => steps.some(({ pathway }) => pathway === 'FLEXIBLE_SO');
const inSecondGrade = ({ steps }: Situation): boolean =>
  steps.some(({ pathway, grade }) => SO_PATHWAYS.includes(pathway) && grade === 2);
const hasExemption = ({ draft }: Situation): boolean =>
  partsOf(draft).some(
    ({ step, releases }) => releases.length > 0 || step.components.some(({ state }) => state !== 'REMAINING'),
  );
const isGeneral = ({ steps }: Situation): boolean =>
  steps.some(({ pathway, finality }) => pathway === 'TKO_GENERAL' || finality === 'DOORSTROOM');

/** When each guard warns, in the order in which warnings are shown. */
const WARNINGS: readonly [Guard, (situation: Situation) => boolean][] = [
  [GUARDS.schoolFirst, (one) => one.profile.enrolledAt === 'SCHOOL' && !isSchoolOnly(one)],
  [GUARDS.statusCheck, isSwitch],
  [GUARDS.minorGeneralEducation, (one) => isMinor(one) && hasVocational(one) && !hasSchool(one)],
  [GUARDS.examPreparation, ({ draft }) => draft.combination === 'SO_EC'],
  [GUARDS.workPlacementSecondGrade, (one) => one.draft.combination === 'SO_EC' && inSecondGrade(one)],
  [
    GUARDS.classCouncil,
    (one) => hasFlexible(one) || one.draft.combination === 'SO_EC' || one.draft.combination === 'SO_TKO',
  ],
  [GUARDS.combinedGuidance, ({ draft }) => draft.combination !== null],
  [GUARDS.distanceWhole, ({ steps }) => isDistanceWhole(steps.map(({ deliveryMode }) => deliveryMode))],
  [GUARDS.fullTimeSchool, ({ draft, profile }) => asksMoreTime(draft, profile)],
  [GUARDS.aavAlone, isOnly('TKO_AAV')],
  [GUARDS.newcomerGeneralRoute, (one) => isNewcomer(one.profile) && !isGeneral(one)],
  [GUARDS.concordanceAdvises, hasExemption],
];

/** What asks for care on a pathway of a learner. */
export function warningsOf(draft: PathwayDraft, profile: LearnerProfile): Guard[] {
  const situation = { draft, profile, steps: stepsOf(draft) };
  return WARNINGS.filter(([, applies]) => applies(situation)).map(([guard]) => guard);
}

/** What regulation leaves open about a pathway of a learner, in the order of the register. */
export function questionsOf(draft: PathwayDraft, profile: LearnerProfile): RegulatoryQuestion[] {
  const situation = { draft, profile, steps: stepsOf(draft) };
  return REGULATORY_QUESTIONS.filter((row) => isAbout(row, situation) && concerns(row, situation)).map(
    ({ concerns: _whom, ...question }) => question,
  );
}

/** A question that names no road is about all of them. */
function isAbout({ pathways, combinations }: QuestionRow, { draft, steps }: Situation): boolean {
  return (
    (pathways.length === 0 && combinations.length === 0) ||
    steps.some(({ pathway }) => pathways.includes(pathway)) ||
    (draft.combination !== null && combinations.includes(draft.combination))
  );
}

function concerns(row: QuestionRow, situation: Situation): boolean {
  const { profile } = situation;
  switch (row.concerns) {
    case 'MINORS':
      return isMinor(situation);
    case 'ADULTS':
      return !isMinor(situation);
    case 'MINOR_NEWCOMERS':
      return isMinor(situation) && isNewcomer(profile);
    case 'SWITCHERS':
      return isSwitch(situation);
    case 'SECOND_GRADE':
      return inSecondGrade(situation);
    case 'EVC_HOLDERS':
      return profile.evidence.some(({ kind }) => kind === 'EVC_PROOF');
    default:
      return true;
  }
}
