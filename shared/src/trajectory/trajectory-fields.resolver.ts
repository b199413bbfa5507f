import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { principalOf } from '../auth/personal-session';
import { link, links } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import { Combination } from '../vocabulary/combination.enum';
import { ReferralConsent } from '../vocabulary/consent.type';
import { ExemptionRequest } from '../vocabulary/exemption-request.interface';
import { globalId } from '../vocabulary/global-id';
import { ReferralLearner } from '../vocabulary/learner.type';
import { Provider } from '../vocabulary/provider.interface';
import { ClassCouncilDecision } from '../vocabulary/referral-parts.type';
import { Referral } from '../vocabulary/referral.interface';
import {
  TrajectoryAgreement,
  TrajectoryComponent,
  TrajectoryHistoryLine,
} from '../vocabulary/trajectory-parts.type';
import { TRAJECTORY_FIELD, TRAJECTORY_ID } from '../vocabulary/trajectory.interface';
import { combinationOf } from './combination';
import type { TrajectoryBinding } from './trajectory.binding';
import type { TrajectoryLoaders } from './trajectory.loaders';
import { storedImpacts, visibleAgreements, visibleComponents } from './trajectory-lines';
import type { TrajectoryParts } from './trajectory-parts';
import type { TrajectoryRow } from './trajectory.row';

type Context = RequestContext<TrajectoryLoaders>;

/** What may be a switch: a proposal is one when it leads away from where the learner is enrolled. */
const SWITCHING: ReadonlySet<string> = new Set(['PROPOSED', 'SWITCHED']);

/** How the fields of a trajectory are resolved that are more than a column. */
export function trajectoryFields(
  binding: TrajectoryBinding,
  entity: ClassType<object>,
  lead: () => ClassType<object>,
): Function {
  const { prefix } = binding;
  const parts = async (row: TrajectoryRow, { loaders, personal }: Context): Promise<TrajectoryParts> => {
    personal.trail.note('READ_LEARNER', globalId(prefix, row.key));
    return loaders.trajectories.personalParts.load(row.key);
  };
  const leads = (row: TrajectoryRow, { personal }: Context): boolean =>
    binding.mayDo(principalOf(personal), row, 'READ_LEARNER', 'LEAD');

  @Resolver(() => entity)
  class TrajectoryFields {
    @FieldResolver(() => ID, { description: TRAJECTORY_ID })
    id(@Root() { key }: TrajectoryRow): string {
      return globalId(prefix, key);
    }

    @FieldResolver(() => lead(), TRAJECTORY_FIELD.lead)
    async lead(
      @Root() { leadId }: TrajectoryRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return link('Provider', leadId, context, info);
    }

    @FieldResolver(() => [TrajectoryComponent], TRAJECTORY_FIELD.components)
    components(
      @Root() row: TrajectoryRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): object[] {
      const { components, mayReadTitle } = visibleComponents(binding, row, context);
      return context.budget.charge(components).map((component) => ({
        ...component,
        offering: () => link('Offering', component.offeringId, context, info),
        provider: () => link('Provider', component.providerId, context, info),
        title: async () =>
          mayReadTitle(component)
            ? ((await parts(row, context)).TITLES?.[component.offeringId] ?? null)
            : null,
      }));
    }

    @FieldResolver(() => Combination, TRAJECTORY_FIELD.combination)
    combination(@Root() { components }: TrajectoryRow): Combination | null {
      return combinationOf(
        components.flatMap(({ state, pathway }) => (state === 'DROPPED' ? [] : [pathway])),
      );
    }

    @FieldResolver(() => [TrajectoryAgreement], TRAJECTORY_FIELD.agreements)
    agreements(@Root() row: TrajectoryRow, @Ctx() context: Context): object[] {
      const lines = visibleAgreements(binding, row, context);
      return context.budget.charge(lines).map(({ place, mayReadText, ...agreement }) => ({
        ...agreement,
        what: async () => (mayReadText ? ((await parts(row, context)).AGREEMENTS?.[place] ?? null) : null),
      }));
    }

    @FieldResolver(() => [Referral], TRAJECTORY_FIELD.referrals)
    referrals(
      @Root() { referralIds }: TrajectoryRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<(object | null)[]> {
      return links('Referral', referralIds, context, info);
    }

    @FieldResolver(() => [ExemptionRequest], TRAJECTORY_FIELD.exemptionRequests)
    exemptionRequests(
      @Root() { exemptionRequestIds }: TrajectoryRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<(object | null)[]> {
      return links('ExemptionRequest', exemptionRequestIds, context, info);
    }

    @FieldResolver(() => ReferralConsent, TRAJECTORY_FIELD.consent)
    consent(@Root() { consent }: TrajectoryRow): object | null {
      if (!consent) return null;
      return { ...consent, withdrawnAt: consent.withdrawnAt ? new Date(consent.withdrawnAt) : null };
    }

    /** The lead's own reference and its note stay with the lead. */
    @FieldResolver(() => ReferralLearner, TRAJECTORY_FIELD.learner)
    async learner(@Root() row: TrajectoryRow, @Ctx() context: Context): Promise<ReferralLearner | null> {
      const { LEARNER } = await parts(row, context);
      if (!LEARNER) return null;
      return leads(row, context) ? LEARNER : { ...LEARNER, caseReference: null, note: null };
    }

    @FieldResolver(() => String, TRAJECTORY_FIELD.justification)
    async justification(@Root() row: TrajectoryRow, @Ctx() context: Context): Promise<string | null> {
      return (await parts(row, context)).JUSTIFICATION ?? null;
    }

    /** Each school reads what its own class council weighed. */
    @FieldResolver(() => ClassCouncilDecision, TRAJECTORY_FIELD.classCouncilDecision)
    async classCouncilDecision(@Root() row: TrajectoryRow, @Ctx() context: Context): Promise<object | null> {
      const { CLASS_COUNCILS } = await parts(row, context);
      return CLASS_COUNCILS?.[principalOf(context.personal)!.providerId] ?? null;
    }

    @FieldResolver(() => Provider, TRAJECTORY_FIELD.handedOverTo)
    async handedOverTo(
      @Root() { handedOverToId }: TrajectoryRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return handedOverToId === null ? null : link('Provider', handedOverToId, context, info);
    }

    @FieldResolver(() => [TrajectoryHistoryLine], TRAJECTORY_FIELD.history)
    async history(@Root() row: TrajectoryRow, @Ctx() context: Context): Promise<object[]> {
      const lines = await context.loaders.trajectories.histories.load(row.key);
      return context.budget.charge(lines).map((line) => ({
        ...line,
        statusImpacts: async () =>
          SWITCHING.has(line.kind) && leads(row, context)
            ? storedImpacts(await parts(row, context), ({ at, version }) =>
                line.kind === 'PROPOSED' ? version === 1 : version > 1 && at === line.at.toISOString(),
              )
            : null,
      }));
    }
  }
  return TrajectoryFields;
}
