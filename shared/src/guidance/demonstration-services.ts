import {
  type DemonstrationRow,
  listCell,
  numberCell,
  readDemonstrationTable,
} from '../catalogue/demonstration-table';
import { foldText, sortKey } from '../search/search-text';

/** Columns of guidance services besides those of every offering. */
export const GUIDANCE_TARGET_COLUMNS = [
  'until_school_year',
  'kind',
  'description',
  'access',
  'guides_to',
  'search_text',
];

/**
 * The guidance services of a demonstration folder, ready to merge: one row stands for each of its providers.
 *
 * @param providers name of the column that lists the providers
 * @param own the owner's own columns of one provider's service
 */
export function guidanceServiceRecords(
  folder: string,
  providers: string,
  own: (row: DemonstrationRow, provider: string) => object = () => ({}),
): object[] {
  return readDemonstrationTable(folder, 'services').flatMap((row) =>
    listCell(row[providers]).map((provider) => ({
      key: `${provider}/${row.site}/${row.kind}`,
      provider_number: provider,
      site_key: `${provider}/${row.site}`,
      title: row.title,
      title_key: sortKey(row.title!),
      awards: [],
      delivery_mode: row.delivery_mode || null,
      target_groups: listCell(row.target_groups),
      languages: listCell(row.languages),
      school_year: Number(row.school_year),
      until_school_year: numberCell(row.until_school_year),
      kind: row.kind,
      description: { nl: row.description_nl, en: row.description_en },
      access: listCell(row.access),
      guides_to: listCell(row.guides_to),
      search_text: foldText(`${row.title} ${row.description_nl}`),
      ...own(row, provider),
    })),
  );
}
