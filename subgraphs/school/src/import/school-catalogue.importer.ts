import { CATALOGUE_FILES, OFFERED } from '@leerwegen/shared/import/catalogue/catalogue-file';
import type { CatalogueImporter } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import { providerTarget, readInstitution } from '@leerwegen/shared/import/catalogue/provider.records';
import {
  providerReference,
  readLocation,
  siteReference,
  siteTarget,
} from '@leerwegen/shared/import/catalogue/site.records';
import type { ImportTarget } from '@leerwegen/shared/import/import-target';
import { IMPORTED_GROUP, IMPORTED_OFFERING, IMPORTED_PROGRAMME } from '../catalogue/merge-targets';
import { readAdministrativeGroup } from './administrative-group.records';
import { readSchoolOffering } from './school-offering.records';

const PROGRAMME: ImportTarget = {
  name: 'study_programme',
  into: IMPORTED_PROGRAMME,
  kind: 'study programmes',
  keyField: 'naam',
  derived: true,
  different: 'COMPLETE',
};

const GROUP: ImportTarget = {
  name: 'administrative_group',
  into: IMPORTED_GROUP,
  kind: CATALOGUE_FILES.groups.kind,
  keyField: 'nummer',
  different: 'REFUSE',
};

/** An offering is named after the programme of its group, and awards what the programme awards. */
const OFFERING: ImportTarget = {
  name: 'offering',
  into: IMPORTED_OFFERING,
  kind: CATALOGUE_FILES.offerings.kind,
  keyField: OFFERED,
  different: 'REFUSE',
  references: [
    providerReference(),
    siteReference(),
    {
      column: 'administrative_group_number',
      field: OFFERED,
      target: 'administrative_group',
      keyColumn: 'number',
      reason: 'is no administrative group of this import or of the catalogue',
    },
  ],
  record: `s.record || jsonb_build_object('title', p.title, 'title_key', p.title_key, 'pathway', g.pathway,
    'awards', p.awards, 'target_groups', g.target_groups, 'programme_key', g.programme_key, 'year', g.year,
    'attendance', g.attendance, 'kind', g.kind, 'opleidingsvorm', g.opleidingsvorm,
    'delivery_mode', CASE g.attendance WHEN 'DUAL' THEN 'WORKPLACE' ELSE 'CONTACT' END)`,
  join: `JOIN school.administrative_group g ON g.number = s.record ->> 'administrative_group_number'
    JOIN school.study_programme p ON p.key = g.programme_key`,
  refresh: {
    kind: 'existing offerings that follow',
    from: { administrative_group: 'administrative_group_number', study_programme: 'programme_key' },
  },
};

/** What the schools' subgraph makes of a catalogue folder. */
export const schoolCatalogue: CatalogueImporter = {
  institutionKinds: ['Secundaire school'],
  targets: [providerTarget('school'), siteTarget('school'), PROGRAMME, GROUP, OFFERING],
  readers: {
    institutions: readInstitution,
    locations: readLocation,
    groups: readAdministrativeGroup,
    offerings: readSchoolOffering,
  },
};
