import { actOnCase, type CaseAnswer } from '../case/case.act';
import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import { type CouncilRecords, hasClassCouncil, weighed } from './class-council';
import type { TrajectoryBinding } from './trajectory.binding';
import { isLive } from './trajectory-guards.check';
import type { AgreeTrajectoryInput } from './trajectory.inputs';
import { openedParts, sealedMore } from './trajectory-parts';
import { trajectoryRetainedUntil } from './trajectory-retention.table';
import type { StoredComponent, TrajectoryRow } from './trajectory.row';
import { OPEN_STATUSES } from './trajectory-transition.table';

/**
 * Says, as who gives components of a trajectory, whether it takes part. From then on it sees the learner, or no more.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function agreeTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: AgreeTrajectoryInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'AGREE', action: 'AGREE' } as const;
  return actOnCase(binding, context, what, async ({ row, principal, now, transaction }) => {
    if (!OPEN_STATUSES.has(row.status))
      throw badUserInput(
        'input.id',
        `the trajectory is ${row.status}`,
        `one in ${[...OPEN_STATUSES].join(', ')}`,
      );
    if (input.agreed) checkConsent(row, now);
    const organisation = principal.providerId;
    const components = answeredComponents(row, organisation, input);
    const councils = await decidedByCouncil(row, components);
    return {
      ...(councils &&
        (await sealedMore(binding, context, transaction, row.key, { CLASS_COUNCILS: councils }))),
      kind: input.agreed ? 'PARTNER_AGREED' : 'PARTNER_DECLINED',
      changed: {
        components,
        retainedUntil: trajectoryRetainedUntil(row.status, now),
      },
    };

    /** A school that agrees to a deviating component says what its class council weighed. */
    async function decidedByCouncil(
      { leadId }: TrajectoryRow,
      after: readonly StoredComponent[],
    ): Promise<CouncilRecords | null> {
      const decision = input.classCouncilDecision;
      if (!input.agreed) {
        if (!decision) return null;
        throw badUserInput('input.classCouncilDecision', 'means nothing where you decline', 'none');
      }
      const recorded = hasClassCouncil(organisation)
        ? (await openedParts(binding, context, transaction, row.key)).CLASS_COUNCILS
        : undefined;
      const agreed = after.filter((one) => one.agreed === true);
      return weighed({ organisation, leadId, components: agreed, recorded }, decision, true, now);
    }
  });
}

/** To agree is to be shown the learner, which takes a consent that holds. */
function checkConsent({ consent, learnerData }: TrajectoryRow, now: Date): void {
  if (learnerData !== 'PRESENT' || !consent || consent.validUntil < brusselsDay(now))
    throw badUserInput('input.id', 'its consent has passed', 'a trajectory whose lead gave a new consent');
}

/**
 * The components after an organisation answered for its own, for all of them or for those that it names.
 *
 * @throws BAD_USER_INPUT
 */
export function answeredComponents(
  { components }: Pick<TrajectoryRow, 'components'>,
  organisation: string,
  { offeringIds, agreed }: Pick<AgreeTrajectoryInput, 'offeringIds' | 'agreed'>,
): StoredComponent[] {
  const own = components.filter(({ providerId }) => providerId === organisation);
  (offeringIds ?? []).forEach((id, index) => {
    const found = own.find(({ offeringId }) => offeringId === id);
    if (!found || !isOpen(found))
      throw badUserInput(`input.offeringIds[${index}]`, 'is no component to answer', 'one of your own');
  });
  const answered = own.filter((one) => isOpen(one) && (offeringIds?.includes(one.offeringId) ?? true));
  if (answered.length === 0)
    throw badUserInput('input.offeringIds', 'there is nothing to answer', 'a component that is planned');
  return components.map((one) => (answered.includes(one) ? { ...one, agreed } : one));

  /** What is under way as agreed is stopped by the lead, not by taking the agreement back. */
  function isOpen(component: StoredComponent): boolean {
    return isLive(component) && (agreed || component.state === 'PLANNED' || component.agreed !== true);
  }
}
