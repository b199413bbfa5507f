import { municipalityByPostcode } from '@leerwegen/shared/vocabulary/places/places';
import { schoolYearOf } from '@leerwegen/shared/vocabulary/school-year';
import { NOW } from '../harness/test-graph';

export type Sort = 'START' | 'TITLE' | 'DISTANCE';

/** A filter as a client gives it and as plain SQL. */
export interface FilterCase {
  name: string;
  filter: Record<string, unknown>;
  /** Over an offering `o`, its site `s` and its programme `t`. */
  where: string;
}

/** A list to page through. */
export interface PagingCase extends FilterCase {
  /** Root field: the owner's list, or the search of all owners, which leaves out school years that are over. */
  root: 'schoolOfferings' | 'search';
  sort: Sort;
  orderBy: string;
  /** How many times the one page may cost the other. */
  target: number;
}

const THIS_YEAR = schoolYearOf(NOW);
const { latitude, longitude } = municipalityByPostcode('9000')!;
const METERS = `round(2 * 6371000 * asin(least(1, sqrt(
  power(sin(radians(s.latitude - ${latitude}::float8) / 2), 2)
  + cos(radians(${latitude}::float8)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - ${longitude}::float8) / 2), 2)))))::int`;

const FILTERS: readonly FilterCase[] = [
  { name: 'pathway REGULAR_SO', filter: { pathways: ['REGULAR_SO'] }, where: `o.pathway = 'REGULAR_SO'` },
  {
    name: 'province, enrolment open',
    filter: { province: 'OOST_VLAANDEREN', enrolmentOpen: true },
    where: `s.province = 'OOST_VLAANDEREN' AND o.enrolment_open`,
  },
  { name: 'enrolment open', filter: { enrolmentOpen: true }, where: 'o.enrolment_open' },
  { name: 'text "zorg"', filter: { text: 'zorg' }, where: found('zorg') },
  // Titles that stand last.
  { name: 'text "zorgkundige"', filter: { text: 'zorgkundige' }, where: found('zorgkundige') },
  {
    name: 'pathways OKAN, DUAL',
    filter: { pathways: ['OKAN', 'DUAL'] },
    where: `o.pathway IN ('OKAN', 'DUAL')`,
  },
  { name: 'pathway OKAN (rare)', filter: { pathways: ['OKAN'] }, where: `o.pathway = 'OKAN'` },
  { name: 'school year 2026', filter: { schoolYear: 2026 }, where: 'o.school_year = 2026' },
];
const WITHIN = { name: '60 km', filter: { withinKm: 60 }, where: `${METERS} <= 60000` };
const NEAR = { nearPostcode: '9000' };

const ORDER: Readonly<Record<Sort, string>> = {
  START: 'o.starts_on NULLS LAST, o.key',
  TITLE: 'o.title_key, o.key',
  DISTANCE: `${METERS} NULLS LAST, s.key, o.key`,
};
const TARGET: Readonly<Record<Sort, number>> = { START: 1.5, TITLE: 1.5, DISTANCE: 3 };

/** Every filter with every sort, by distance also within a radius; then what `search` does otherwise. */
export function pagingCases(): PagingCase[] {
  const near = { name: 'within 60 km of 9000', filter: { ...NEAR, ...WITHIN.filter }, where: WITHIN.where };
  const own = [...FILTERS, near].flatMap((one) => [
    sorted(one, 'START'),
    sorted(one, 'TITLE'),
    ...(one === near ? [sorted(one, 'DISTANCE')] : byDistance(one)),
  ]);
  const searches = [{ name: 'all', filter: {}, where: 'true' }, ...FILTERS.filter(isSearch)].flatMap(
    ({ name, filter, where }) => {
      const one = { name: `search: ${name}`, filter, where: `${where} AND o.school_year >= ${THIS_YEAR}` };
      return [sorted(one, 'START'), sorted(one, 'TITLE'), byDistance(one)[0]!].map(
        (sortedOne): PagingCase => ({ ...sortedOne, root: 'search' }),
      );
    },
  );
  return [...own, ...searches];
}

/** Whether a filter is one of `search` too, and not rare, so that there is a deep page. */
function isSearch({ name, filter }: FilterCase): boolean {
  return !('schoolYear' in filter) && !name.includes('OKAN');
}

/** As the schools' subgraph finds words. */
function found(word: string): string {
  return `(strpos(t.search_text, '${word}') > 0
    OR t.search_stems @@ plainto_tsquery('pg_catalog.dutch', '${word}'))`;
}

function byDistance({ name, filter, where }: FilterCase): PagingCase[] {
  return [
    sorted({ name, filter: { ...filter, ...NEAR }, where }, 'DISTANCE'),
    sorted(
      {
        name: `${name}, ${WITHIN.name}`,
        filter: { ...filter, ...NEAR, ...WITHIN.filter },
        where: `${where} AND ${WITHIN.where}`,
      },
      'DISTANCE',
    ),
  ];
}

function sorted(one: FilterCase, sort: Sort): PagingCase {
  return { ...one, root: 'schoolOfferings', sort, orderBy: ORDER[sort], target: TARGET[sort] };
}
