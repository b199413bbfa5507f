import { addArrondissement, providerList } from '@leerwegen/shared/catalogue/provider-list.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { institutionNumber, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ClbFilter } from './clb.filters';
import type { ClbContext } from './clb.loaders';
import type { Clb } from './clb.entity';
import type { SchoolReference } from './school.type';
import { SCHOOLS_OF_CLB } from './school-links.query';

/** The institution number in a clb's global id, padded; null for an id of another type. */
export function clbNumber(id: string): string | null {
  return institutionNumber(keyOf('clb', id) ?? '');
}

/** The clb with a global id, or null. */
export async function findClb(id: string, { loaders }: ClbContext): Promise<Clb | null> {
  const number = clbNumber(id);
  return number === null ? null : loaders.providers.load(number);
}

/** Clb's by name. */
export function listClbs(filter: ClbFilter, args: PageArguments, context: ClbContext): Promise<Page<Clb>> {
  const list = providerList('clb', filter, (query) => {
    if (filter.net != null) query.where(`p.net = ${query.parameter(filter.net)}`);
    addArrondissement(query, filter.arrondissement);
  });
  return listPage(context, list, args, context.loaders.providers);
}

/** The clb that serves a school; null when none is known. */
export async function clbOf({ id }: SchoolReference, { loaders }: ClbContext): Promise<Clb | null> {
  const school = institutionNumber(keyOf('school', id) ?? '');
  const number = school && (await loaders.clbOfSchool.load(school));
  return number ? loaders.providers.load(number) : null;
}

/** The schools that a clb serves, batched over all that are asked at once. */
export function schoolsOf(
  clb: Clb,
  args: PageArguments,
  { budget, loaders }: ClbContext,
): Promise<Page<SchoolReference>> {
  return loaders.schoolPages.page(clb.number, SCHOOLS_OF_CLB, args, budget);
}
