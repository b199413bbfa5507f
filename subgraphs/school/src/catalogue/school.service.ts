import { providerList } from '@leerwegen/shared/catalogue/provider-list.query';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { institutionNumber, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { SchoolFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import type { School } from './school.entity';

/** The institution number in a school's global id, padded; null for an id of another type. */
export function schoolNumber(id: string): string | null {
  return institutionNumber(keyOf('school', id) ?? '');
}

/** The school with a global id, or null. */
export async function findSchool(id: string, { loaders }: SchoolContext): Promise<School | null> {
  const number = schoolNumber(id);
  return number === null ? null : loaders.providers.load(number);
}

/** Schools by name. */
export function listSchools(
  filter: SchoolFilter,
  args: PageArguments,
  context: SchoolContext,
): Promise<Page<School>> {
  const list = providerList('school', filter, (query) => {
    if (filter.net != null) query.where(`p.net = ${query.parameter(filter.net)}`);
  });
  return listPage(context, list, args, context.loaders.providers);
}
