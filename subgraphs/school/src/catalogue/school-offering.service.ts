import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import type { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { type OfferingCriteria, offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { offeringList, type OfferingSource } from '@leerwegen/shared/search/offering-list.query';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import type { SchoolOfferingFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import { schoolNumber } from './school.service';
import type { SchoolOffering } from './school-offering.entity';

/** How schools store offerings. A school admits by earlier schooling, not by age. */
export const SCHOOL_OFFERINGS: OfferingSource = {
  schema: 'school',
  subjectKey: 'o.programme_key',
  subjectTable: 'study_programme',
  notApplicable: ['AGE'],
};

/** Offerings that fit a search over all provider types. */
export function searchOfferings(
  criteria: OfferingCriteria,
  sort: OfferingSort,
  args: PageArguments,
  { dataSource, loaders }: SchoolContext,
): Promise<Page<SchoolOffering>> {
  return listPage(dataSource, offeringList(SCHOOL_OFFERINGS, criteria, sort), args, loaders.offerings);
}

/** Offerings of all schools, filtered by what only schools know as well. */
export function listOfferings(
  filter: SchoolOfferingFilter,
  sort: OfferingSort,
  args: PageArguments,
  { dataSource, loaders }: SchoolContext,
): Promise<Page<SchoolOffering>> {
  const list = offeringList(SCHOOL_OFFERINGS, offeringCriteria(filter), sort, {
    identity: ownPart(filter),
    add: (query) => addOwnConditions(query, filter),
  });
  return listPage(dataSource, list, args, loaders.offerings);
}

/** Offerings of one school or of one programme, batched over all that are asked at once. */
export function offeringsOf(
  parent: 'o.provider_number' | 'o.programme_key',
  key: string,
  filter: SchoolOfferingFilter,
  sort: OfferingSort,
  args: PageArguments,
  { loaders }: SchoolContext,
): Promise<Page<SchoolOffering>> {
  const list = offeringList(SCHOOL_OFFERINGS, offeringCriteria(filter), sort, {
    identity: [parent, ownPart(filter)],
    add: (query) => addOwnConditions(query, filter),
    parent,
  });
  return loaders.offeringPages.page(key, list, args);
}

function ownPart({
  school,
  studyProgramme,
  schoolYear,
  attendance,
  kind,
  opleidingsvorm,
}: SchoolOfferingFilter): unknown {
  return [school, studyProgramme, schoolYear, attendance, kind, opleidingsvorm];
}

function addOwnConditions(query: SqlQuery, filter: SchoolOfferingFilter): void {
  const equals = (column: string, value: unknown): void => {
    if (value != null) query.where(`${column} = ${query.parameter(value)}`);
  };
  // An id of another type fits no row.
  equals('o.provider_number', filter.school == null ? null : (schoolNumber(filter.school) ?? ''));
  equals(
    'o.programme_key',
    filter.studyProgramme == null ? null : (keyOf('studyProgramme', filter.studyProgramme) ?? ''),
  );
  equals('o.school_year', filter.schoolYear);
  equals('o.attendance', filter.attendance);
  equals('o.kind', filter.kind);
  equals('o.opleidingsvorm', filter.opleidingsvorm);
}
