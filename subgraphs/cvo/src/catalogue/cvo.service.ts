import { providerList } from '@leerwegen/shared/catalogue/provider-list.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { institutionNumber, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { CvoFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import type { Cvo } from './cvo.entity';

/** The institution number in a cvo's global id, padded; null for an id of another type. */
export function cvoNumber(id: string): string | null {
  return institutionNumber(keyOf('cvo', id) ?? '');
}

/** The cvo with a global id, or null. */
export async function findCvo(id: string, { loaders }: CvoContext): Promise<Cvo | null> {
  const number = cvoNumber(id);
  return number === null ? null : loaders.providers.load(number);
}

/** Centres by name. */
export function listCvos(filter: CvoFilter, args: PageArguments, context: CvoContext): Promise<Page<Cvo>> {
  const list = providerList('cvo', filter, (query) => {
    if (filter.net != null) query.where(`p.net = ${query.parameter(filter.net)}`);
  });
  return listPage(context, list, args, context.loaders.providers);
}
