import { actOnCase, type CaseAnswer } from '../case/case.act';
import { personalPart } from '../case/personal-part';
import { checkedText } from '../case/text.check';
import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { StatusImpact } from '../vocabulary/eligibility.type';
import { weighed } from './class-council';
import { learnerFacts, storedFacts } from './learner-facts';
import type { TrajectoryBinding } from './trajectory.binding';
import { checkedComponents, checkedTitles } from './trajectory-components.check';
import {
  checkedAgreements,
  checkedLinks,
  checkedMilestones,
  checkTakePart,
} from './trajectory-content.check';
import { checkedImpacts, checkGuards, isSwitch, leaves, trajectoryWarnings } from './trajectory-guards.check';
import type { ChangeTrajectoryInput } from './trajectory.inputs';
import { lookedAt, openedParts, sealedMore, type TrajectoryParts } from './trajectory-parts';
import { trajectoryRetainedUntil } from './trajectory-retention.table';
import { partiesOf, type TrajectoryRow } from './trajectory.row';
import { OPEN_STATUSES } from './trajectory-transition.table';

type Input = ChangeTrajectoryInput;

/**
 * Changes a trajectory, as its lead, while it is open. A switch of pathway needs a status check, whose outcome the history
 * keeps with the learner's data.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function changeTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: Input,
): Promise<CaseAnswer> {
  const what = { input, permission: 'CHANGE', action: 'CHANGE' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    checkChangeable(row, input);
    const today = brusselsDay(now);
    const old = await openedParts(binding, context, transaction, row.key);
    const personal = personalPart(input, binding.providerType, now);
    const changed = changedContent(row, input, now);
    const { components } = changed;
    const justification =
      input.justification == null
        ? (old.JUSTIFICATION ?? null)
        : checkedText('input.justification', input.justification, { most: 1_000 });
    const facts = learnerFacts(binding, input, old);
    const { enrolledAt } = facts;
    checkGuards(binding, components, facts, justification, today);
    // Where the learner is enrolled may be told late.
    const toldNow = input.enrolledAt != null && input.enrolledAt !== old.FACTS?.enrolledAt;
    const leavesNow = toldNow && leaves(enrolledAt, components);
    const switches = leavesNow || isSwitch(row.components, components);
    const impacts = switches
      ? checkedImpacts(row.components, components, facts, input.statusChecked, today)
      : null;
    const councils = weighed(
      { organisation: row.leadId, leadId: row.leadId, components, recorded: old.CLASS_COUNCILS },
      input.classCouncilDecision,
      // Before it is agreed, the decision may still come.
      row.status !== 'PROPOSED',
      now,
    );
    const sealed = await sealedMore(binding, context, transaction, row.key, {
      ...personal?.parts,
      ...changedParts(input, old, row, impacts, now),
      FACTS: storedFacts(facts, personal?.consent ?? row.consent!),
      JUSTIFICATION: justification,
      ...(councils && { CLASS_COUNCILS: councils }),
    });
    return {
      ...sealed,
      kind: switches ? 'SWITCHED' : 'CHANGED',
      changed: {
        ...changed,
        ...(personal && { consent: personal.consent, learnerData: 'PRESENT' }),
        retainedUntil: trajectoryRetainedUntil(row.status, now),
      },
      warnings: trajectoryWarnings({ ...row, ...changed }, switches, enrolledAt),
    };
  });
}

function checkChangeable(row: TrajectoryRow, input: Input): void {
  if (!OPEN_STATUSES.has(row.status))
    throw badUserInput(
      'input.id',
      `the trajectory is ${row.status}`,
      `one in ${[...OPEN_STATUSES].join(', ')}`,
    );
  if (row.learnerData !== 'PRESENT' && !input.learner)
    throw badUserInput('input.learner', 'the learner’s data were erased', 'learner and a new consent');
  const { id, expectedVersion, idempotencyKey, ...content } = input;
  if (Object.values(content).every((value) => value == null))
    throw badUserInput('input', 'changes nothing', 'what is to be changed');
}

/** The bare facts after a change. */
function changedContent(
  row: TrajectoryRow,
  input: Input,
  now: Date,
): Pick<
  TrajectoryRow,
  'goal' | 'components' | 'parties' | 'agreements' | 'milestones' | 'referralIds' | 'exemptionRequestIds'
> {
  const { leadId, status } = row;
  const components = input.components
    ? checkedComponents(input.components, { leadId, before: row.components, status, continues: false, now })
    : row.components;
  const parties = partiesOf(leadId, components);
  const agreements = input.agreements
    ? checkedAgreements(input.agreements, parties, now).agreements
    : row.agreements;
  checkTakePart('input.components', agreements, parties);
  return {
    goal: input.goal ?? row.goal,
    components,
    parties,
    agreements,
    milestones: input.milestones ? checkedMilestones(input.milestones, now) : row.milestones,
    referralIds: input.referralIds
      ? checkedLinks('input.referralIds', 'Referral', input.referralIds)
      : row.referralIds,
    exemptionRequestIds: input.exemptionRequestIds
      ? checkedLinks('input.exemptionRequestIds', 'ExemptionRequest', input.exemptionRequestIds)
      : row.exemptionRequestIds,
  };
}

/** Texts that a change replaces, and what was looked at before a switch. */
function changedParts(
  { components, agreements }: Input,
  old: TrajectoryParts,
  { version }: TrajectoryRow,
  impacts: StatusImpact[] | null,
  now: Date,
): Partial<TrajectoryParts> {
  return {
    ...(components && { TITLES: checkedTitles(components, old.TITLES ?? {}) }),
    ...(agreements && { AGREEMENTS: agreements.map(({ what }) => what.trim()) }),
    ...(impacts && { IMPACTS: [...(old.IMPACTS ?? []), lookedAt(version + 1, impacts, now)] }),
  };
}
