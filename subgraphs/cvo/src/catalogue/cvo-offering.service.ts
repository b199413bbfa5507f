import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import type { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { type OfferingCriteria, offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { offeringList, type OfferingSource } from '@leerwegen/shared/search/offering-list.query';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import type { CvoOfferingFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import type { CvoOffering } from './cvo-offering.entity';
import { cvoNumber } from './cvo.service';

/** How centres store offerings. Finality is a notion of school programmes; most adult courses have none. */
export const CVO_OFFERINGS: OfferingSource = {
  schema: 'cvo',
  subjectKey: 'o.subject_key',
  subjectTable: 'offering_subject',
  notApplicable: ['FINALITY'],
};

/** Offerings that fit a search over all provider types. */
export function searchOfferings(
  criteria: OfferingCriteria,
  sort: OfferingSort,
  args: PageArguments,
  { dataSource, loaders }: CvoContext,
): Promise<Page<CvoOffering>> {
  return listPage(dataSource, offeringList(CVO_OFFERINGS, criteria, sort), args, loaders.offerings);
}

/** Offerings of all centres, filtered by what only centres know as well. */
export function listOfferings(
  filter: CvoOfferingFilter,
  sort: OfferingSort,
  args: PageArguments,
  { dataSource, loaders }: CvoContext,
): Promise<Page<CvoOffering>> {
  const list = offeringList(CVO_OFFERINGS, offeringCriteria(filter), sort, {
    identity: ownPart(filter),
    add: (query) => addOwnConditions(query, filter),
  });
  return listPage(dataSource, list, args, loaders.offerings);
}

/** Offerings of one centre, course or module, batched over all that are asked at once. */
export function offeringsOf(
  parent: 'o.provider_number' | 'o.course_code' | 'o.module_key',
  key: string,
  filter: CvoOfferingFilter,
  sort: OfferingSort,
  args: PageArguments,
  { loaders }: CvoContext,
): Promise<Page<CvoOffering>> {
  const list = offeringList(CVO_OFFERINGS, offeringCriteria(filter), sort, {
    identity: [parent, ownPart(filter)],
    add: (query) => addOwnConditions(query, filter),
    parent,
  });
  return loaders.offeringPages.page(key, list, args);
}

function ownPart({ cvo, course, courseModule, schoolYear }: CvoOfferingFilter): unknown {
  return [cvo, course, courseModule, schoolYear];
}

function addOwnConditions(query: SqlQuery, filter: CvoOfferingFilter): void {
  const equals = (column: string, value: unknown): void => {
    if (value != null) query.where(`${column} = ${query.parameter(value)}`);
  };
  // An id of another type fits no row.
  equals('o.provider_number', filter.cvo == null ? null : (cvoNumber(filter.cvo) ?? ''));
  equals('o.course_code', filter.course == null ? null : (keyOf('course', filter.course) ?? ''));
  equals(
    'o.module_key',
    filter.courseModule == null ? null : (keyOf('courseModule', filter.courseModule) ?? ''),
  );
  equals('o.school_year', filter.schoolYear);
}
