import { Field, InputType } from 'type-graphql';
import { casePage } from '../case/case-page.query';
import type { KeysetList } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import type { PageArguments } from '../connection/page-arguments';
import { SqlQuery } from '../database/sql-query';
import type { RequestContext } from '../server/subgraph-definition';
import { type TrajectoryRole, TrajectoryStatus } from '../vocabulary/trajectory.enum';
import type { TrajectoryBinding } from './trajectory.binding';
import type { TrajectoryLoaders } from './trajectory.loaders';
import { roleMayInTrajectory } from './trajectory-permission.table';
import type { TrajectoryRow } from './trajectory.row';

@InputType({ description: 'Filter voor trajecten: which trajectories to list.' })
export class TrajectoryFilter {
  @Field(() => [TrajectoryStatus], { nullable: true, description: 'Stand: in one of these statuses.' })
  statuses?: TrajectoryStatus[] | null;
}

/**
 * Trajectories that the asker's organisation leads, or gives a component of, in this subgraph; newest first. Null for who may
 * not see any.
 */
export function trajectoryPage(
  binding: TrajectoryBinding,
  context: RequestContext<TrajectoryLoaders>,
  role: TrajectoryRole,
  filter: TrajectoryFilter,
  args: PageArguments,
): Promise<Page<TrajectoryRow> | null> {
  return casePage(binding, context, args, {
    loaders: context.loaders.trajectories,
    may: (principal) => roleMayInTrajectory(principal.role, role, 'READ'),
    list: ({ providerId }) => trajectoryList(binding, providerId, role, filter),
  });
}

function trajectoryList(
  { schema, table }: TrajectoryBinding,
  organisation: string,
  role: TrajectoryRole,
  { statuses }: TrajectoryFilter,
): KeysetList {
  const query = new SqlQuery();
  const own = query.parameter(organisation);
  if (role === 'LEAD') query.where(`r.lead_id = ${own}`);
  else query.where(`r.parties @> ARRAY[${own}]::text[] AND r.lead_id <> ${own}`);
  if (statuses != null) query.where(`r.status = ANY (${query.parameter(statuses)}::text[])`);
  return {
    identity: ['trajectories', schema, organisation, role, statuses],
    from: `"${schema}".${table.name} r`,
    query,
    key: 'r.key',
    sort: [
      { expression: 'r.newest_first', type: 'int' },
      { expression: 'r.key', type: 'text' },
    ],
  };
}
