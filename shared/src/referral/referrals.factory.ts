import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Directive,
  Field,
  ID,
  Query,
  Resolver,
} from 'type-graphql';
import { connectionTypes } from '../connection/connection.type';
import { PageArguments } from '../connection/page-arguments';
import { idPrefix } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import { ReferralEvent, ReferralProgress } from '../vocabulary/referral-parts.type';
import { ReferralDirection } from '../vocabulary/referral-status.enum';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { findCase } from '../case/case-find.query';
import { caseFeed, type FeedLine } from '../case/case-feed.query';
import type { Page } from '../connection/page';
import type { Principal } from '../auth/principal';
import { casePrefix } from '../case/global-id.check';
import { FIELD_POLICIES, rootPolicies } from './field-policy.table';
import { mayDo, type Permission, type ReferralSide, roleMay, sidesOf } from './permission.table';
import { forgetPartnerCodes, referralDeadlines } from './referral.job';
import type { ReferralBinding, ReferralRules } from './referral.binding';
import { referralEntity } from './referral.entity';
import { referralFields } from './referral-fields.resolver';
import { ReferralFilter, referralPage } from './referral-list.query';
import { referralMutations } from './referral-mutations.factory';
import type { ReferralLoaders } from './referral.loaders';
import { REFERRAL_TABLE, type ReferralRow } from './referral.row';
import { partnerMutations } from './partner-mutations.factory';
import { referralProgress } from './referral-progress.query';

/** The classes that a provider type adds to its subgraph to receive referrals. */
export interface ReferralClasses {
  binding: ReferralBinding;
  resolvers: Function[];
  resolveReference: ReferenceResolver;
}

type Context = RequestContext<ReferralLoaders>;
const PERSONAL = '@tag(name: "personal")';

@ArgsType()
class ReferralArguments extends PageArguments {
  @Field(() => ReferralDirection, {
    description: 'Richting: those that you sent to this provider type, or received.',
  })
  direction!: ReferralDirection;

  @Field(() => ReferralFilter, { nullable: true, description: 'Filter: which referrals to list.' })
  filter?: ReferralFilter | null;
}

/**
 * Referrals to one provider type: a type, its queries and its mutations. The behaviour is the same for all; the rules say
 * what differs.
 *
 * @param receiver the provider type's class
 */
export function referrals(rules: ReferralRules, receiver: () => ClassType<object>): ReferralClasses {
  const binding = bindingOf(rules);
  const { name, prefix } = binding;
  const entity = referralEntity(name, receiver);
  const connection = connectionTypes(`${name}Referral`, () => entity);
  const feed = connectionTypes(`${name}ReferralEvent`, () => ReferralEvent);

  @Resolver(() => entity)
  class ReferralQueries {
    @Query(() => entity, {
      name: prefix,
      nullable: true,
      description: 'Doorverwijzing: one referral by its id; null for who is neither sender nor receiver.',
    })
    @Directive(PERSONAL)
    one(
      @Arg('id', () => ID, { description: 'Globaal id: global id of the referral.' }) id: string,
      @Ctx() context: Context,
    ): Promise<ReferralRow | null> {
      return findCase(binding, context.loaders.referrals, context, id);
    }

    @Query(() => connection.Connection, {
      name: `${prefix}s`,
      nullable: true,
      description: 'Doorverwijzingen: those that your organisation sent or received, newest first.',
    })
    @Directive(PERSONAL)
    async list(
      @Args(() => ReferralArguments) args: ReferralArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await referralPage(binding, context, args.direction, args.filter ?? {}, args);
      return page && connection.from(page);
    }

    @Query(() => feed.Connection, {
      name: `${prefix}Events`,
      nullable: true,
      description:
        'Meldingen: what happened to the referrals of your organisation, in a fixed order without gaps; ask again from the last cursor to stay in step.',
    })
    @Directive(PERSONAL)
    async events(
      @Args(() => PageArguments) args: PageArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await caseFeed(binding, context, args, mayFollow);
      return page && feed.from(referralFeed(page));
    }

    @Query(() => ReferralProgress, {
      name: `${prefix}Progress`,
      nullable: true,
      description: 'Voortgang: how far a referral is, for who has its status code; null for another code.',
    })
    @Directive(PERSONAL)
    progress(
      @Arg('statusCode', () => String, { description: 'Statuscode: code that came with the referral.' })
      statusCode: string,
      @Ctx() context: Context,
    ): Promise<ReferralProgress | null> {
      return referralProgress(binding, context, statusCode);
    }
  }

  return {
    binding,
    resolvers: [
      ReferralQueries,
      referralFields(binding, entity, receiver),
      referralMutations(binding, entity),
      ...(rules.partners ? [partnerMutations(binding)] : []),
    ],
    resolveReference: (id, context) => findCase(binding, (context as Context).loaders.referrals, context, id),
  };
}

/** What the rules of a provider type and the tables of this folder make together. */
function bindingOf(rules: ReferralRules): ReferralBinding {
  const name = PROVIDER_TYPES[rules.providerType].Provider;
  const prefix = casePrefix(rules.providerType, 'Referral');
  const schema = name.toLowerCase();
  return {
    ...rules,
    name,
    schema,
    providerPrefix: idPrefix(name),
    prefix,
    typeName: `${name}Referral`,
    table: REFERRAL_TABLE,
    fieldPolicies: FIELD_POLICIES,
    rootPolicies: rootPolicies(name, prefix, rules),
    erased: { caseHash: null, claimHash: null },
    deadlines: (job) => referralDeadlines(job, rules.providerType),
    forget: (transaction, before) => forgetPartnerCodes(transaction, schema, before),
    sidesOf,
    mayDo: (principal, row, permission, side) =>
      mayDo(principal, row, permission as Permission, side as ReferralSide | undefined),
  };
}

/** Whether somebody may follow the feed of referrals, on either side. */
function mayFollow({ role }: Principal): boolean {
  return (['SENDER', 'RECEIVER'] as const).some((side) => roleMay(role, side, 'FEED'));
}

/** The lines of a feed with the name that the id has in it. */
function referralFeed(page: Page<FeedLine>): Page<ReferralEvent> {
  const items = page.items.map(({ cursor, node: { caseId, ...line } }) => ({
    cursor,
    node: { ...line, referralId: caseId } as ReferralEvent,
  }));
  return { ...page, items };
}
