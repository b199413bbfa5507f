import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import type { ExternalPartner } from './external-partner.entity';
import type { ExternalPartnerFilter } from './leerwinkel.filters';
import type { LeerwinkelContext } from './leerwinkel.loaders';

/** External partners by name. */
export function listExternalPartners(
  filter: ExternalPartnerFilter,
  args: PageArguments,
  context: LeerwinkelContext,
): Promise<Page<ExternalPartner>> {
  const query = new SqlQuery();
  if (filter.kind != null) query.where(`e.kind = ${query.parameter(filter.kind)}`);
  if (filter.province != null) query.where(`e.provinces @> ARRAY[${query.parameter(filter.province)}]`);
  if (filter.targetGroup != null)
    query.where(`${query.parameter(filter.targetGroup)} = ANY(e.target_groups)`);
  const list: KeysetList = {
    identity: ['externalPartners', filter],
    from: 'leerwinkel.external_partner e',
    query,
    key: 'e.key',
    sort: [
      { expression: 'e.name_key', type: 'text' },
      { expression: 'e.key', type: 'text' },
    ],
  };
  return listPage(context, list, args, context.loaders.externalPartners);
}
