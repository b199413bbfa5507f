import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { link } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import type { Evidence } from '../vocabulary/evidence.type';
import type { ReferralLearner } from '../vocabulary/learner.type';
import { Evidence as EvidenceType } from '../vocabulary/evidence.type';
import { ReferralLearner as ReferralLearnerType } from '../vocabulary/learner.type';
import { Offering } from '../vocabulary/offering.interface';
import { Provider } from '../vocabulary/provider.interface';
import {
  ClassCouncilDecision,
  ReferralAlternative,
  ReferralDecline,
  ReferralHistoryLine,
  RequiredDecision,
} from '../vocabulary/referral-parts.type';
import { ReferralConsent } from '../vocabulary/consent.type';
import { ReferringPartner } from '../vocabulary/referral-parts.type';
import { REFERRAL_FIELD, REFERRAL_ID } from '../vocabulary/referral.interface';
import { principalOf } from '../auth/personal-session';
import { mayDo } from './permission.table';
import type { ReferralBinding } from './referral.binding';
import type { HistoryRow } from '../case/case.loaders';
import type { ReferralLoaders } from './referral.loaders';
import type { ReferralRow } from './referral.row';

type Context = RequestContext<ReferralLoaders>;

/** How the fields of a referral are resolved that are more than a column. */
export function referralFields(
  { prefix, declineStatement }: ReferralBinding,
  entity: ClassType<object>,
  receiver: () => ClassType<object>,
): Function {
  const personalParts = async (row: ReferralRow, { loaders, personal }: Context) => {
    personal.trail.note('READ_LEARNER', globalId(prefix, row.key));
    return loaders.referrals.personalParts.load(row.key);
  };

  @Resolver(() => entity)
  class ReferralFields {
    @FieldResolver(() => ID, { description: REFERRAL_ID })
    id(@Root() { key }: ReferralRow): string {
      return globalId(prefix, key);
    }

    @FieldResolver(() => Provider, REFERRAL_FIELD.sender)
    async sender(
      @Root() { senderId, partner }: ReferralRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return partner ? null : link('Provider', senderId, context, info);
    }

    @FieldResolver(() => ReferringPartner, REFERRAL_FIELD.senderPartner)
    senderPartner(@Root() { partner }: ReferralRow): ReferringPartner | null {
      return partner;
    }

    @FieldResolver(() => receiver(), REFERRAL_FIELD.receiver)
    async receiver(
      @Root() { receiverId }: ReferralRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return link('Provider', receiverId, context, info);
    }

    @FieldResolver(() => Offering, REFERRAL_FIELD.offering)
    async offering(
      @Root() { offeringId }: ReferralRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return offeringId === null ? null : link('Offering', offeringId, context, info);
    }

    @FieldResolver(() => Boolean, REFERRAL_FIELD.overdue)
    overdue(@Root() { dueAt }: ReferralRow, @Ctx() { now }: Context): boolean {
      return dueAt !== null && dueAt < now;
    }

    @FieldResolver(() => ReferralConsent, REFERRAL_FIELD.consent)
    consent(@Root() { consent }: ReferralRow): object | null {
      if (!consent) return null;
      return { ...consent, withdrawnAt: consent.withdrawnAt ? new Date(consent.withdrawnAt) : null };
    }

    @FieldResolver(() => ReferralLearnerType, REFERRAL_FIELD.learner)
    async learner(@Root() row: ReferralRow, @Ctx() context: Context): Promise<ReferralLearner | null> {
      return ((await personalParts(row, context)).LEARNER as ReferralLearner | undefined) ?? null;
    }

    @FieldResolver(() => [EvidenceType], REFERRAL_FIELD.evidence)
    async evidence(@Root() row: ReferralRow, @Ctx() context: Context): Promise<Evidence[] | null> {
      if (row.learnerData !== 'PRESENT') return null;
      return ((await personalParts(row, context)).EVIDENCE as Evidence[] | undefined) ?? [];
    }

    @FieldResolver(() => ClassCouncilDecision, REFERRAL_FIELD.classCouncilDecision)
    async classCouncilDecision(@Root() row: ReferralRow, @Ctx() context: Context): Promise<object | null> {
      return ((await personalParts(row, context)).CLASS_COUNCIL as object | undefined) ?? null;
    }

    @FieldResolver(() => RequiredDecision, REFERRAL_FIELD.requiredDecision)
    async requiredDecision(
      @Root() { key, senderId, receiverId, requiredDecision }: ReferralRow,
      @Ctx() { loaders, personal }: Context,
    ): Promise<object | null> {
      if (!requiredDecision) return null;
      const may = mayDo(principalOf(personal), { senderId, receiverId }, 'READ_LEARNER');
      const sealed = may ? (await loaders.referrals.personalParts.load(key)).DECISION : undefined;
      return { ...requiredDecision, ...(sealed as object | undefined) };
    }

    /** The type of the next provider can be told from the id: the sender sees it when the learner agreed. */
    @FieldResolver(() => ID, REFERRAL_FIELD.redirectedToId)
    async redirectedToId(
      @Root() { key, receiverId, redirectedToId }: ReferralRow,
      @Ctx() { loaders, personal }: Context,
    ): Promise<string | null> {
      if (personal.principal?.providerId === receiverId) return redirectedToId;
      return (await loaders.referrals.personalParts.load(key)).REDIRECT ? redirectedToId : null;
    }

    @FieldResolver(() => String, REFERRAL_FIELD.redirectedToStatusCode)
    async redirectedToStatusCode(
      @Root() { key }: ReferralRow,
      @Ctx() { loaders }: Context,
    ): Promise<string | null> {
      const part = (await loaders.referrals.personalParts.load(key)).REDIRECT as
        { statusCode: string } | undefined;
      return part?.statusCode ?? null;
    }

    @FieldResolver(() => [ReferralHistoryLine], REFERRAL_FIELD.history)
    async history(@Root() { key }: ReferralRow, @Ctx() { loaders, budget }: Context): Promise<HistoryRow[]> {
      return budget.charge(await loaders.referrals.histories.load(key));
    }

    @FieldResolver(() => ReferralDecline, REFERRAL_FIELD.decline)
    decline(@Root() { decline }: ReferralRow): object | null {
      return decline && { ...decline, statement: declineStatement ?? null };
    }

    @FieldResolver(() => [ReferralAlternative], REFERRAL_FIELD.alternatives)
    alternatives(
      @Root() { alternatives }: ReferralRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object[]> {
      return Promise.all(
        context.budget.charge(alternatives).map(async (id) => ({
          id,
          provider: await link('Provider', id, context, info),
          offering: await link('Offering', id, context, info),
        })),
      );
    }
  }
  return ReferralFields;
}
