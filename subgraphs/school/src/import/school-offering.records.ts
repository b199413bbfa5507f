import { OFFERED } from '@leerwegen/shared/import/catalogue/catalogue-file';
import type { CatalogueReader } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import { schoolYearCell } from '@leerwegen/shared/import/catalogue/school-year.cell';
import { noSite, siteKey } from '@leerwegen/shared/import/catalogue/site.records';
import { groupNumber } from './administrative-group.records';
import { refused, type RowOutcome } from '@leerwegen/shared/import/row-outcome';

/** Makes an offering of a row of `offerings.csv`; the number of enrolments in the extract is no part of it. */
export const readSchoolOffering: CatalogueReader = (row, institution, { currentSchoolYear }): RowOutcome => {
  const source = row.text('bron');
  if (source !== 'LP') return refused('bron', source, 'does not go with a school; expected LP');
  const group = groupNumber(row, OFFERED);
  if (group === null) return refused(OFFERED, row.text(OFFERED), 'is no number of an administrative group');
  const site = siteKey(row, institution);
  if (site === null) return noSite(row);
  const year = schoolYearCell(row, currentSchoolYear);
  if (typeof year !== 'number') return year;
  const key = `${site}/${group}/${year}`;
  const record = {
    key,
    provider_number: institution,
    site_key: site,
    administrative_group_number: group,
    school_year: year,
    starts_on: `${year}-09-01`,
    enrolment_open: year < currentSchoolYear ? false : null,
    languages: ['nl'],
  };
  const cells = row.pick('instellingsnummer', 'locatienummer', OFFERED);
  return { outcome: 'TAKEN', records: [{ target: 'offering', key, record, cells }], repairs: row.repairs };
};
