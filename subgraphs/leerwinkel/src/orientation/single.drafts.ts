import type { Award } from '@leerwegen/shared/vocabulary/award.enum';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { awardsOf, furthestFirst } from './award.order';
import { type PathwayDraft, wholePart } from './pathway.draft';
import { SO_PATHWAYS } from './pathway.group';

/** How a step leads to a goal: by itself, through later years, or not. */
export type Reach = 'NOW' | 'LATER' | 'NOT';

/** Whether a step, alone, leads to the goal. */
export function reachOf(step: PathwayStepValues, goal: Award): Reach {
  if (awardsOf(step).includes(goal)) return 'NOW';
  if (goal === 'DIPLOMA_SO') {
    if (SO_PATHWAYS.includes(step.pathway)) return 'LATER';
    // ASO3 gives the diploma by its nature, also where an export does not tell.
    if (step.pathway === 'TKO_GENERAL') return 'NOW';
  }
  if (PROFESSIONAL.includes(goal) && leadsToProfession(step)) return 'LATER';
  if (goal === 'GETUIGSCHRIFT' && SO_PATHWAYS.includes(step.pathway) && step.grade === 1) return 'LATER';
  return 'NOT';
}

const PROFESSIONAL: readonly Award[] = ['BEROEPSKWALIFICATIE', 'DEELKWALIFICATIE'];

/** Before the third grade, where qualifications are given: all that does not prepare for higher education only. */
function leadsToProfession({ pathway, grade, finality }: PathwayStepValues): boolean {
  return SO_PATHWAYS.includes(pathway) && (grade === 1 || grade === 2) && finality !== 'DOORSTROOM';
}

/** A step on its own. */
export function singleDraft(step: PathwayStepValues, goal: Award): PathwayDraft {
  const reach = reachOf(step, goal);
  // Whoever goes on at a school to the end has the diploma.
  const later: Award[] = reach === 'LATER' ? ['DIPLOMA_SO'] : [];
  return {
    combination: null,
    stages: [[wholePart(step)]],
    awards: furthestFirst([...awardsOf(step), ...(reach === 'NOT' ? [] : [goal]), ...later]),
    reachesGoal: reach !== 'NOT',
    throughLaterYears: reach === 'LATER',
  };
}

/** Aanvullende algemene vorming with a diploma-oriented vocational course, at one cvo or at two: together the diploma. */
export function generalAndVocationalDrafts(steps: readonly PathwayStepValues[], goal: Award): PathwayDraft[] {
  const vocational = steps.filter(({ pathway }) => pathway === 'TKO_VOCATIONAL');
  return steps
    .filter(({ pathway }) => pathway === 'TKO_AAV')
    .flatMap((general) =>
      vocational.map((course): PathwayDraft => {
        const awards = furthestFirst(['DIPLOMA_SO', ...awardsOf(general), ...awardsOf(course)]);
        return {
          combination: null,
          stages: [[wholePart(general), wholePart(course)]],
          awards,
          reachesGoal: awards.includes(goal),
          throughLaterYears: false,
        };
      }),
    );
}
