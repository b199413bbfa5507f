import { addArrondissement, providerList } from '@leerwegen/shared/catalogue/provider-list.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { LeerwinkelFilter } from './leerwinkel.filters';
import type { LeerwinkelContext } from './leerwinkel.loaders';
import type { Leerwinkel } from './leerwinkel.entity';

/** The enterprise number in a leerwinkel's global id; null for an id of another type. */
export function leerwinkelNumber(id: string): string | null {
  return keyOf('leerwinkel', id);
}

/** Leerwinkels by name. */
export function listLeerwinkels(
  filter: LeerwinkelFilter,
  args: PageArguments,
  context: LeerwinkelContext,
): Promise<Page<Leerwinkel>> {
  const list = providerList('leerwinkel', filter, (query) => addArrondissement(query, filter.arrondissement));
  return listPage(context, list, args, context.loaders.providers);
}
