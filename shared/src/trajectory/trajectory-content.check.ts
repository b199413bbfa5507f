import { caseKey, ownerOf } from '../case/global-id.check';
import { checkedDay } from '../case/day.check';
import { requiredText } from '../case/text.check';
import { badUserInput } from '../errors/user-error';
import { idPrefix } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import type { TrajectoryAgreementInput, TrajectoryMilestoneInput } from './trajectory-content.inputs';
import type { StoredAgreement, StoredMilestone } from './trajectory.row';

const MOST = { agreements: 30, consultations: 50, milestones: 50, links: 20 } as const;

/** Kinds of cases that belong to a trajectory. */
export type LinkedKind = 'Referral' | 'ExemptionRequest';

/**
 * Agreements as they are kept, and what was agreed, in the same order.
 *
 * @param parties the lead and who gives a component
 * @throws BAD_USER_INPUT that names the agreement; never with its value
 */
export function checkedAgreements(
  inputs: readonly TrajectoryAgreementInput[],
  parties: readonly string[],
  now: Date,
): { agreements: StoredAgreement[]; texts: string[] } {
  const field = 'input.agreements';
  checkLength(field, inputs, MOST.agreements);
  const texts = inputs.map(({ what }, index) =>
    requiredText(`${field}[${index}].what`, what, { most: 1_000 }),
  );
  const agreements = inputs.map(({ providerId, consultations }, index) => {
    const days = consultations ?? [];
    const place = `${field}[${index}].consultations`;
    checkLength(place, days, MOST.consultations);
    days.forEach((day, at) => checkedDay(`${place}[${at}]`, day, now));
    return { providerId, consultations: [...new Set(days)].sort() };
  });
  checkTakePart(field, agreements, parties);
  return { agreements, texts };
}

/** @throws BAD_USER_INPUT for an agreement of who takes no part */
export function checkTakePart(
  field: string,
  agreements: readonly StoredAgreement[],
  parties: readonly string[],
): void {
  const stranger = agreements.findIndex(({ providerId }) => !parties.includes(providerId));
  if (stranger >= 0)
    throw badUserInput(
      field,
      `agreement ${stranger} is of who takes no part`,
      'the lead, or who gives a component',
    );
}

/**
 * Milestones as they are kept, in order of their days; what has happened does not lie in the future.
 *
 * @throws BAD_USER_INPUT that names the milestone
 */
export function checkedMilestones(inputs: readonly TrajectoryMilestoneInput[], now: Date): StoredMilestone[] {
  checkLength('input.milestones', inputs, MOST.milestones);
  return inputs
    .map(({ kind, on, done }, index) => ({
      kind,
      on: checkedDay(`input.milestones[${index}].on`, on, now, { past: done === true }),
      done: done ?? false,
    }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/**
 * Ids of cases that belong to a trajectory, of any owner, each once.
 *
 * @throws BAD_USER_INPUT that names the id
 */
export function checkedLinks(field: string, kind: LinkedKind, ids: readonly string[]): string[] {
  checkLength(field, ids, MOST.links);
  ids.forEach((id, index) => {
    const owner = ownerOf(kind, id);
    const name = owner && PROVIDER_TYPES[owner][kind];
    if (!name || caseKey(idPrefix(name), id) === null)
      throw badUserInput(`${field}[${index}]`, `is no ${kind}`, 'the global id of one, of any owner');
  });
  return [...new Set(ids)];
}

function checkLength(field: string, list: readonly unknown[], most: number): void {
  if (list.length > most) throw badUserInput(field, `has ${list.length}`, `at most ${most}`);
}
