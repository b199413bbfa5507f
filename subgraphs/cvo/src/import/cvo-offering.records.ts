import { OFFERED } from '@leerwegen/shared/import/catalogue/catalogue-file';
import type { CatalogueReader } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import { schoolYearCell } from '@leerwegen/shared/import/catalogue/school-year.cell';
import { noSite, siteKey } from '@leerwegen/shared/import/catalogue/site.records';
import { refused, type RowOutcome } from '@leerwegen/shared/import/row-outcome';

/** Makes an offering of a row of `offerings.csv`; the number of enrolments in the extract is no part of it. */
export const readCvoOffering: CatalogueReader = (row, institution, { currentSchoolYear }): RowOutcome => {
  const source = row.text('bron');
  if (source !== 'VWO') return refused('bron', source, 'does not go with a cvo; expected VWO');
  const offered = row.text(OFFERED);
  const [, course, module] = /^([\w.-]+) ?\/ ?([\w.-]+)$/.exec(offered) ?? [];
  if (!course || !module)
    return refused(OFFERED, offered, 'is no course and module; expected two codes around a /');
  const site = siteKey(row, institution);
  if (site === null) return noSite(row);
  const year = schoolYearCell(row, currentSchoolYear);
  if (typeof year !== 'number') return year;
  const key = `${site}/${course}.${module}/${year}`;
  const record = {
    key,
    provider_number: institution,
    site_key: site,
    course_code: course,
    module_key: `${course}/${module}`,
    school_year: year,
    enrolment_open: year < currentSchoolYear ? false : null,
  };
  const cells = row.pick('instellingsnummer', 'locatienummer', OFFERED);
  return { outcome: 'TAKEN', records: [{ target: 'offering', key, record, cells }], repairs: row.repairs };
};
