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
import { caseFeed, type FeedLine } from '../case/case-feed.query';
import { findCase } from '../case/case-find.query';
import { casePrefix } from '../case/global-id.check';
import { connectionTypes } from '../connection/connection.type';
import type { Page } from '../connection/page';
import { PageArguments } from '../connection/page-arguments';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { ExemptionRequestEvent } from '../vocabulary/exemption-request-parts.type';
import { ExemptionDirection } from '../vocabulary/exemption-request.enum';
import { idPrefix } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import type { ExemptionBinding, ExemptionRules } from './exemption-request.binding';
import { exemptionRequestEntity } from './exemption-request.entity';
import { exemptionRequestFields } from './exemption-request-fields.resolver';
import { ExemptionRequestFilter, exemptionRequestPage } from './exemption-request-list.query';
import type { ExemptionLoaders } from './exemption-request.loaders';
import { exemptionRequestMutations } from './exemption-request-mutations.factory';
import { EXEMPTION_TABLE, type ExemptionRow } from './exemption-request.row';
import { REQUEST_FIELD_POLICIES, requestRootPolicies } from './request-field-policy.table';
import {
  EXEMPTION_SIDES,
  type ExemptionPermission,
  type ExemptionSide,
  mayRequest,
  requestSides,
  roleMayRequest,
} from './request-permission.table';

/** The classes that a provider type adds to its subgraph to decide on exemption requests. */
export interface ExemptionRequestClasses {
  binding: ExemptionBinding;
  resolvers: Function[];
  resolveReference: ReferenceResolver;
}

type Context = RequestContext<ExemptionLoaders>;
const PERSONAL = '@tag(name: "personal")';

@ArgsType()
class ExemptionRequestArguments extends PageArguments {
  @Field(() => ExemptionDirection, {
    description: 'Richting: those that you made to this provider type, or decide on.',
  })
  direction!: ExemptionDirection;

  @Field(() => ExemptionRequestFilter, { nullable: true, description: 'Filter: which requests to list.' })
  filter?: ExemptionRequestFilter | null;
}

/**
 * Exemption requests on which one provider type decides: a type, its queries and its mutations. The behaviour is the same for
 * all; the rules say what differs.
 *
 * @param decider the provider type's class
 */
export function exemptionRequests(
  rules: ExemptionRules,
  decider: () => ClassType<object>,
): ExemptionRequestClasses {
  const binding = bindingOf(rules);
  const { name, prefix } = binding;
  const entity = exemptionRequestEntity(name, decider);
  const connection = connectionTypes(`${name}ExemptionRequest`, () => entity);
  const feed = connectionTypes(`${name}ExemptionRequestEvent`, () => ExemptionRequestEvent);

  @Resolver(() => entity)
  class ExemptionRequestQueries {
    @Query(() => entity, {
      name: prefix,
      nullable: true,
      description:
        'Vrijstellingsaanvraag: one exemption request by its id; null for who is neither requester nor decider.',
    })
    @Directive(PERSONAL)
    one(
      @Arg('id', () => ID, { description: 'Globaal id: global id of the request.' }) id: string,
      @Ctx() context: Context,
    ): Promise<ExemptionRow | null> {
      return findCase(binding, context.loaders.exemptions, context, id);
    }

    @Query(() => connection.Connection, {
      name: `${prefix}s`,
      nullable: true,
      description:
        'Vrijstellingsaanvragen: those that your organisation made or decides on, newest first; drafts for who made them.',
    })
    @Directive(PERSONAL)
    async list(
      @Args(() => ExemptionRequestArguments) args: ExemptionRequestArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await exemptionRequestPage(binding, context, args.direction, args.filter ?? {}, args);
      return page && connection.from(page);
    }

    @Query(() => feed.Connection, {
      name: `${prefix}Events`,
      nullable: true,
      description:
        'Meldingen: what happened to the exemption requests of your organisation, in a fixed order without gaps; ask again from the last cursor to stay in step.',
    })
    @Directive(PERSONAL)
    async events(
      @Args(() => PageArguments) args: PageArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await caseFeed(binding, context, args, ({ role }) =>
        EXEMPTION_SIDES.some((side) => roleMayRequest(role, side, 'FEED')),
      );
      return page && feed.from(requestFeed(page));
    }
  }

  return {
    binding,
    resolvers: [
      ExemptionRequestQueries,
      exemptionRequestFields(binding, entity, decider),
      exemptionRequestMutations(binding, entity),
    ],
    resolveReference: (id, context) =>
      findCase(binding, (context as Context).loaders.exemptions, context, id),
  };
}

/** What the rules of a provider type and the tables of this folder make together. */
function bindingOf(rules: ExemptionRules): ExemptionBinding {
  const name = PROVIDER_TYPES[rules.providerType].Provider;
  const prefix = casePrefix(rules.providerType, 'ExemptionRequest');
  return {
    ...rules,
    name,
    schema: name.toLowerCase(),
    providerPrefix: idPrefix(name),
    prefix,
    typeName: `${name}ExemptionRequest`,
    table: EXEMPTION_TABLE,
    fieldPolicies: REQUEST_FIELD_POLICIES,
    rootPolicies: requestRootPolicies(name, prefix),
    erased: {},
    sidesOf: requestSides,
    mayDo: (principal, row, permission, side) =>
      mayRequest(principal, row, permission as ExemptionPermission, side as ExemptionSide | undefined),
  };
}

/** The lines of a feed with the name that the id has in it. */
function requestFeed(page: Page<FeedLine>): Page<ExemptionRequestEvent> {
  const items = page.items.map(({ cursor, node: { caseId, ...line } }) => ({
    cursor,
    node: { ...line, exemptionRequestId: caseId } as ExemptionRequestEvent,
  }));
  return { ...page, items };
}
