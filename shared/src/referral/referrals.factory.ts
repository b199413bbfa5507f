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
import { referralKey, referralPrefix } from './global-id.check';
import { mayDo } from './permission.table';
import { principalOf } from '../auth/personal-session';
import { audited } from './referral.act';
import type { ReferralBinding, ReferralRules } from './referral.binding';
import { referralEntity } from './referral.entity';
import { referralFields } from './referral-fields.resolver';
import { referralFeed } from './referral-feed.query';
import { ReferralFilter, referralPage } from './referral-list.query';
import { referralMutations } from './referral-mutations.factory';
import type { ReferralLoaders } from './referral.loaders';
import type { ReferralRow } from './referral.row';
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
  const name = PROVIDER_TYPES[rules.providerType].Provider;
  const providerPrefix = idPrefix(name);
  const prefix = referralPrefix(rules.providerType);
  const binding: ReferralBinding = { ...rules, name, providerPrefix, prefix, schema: name.toLowerCase() };
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
      return findReferral(binding, context, id);
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
      const page = await referralFeed(binding, context, args);
      return page && feed.from(page);
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
    resolveReference: (id, context) => findReferral(binding, context as Context, id),
  };
}

/** A referral by its id; null, and noted, for who may not see it. */
export function findReferral(
  { prefix }: ReferralBinding,
  context: Context,
  id: string,
): Promise<ReferralRow | null> {
  const key = referralKey(prefix, id);
  return audited(context, 'READ', key === null ? null : id, async () => {
    const { loaders, personal } = context;
    const row = key === null ? null : await loaders.referrals.load(key);
    const may = row !== null && mayDo(principalOf(personal), row, 'READ');
    personal.trail.note('READ', key === null ? null : id, may ? 'ALLOWED' : 'REFUSED');
    return may ? row : null;
  });
}
