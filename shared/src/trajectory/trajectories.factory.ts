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
import { idPrefix } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import { TrajectoryEvent } from '../vocabulary/trajectory-parts.type';
import { TrajectoryRole } from '../vocabulary/trajectory.enum';
import type { TrajectoryBinding, TrajectoryRules } from './trajectory.binding';
import { trajectoryEntity } from './trajectory.entity';
import {
  trajectoriesRoot,
  TRAJECTORY_FIELD_POLICIES,
  trajectoryRootPolicies,
} from './trajectory-field-policy.table';
import { trajectoryFields } from './trajectory-fields.resolver';
import { TrajectoryFilter, trajectoryPage } from './trajectory-list.query';
import type { TrajectoryLoaders } from './trajectory.loaders';
import { trajectoryMutations } from './trajectory-mutations.factory';
import { trajectoryPayloadFields } from './trajectory-payload.resolver';
import { trajectoryPayload } from './trajectory-payload.type';
import {
  mayInTrajectory,
  roleMayInTrajectory,
  TRAJECTORY_SIDES,
  type TrajectoryPermission,
  type TrajectorySide,
  trajectorySides,
} from './trajectory-permission.table';
import { TRAJECTORY_TABLE, type TrajectoryRow } from './trajectory.row';

/** The classes that a provider type adds to its subgraph to lead trajectories. */
export interface TrajectoryClasses {
  binding: TrajectoryBinding;
  resolvers: Function[];
  resolveReference: ReferenceResolver;
}

type Context = RequestContext<TrajectoryLoaders>;
const PERSONAL = '@tag(name: "personal")';

@ArgsType()
class TrajectoryArguments extends PageArguments {
  @Field(() => TrajectoryRole, {
    description: 'Rol: those that your organisation leads, or takes part in.',
  })
  role!: TrajectoryRole;

  @Field(() => TrajectoryFilter, { nullable: true, description: 'Filter: which trajectories to list.' })
  filter?: TrajectoryFilter | null;
}

/**
 * Trajectories that one provider type leads: a type, its queries and its mutations. The behaviour is the same for all; the rules
 * say what differs.
 *
 * @param lead the provider type's class
 */
export function trajectories(rules: TrajectoryRules, lead: () => ClassType<object>): TrajectoryClasses {
  const binding = bindingOf(rules);
  const { name, prefix } = binding;
  const entity = trajectoryEntity(name, lead);
  const payload = trajectoryPayload(name);
  const connection = connectionTypes(`${name}Trajectory`, () => entity);
  const feed = connectionTypes(`${name}TrajectoryEvent`, () => TrajectoryEvent);

  @Resolver(() => entity)
  class TrajectoryQueries {
    @Query(() => entity, {
      name: prefix,
      nullable: true,
      description: 'Traject op maat: one trajectory by its id; null for who takes no part in it.',
    })
    @Directive(PERSONAL)
    one(
      @Arg('id', () => ID, { description: 'Globaal id: global id of the trajectory.' }) id: string,
      @Ctx() context: Context,
    ): Promise<TrajectoryRow | null> {
      return findCase(binding, context.loaders.trajectories, context, id);
    }

    @Query(() => connection.Connection, {
      name: trajectoriesRoot(name),
      nullable: true,
      description:
        'Trajecten op maat: those that your organisation leads, or takes part in or is asked to, newest first.',
    })
    @Directive(PERSONAL)
    async list(
      @Args(() => TrajectoryArguments) args: TrajectoryArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await trajectoryPage(binding, context, args.role, args.filter ?? {}, args);
      return page && connection.from(page);
    }

    @Query(() => feed.Connection, {
      name: `${prefix}Events`,
      nullable: true,
      description:
        'Meldingen: what happened to the trajectories of your organisation, in a fixed order without gaps; ask again from the last cursor to stay in step.',
    })
    @Directive(PERSONAL)
    async events(
      @Args(() => PageArguments) args: PageArguments,
      @Ctx() context: Context,
    ): Promise<object | null> {
      const page = await caseFeed(binding, context, args, ({ role }) =>
        TRAJECTORY_SIDES.some((side) => roleMayInTrajectory(role, side, 'FEED')),
      );
      return page && feed.from(trajectoryFeed(page));
    }
  }

  return {
    binding,
    resolvers: [
      TrajectoryQueries,
      trajectoryFields(binding, entity, lead),
      trajectoryMutations(binding, payload),
      trajectoryPayloadFields(binding, entity, payload),
    ],
    resolveReference: (id, context) =>
      findCase(binding, (context as Context).loaders.trajectories, context, id),
  };
}

/** What the rules of a provider type and the tables of this folder make together. */
function bindingOf(rules: TrajectoryRules): TrajectoryBinding {
  const name = PROVIDER_TYPES[rules.providerType].Provider;
  const prefix = casePrefix(rules.providerType, 'Trajectory');
  return {
    ...rules,
    name,
    schema: name.toLowerCase(),
    providerPrefix: idPrefix(name),
    prefix,
    typeName: `${name}Trajectory`,
    table: TRAJECTORY_TABLE,
    fieldPolicies: TRAJECTORY_FIELD_POLICIES,
    rootPolicies: trajectoryRootPolicies(name, prefix),
    erased: { handOverHash: null },
    sidesOf: trajectorySides,
    mayDo: (principal, row, permission, side) =>
      mayInTrajectory(principal, row, permission as TrajectoryPermission, side as TrajectorySide | undefined),
  };
}

/** The lines of a feed with the name that the id has in it. */
function trajectoryFeed(page: Page<FeedLine>): Page<TrajectoryEvent> {
  const items = page.items.map(({ cursor, node: { caseId, ...line } }) => ({
    cursor,
    node: { ...line, trajectoryId: caseId } as TrajectoryEvent,
  }));
  return { ...page, items };
}
