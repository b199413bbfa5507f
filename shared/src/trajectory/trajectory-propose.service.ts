import { randomUUID } from 'node:crypto';
import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import { audited, type CaseAnswer, openCase } from '../case/case.act';
import { newestFirst } from '../case/case.row';
import { caseKey, ownerOf } from '../case/global-id.check';
import { personalPart } from '../case/personal-part';
import { checkedText } from '../case/text.check';
import { badUserInput, forbidden, unauthenticated } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import { idPrefix, keyOf } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import { learnerFacts, storedFacts } from './learner-facts';
import type { TrajectoryBinding } from './trajectory.binding';
import { checkedComponents, checkedTitles } from './trajectory-components.check';
import { checkedAgreements, checkedLinks, checkedMilestones } from './trajectory-content.check';
import { checkedImpacts, checkGuards, leaves, trajectoryWarnings } from './trajectory-guards.check';
import type { ProposeTrajectoryInput } from './trajectory.inputs';
import { roleMayInTrajectory } from './trajectory-permission.table';
import { lookedAt } from './trajectory-parts';
import { trajectoryRetainedUntil } from './trajectory-retention.table';
import { partiesOf, type TrajectoryRow } from './trajectory.row';

/**
 * Proposes a trajectory that the asker's organisation, a provider of this subgraph, leads.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, CONFLICT; nothing is written then
 */
export function proposeTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: ProposeTrajectoryInput,
): Promise<CaseAnswer> {
  return audited(context, 'PROPOSE', null, async () => {
    const { principal, leadNumber } = await lead(binding, context);
    return openCase(binding, context, { input, action: 'PROPOSE', principal }, async () => {
      const { row, parts, warnings } = preparedTrajectory(binding, context, input, {
        leadId: principal.providerId,
        leadNumber,
      });
      return {
        row,
        event: {
          kind: 'PROPOSED',
          from: null,
          to: row.status,
          party: 'LEAD',
          organisationId: principal.providerId,
          role: principal.role,
        },
        warnings,
        ...context.personal.cipher.seal(row.key, parts),
      };
    });
  });
}

/** Who asks, when it is a provider of this subgraph in a role that leads. */
async function lead(
  { providerPrefix, name }: TrajectoryBinding,
  { personal, loaders }: RequestContext,
): Promise<{ principal: Principal; leadNumber: string }> {
  const principal = principalOf(personal);
  if (!principal) throw unauthenticated('Proposing a trajectory needs a token.');
  const number = keyOf(providerPrefix, principal.providerId);
  const { providers } = loaders as { providers: { load(number: string): Promise<object | null> } };
  if (number === null || !(await providers.load(number)))
    throw forbidden(`Only a ${name.toLowerCase()} leads these trajectories.`);
  if (!roleMayInTrajectory(principal.role, 'LEAD', 'PROPOSE'))
    throw forbidden('Your role may not lead trajectories.');
  return { principal, leadNumber: number };
}

function preparedTrajectory(
  binding: TrajectoryBinding,
  { now }: RequestContext,
  input: ProposeTrajectoryInput,
  { leadId, leadNumber }: { leadId: string; leadNumber: string },
): { row: TrajectoryRow; parts: Record<string, unknown>; warnings: string[] } {
  const today = brusselsDay(now);
  const previousId = checkedPrevious(input.previousId);
  const part = personalPart(input, binding.providerType, now)!;
  const components = checkedComponents(input.components, {
    leadId,
    before: [],
    status: 'PROPOSED',
    continues: previousId !== null,
    now,
  });
  const parties = partiesOf(leadId, components);
  const { agreements, texts } = checkedAgreements(input.agreements ?? [], parties, now);
  const justification = checkedText('input.justification', input.justification, { most: 1_000 });
  const facts = learnerFacts(binding, input, {});
  checkGuards(binding, components, facts, justification, today);
  const switches = leaves(facts.enrolledAt, components);
  const impacts = switches ? checkedImpacts([], components, facts, input.statusChecked, today) : null;
  const row: TrajectoryRow = {
    key: randomUUID(),
    leadNumber,
    leadId,
    status: 'PROPOSED',
    goal: input.goal,
    components,
    agreements,
    milestones: checkedMilestones(input.milestones ?? [], now),
    referralIds: checkedLinks('input.referralIds', 'Referral', input.referralIds ?? []),
    exemptionRequestIds: checkedLinks(
      'input.exemptionRequestIds',
      'ExemptionRequest',
      input.exemptionRequestIds ?? [],
    ),
    parties,
    version: 1,
    eventCount: 1,
    createdAt: now,
    updatedAt: now,
    newestFirst: newestFirst(now),
    retainedUntil: trajectoryRetainedUntil('PROPOSED', now),
    learnerData: 'PRESENT',
    consent: part.consent,
    stopReason: null,
    previousId,
    handedOverToId: null,
    handOverHash: null,
    continuedAsId: null,
  };
  return {
    row,
    parts: {
      ...part.parts,
      FACTS: storedFacts(facts, part.consent),
      JUSTIFICATION: justification,
      TITLES: checkedTitles(input.components, {}),
      AGREEMENTS: texts,
      ...(impacts && { IMPACTS: [lookedAt(row.version, impacts, now)] }),
    },
    warnings: trajectoryWarnings(row, switches, facts.enrolledAt),
  };
}

function checkedPrevious(previousId: string | null | undefined): string | null {
  if (previousId == null) return null;
  if (isTrajectoryId(previousId)) return previousId;
  throw badUserInput('input.previousId', 'is no trajectory', 'the global id of one, of any lead');
}

/** Whether an id is that of a trajectory, whoever leads it. */
export function isTrajectoryId(id: string): boolean {
  const owner = ownerOf('Trajectory', id);
  const name = owner && PROVIDER_TYPES[owner].Trajectory;
  return name != null && caseKey(idPrefix(name), id) !== null;
}
