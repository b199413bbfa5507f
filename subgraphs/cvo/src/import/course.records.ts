import type { CatalogueReader } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import type { CatalogueRow } from '@leerwegen/shared/import/catalogue/catalogue-row';
import type { StagedRecord } from '@leerwegen/shared/import/import-target';
import { refused, type RowOutcome } from '@leerwegen/shared/import/row-outcome';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import { courseMinimumAge, coursePathway } from './course-pathway';

const CODES = ['opleiding_code', 'variant_code', 'module_code'];
const NAMES = ['opleiding_naam', 'module_naam'];

/** Makes a course, a variant, a module and their link of a row of `vwo_opleidingen_modules.csv`. */
export const readCourseModule: CatalogueReader = (row): RowOutcome => {
  for (const column of CODES)
    if (!/^[\w.-]{1,40}$/.test(row.text(column))) return refused(column, row.text(column), 'is no code');
  for (const column of NAMES) if (!row.text(column)) return refused(column, '', 'is empty; expected a name');
  const oriented = row.text('diplomagericht');
  if (oriented !== '0' && oriented !== '1')
    return refused('diplomagericht', oriented, 'is unknown; expected 0 or 1');
  const variant = variantRecord(row, oriented === '1');
  const module = moduleRecord(row);
  const key = `${variant.key}/${row.text('module_code')}`;
  const record = {
    key,
    variant_key: variant.key,
    module_key: module.key,
    module_variant_code: row.known('module_variant_code'),
  };
  return {
    outcome: 'TAKEN',
    records: [
      { target: 'course_variant_module', key, record, cells: row.pick('module_variant_code') },
      courseRecord(row, oriented === '1'),
      variant,
      module,
    ],
    repairs: row.repairs,
  };
};

/** A course counts for the diploma when any of its rows does: that record has the higher rank. */
function courseRecord(row: CatalogueRow, diplomaOriented: boolean): StagedRecord {
  const code = row.text('opleiding_code');
  const title = row.text('opleiding_naam');
  const pathway = coursePathway(title, diplomaOriented);
  const record = {
    code,
    title,
    title_key: sortKey(title),
    pathway,
    diploma_oriented: diplomaOriented,
    // A completed course gives a certificaat, a module a deelcertificaat, the general course (ASO3) the diploma
    // (decreet van 15 juni 2007 betreffende het volwassenenonderwijs).
    awards: [pathway === 'TKO_GENERAL' ? 'DIPLOMA_SO' : 'CERTIFICAAT'],
    minimum_age: courseMinimumAge(pathway),
    search_text: foldText(title),
  };
  return {
    target: 'course',
    key: code,
    record,
    cells: row.pick('opleiding_naam'),
    rank: diplomaOriented ? 1 : 0,
  };
}

function variantRecord(row: CatalogueRow, diplomaOriented: boolean): StagedRecord {
  const course = row.text('opleiding_code');
  const code = row.text('variant_code');
  const key = `${course}/${code}/${diplomaOriented ? 1 : 0}`;
  const record = {
    key,
    course_code: course,
    code,
    name: row.text('variant_naam') || row.text('opleiding_naam'),
    trajectory: row.known('traject'),
    diploma_oriented: diplomaOriented,
  };
  return { target: 'course_variant', key, record, cells: row.pick('variant_naam') };
}

function moduleRecord(row: CatalogueRow): StagedRecord {
  const course = row.text('opleiding_code');
  const code = row.text('module_code');
  const title = row.text('module_naam');
  const key = `${course}/${code}`;
  const record = {
    key,
    course_code: course,
    code,
    title,
    awards: ['DEELCERTIFICAAT'],
    search_text: foldText(`${row.text('opleiding_naam')} ${title}`),
  };
  return { target: 'course_module', key, record, cells: row.pick('module_naam') };
}
