import { Field, InputType } from 'type-graphql';
import { casePage } from '../case/case-page.query';
import type { KeysetList } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import type { PageArguments } from '../connection/page-arguments';
import { SqlQuery } from '../database/sql-query';
import type { RequestContext } from '../server/subgraph-definition';
import { type ExemptionDirection, ExemptionRequestStatus } from '../vocabulary/exemption-request.enum';
import type { ExemptionBinding } from './exemption-request.binding';
import type { ExemptionLoaders } from './exemption-request.loaders';
import type { ExemptionRow } from './exemption-request.row';
import { roleMayRequest } from './request-permission.table';

@InputType({ description: 'Filter voor vrijstellingsaanvragen: which exemption requests to list.' })
export class ExemptionRequestFilter {
  @Field(() => [ExemptionRequestStatus], {
    nullable: true,
    description: 'Stand: in one of these statuses.',
  })
  statuses?: ExemptionRequestStatus[] | null;
}

/**
 * Exemption requests that the asker's organisation made to, or decides on in, this subgraph; newest first. Null for who may
 * not see any. Drafts are listed for their requester only.
 */
export function exemptionRequestPage(
  binding: ExemptionBinding,
  context: RequestContext<ExemptionLoaders>,
  direction: ExemptionDirection,
  filter: ExemptionRequestFilter,
  args: PageArguments,
): Promise<Page<ExemptionRow> | null> {
  const side = direction === 'REQUESTED' ? 'SENDER' : 'RECEIVER';
  return casePage(binding, context, args, {
    loaders: context.loaders.exemptions,
    may: ({ role }) => roleMayRequest(role, side, 'READ'),
    list: ({ providerId }) => requestList(binding, providerId, direction, filter),
  });
}

function requestList(
  { schema, table }: ExemptionBinding,
  organisation: string,
  direction: ExemptionDirection,
  { statuses }: ExemptionRequestFilter,
): KeysetList {
  const query = new SqlQuery();
  const own = query.parameter(organisation);
  if (direction === 'REQUESTED') query.where(`r.requester_id = ${own}`);
  else query.where(`r.decider_id = ${own} AND r.submitted_at IS NOT NULL`);
  if (statuses != null) query.where(`r.status = ANY (${query.parameter(statuses)}::text[])`);
  return {
    identity: ['exemptionRequests', schema, organisation, direction, statuses],
    from: `"${schema}".${table.name} r`,
    query,
    key: 'r.key',
    sort: [
      { expression: 'r.newest_first', type: 'int' },
      { expression: 'r.key', type: 'text' },
    ],
  };
}
