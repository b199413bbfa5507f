import { Field, InputType } from 'type-graphql';
import type { KeysetList } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import type { PageArguments } from '../connection/page-arguments';
import { SqlQuery } from '../database/sql-query';
import { badUserInput, forbidden } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import type { ReferralDirection } from '../vocabulary/referral-status.enum';
import { ReferralStatus } from '../vocabulary/referral-status.enum';
import { roleMay } from './permission.table';
import { casePage } from '../case/case-page.query';
import { caseHash } from '../case/personal-part';
import type { ReferralBinding } from './referral.binding';
import type { ReferralLoaders } from './referral.loaders';
import type { ReferralRow } from './referral.row';
import { checkedText } from '../case/text.check';

@InputType({ description: 'Filter voor doorverwijzingen: which referrals to list.' })
export class ReferralFilter {
  @Field(() => [ReferralStatus], { nullable: true, description: 'Stand: in one of these statuses.' })
  statuses?: ReferralStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Te laat: whether the moment that was due has passed.',
  })
  overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Dossierkenmerk: your own case reference, of referrals that you sent: finds those of one learner.',
  })
  caseReference?: string | null;
}

/**
 * Referrals that the asker's organisation sent to, or received in, this subgraph; newest first. Null for who may not see
 * any.
 */
export function referralPage(
  binding: ReferralBinding,
  context: RequestContext<ReferralLoaders>,
  direction: ReferralDirection,
  filter: ReferralFilter,
  args: PageArguments,
): Promise<Page<ReferralRow> | null> {
  const side = direction === 'SENT' ? 'SENDER' : 'RECEIVER';
  return casePage(binding, context, args, {
    loaders: context.loaders.referrals,
    may: ({ role }) => roleMay(role, side, 'READ'),
    list: ({ role, providerId }) => {
      if (filter.caseReference != null && !roleMay(role, side, 'READ_LEARNER'))
        throw forbidden('Your role may not search by what is said of a learner.');
      return referralList(binding, context, providerId, direction, filter);
    },
  });
}

function referralList(
  { schema }: ReferralBinding,
  { personal, now }: RequestContext,
  organisation: string,
  direction: ReferralDirection,
  { statuses, overdue, caseReference }: ReferralFilter,
): KeysetList {
  const query = new SqlQuery();
  query.where(`r.${direction === 'SENT' ? 'sender_id' : 'receiver_id'} = ${query.parameter(organisation)}`);
  if (statuses != null) query.where(`r.status = ANY (${query.parameter(statuses)}::text[])`);
  if (overdue != null) {
    const late = `coalesce(r.due_at < ${query.parameter(now)}, false)`;
    query.where(overdue ? late : `NOT ${late}`);
  }
  let wantedCase: string | null = null;
  if (caseReference != null) {
    if (direction !== 'SENT')
      throw badUserInput('filter.caseReference', 'is known to the sender only', 'direction SENT');
    const text = checkedText('filter.caseReference', caseReference, { most: 64 });
    wantedCase = caseHash(personal.cipher, organisation, text ?? '');
    query.where(`r.case_hash = ${query.parameter(wantedCase)}`);
  }
  return {
    // Cursors are kept and shown by clients: the case reference is not in them, only its hash.
    identity: ['referrals', schema, organisation, direction, statuses, overdue, wantedCase],
    from: `"${schema}".referral r`,
    query,
    key: 'r.key',
    sort: [
      { expression: 'r.newest_first', type: 'int' },
      { expression: 'r.key', type: 'text' },
    ],
  };
}
