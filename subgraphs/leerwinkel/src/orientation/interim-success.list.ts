import type { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { awardsOf } from './award.order';
import type { InterimSuccess } from './composed-pathway.type';
import { type DraftPart, type PathwayDraft, remainingOf } from './pathway.draft';
import { MODULAR_PATHWAYS } from './pathway.group';

/** A success with how far its step has come by then, from 0 to 1. */
interface Moment extends InterimSuccess {
  progress: number;
}

/**
 * What is acquired on the way, in the order of time: modules as they follow each other, then what a completed step gives. Steps
 * that run at the same time are taken to advance alike. What the last step gives at its end is no success on the way.
 */
export function interimSuccesses({ stages }: PathwayDraft): InterimSuccess[] {
  return stages.flatMap((stage, index) => {
    const last = index === stages.length - 1 && stage.length === 1;
    return stage
      .flatMap((part) => [...modulesOf(part), ...(last ? [] : completionOf(part))])
      .sort((a, b) => a.progress - b.progress)
      .map(({ award, title, stepId }) => ({ award, title, stepId }));
  });
}

function modulesOf({ step, todo }: DraftPart): Moment[] {
  if (!MODULAR_PATHWAYS.includes(step.pathway)) return [];
  return todo.map(({ title }, index) => moment('DEELCERTIFICAAT', title, step.id, (index + 1) / todo.length));
}

/** From the smallest: the certificaat is there before the qualification it belongs to. */
function completionOf({ step, todo }: DraftPart): Moment[] {
  if (todo.length < remainingOf(step).length) return [];
  return awardsOf(step)
    .filter((award) => award !== 'DEELCERTIFICAAT' && award !== 'DIPLOMA_SO')
    .reverse()
    .map((award) => moment(award, step.title, step.id, 1));
}

function moment(award: Award, title: string, stepId: string, progress: number): Moment {
  return { award, title, stepId, progress };
}
