import { CATALOGUE_FILES, OFFERED } from '@leerwegen/shared/import/catalogue/catalogue-file';
import type { CatalogueImporter } from '@leerwegen/shared/import/catalogue/catalogue.importer';
import { providerTarget, readInstitution } from '@leerwegen/shared/import/catalogue/provider.records';
import {
  providerReference,
  readLocation,
  siteReference,
  siteTarget,
} from '@leerwegen/shared/import/catalogue/site.records';
import type { ImportTarget, Reference } from '@leerwegen/shared/import/import-target';
import {
  COURSE_VARIANT,
  COURSE_VARIANT_MODULE,
  IMPORTED_COURSE,
  IMPORTED_MODULE,
  IMPORTED_OFFERING,
} from '../catalogue/merge-targets';
import { readCourseModule } from './course.records';
import { readCvoOffering } from './cvo-offering.records';

/** Records that come along with each row of a course; rows that contradict each other about them are refused. */
const DERIVED = { derived: true, different: 'REFUSE' } as const;

const COURSES: readonly ImportTarget[] = [
  {
    name: 'course',
    into: IMPORTED_COURSE,
    kind: 'courses',
    keyField: 'opleiding_naam',
    ignore: ['diploma_oriented', 'pathway', 'minimum_age'],
    ...DERIVED,
  },
  { name: 'course_variant', into: COURSE_VARIANT, kind: 'variants', keyField: 'variant_naam', ...DERIVED },
  { name: 'course_module', into: IMPORTED_MODULE, kind: 'modules', keyField: 'module_naam', ...DERIVED },
  {
    name: 'course_variant_module',
    into: COURSE_VARIANT_MODULE,
    kind: CATALOGUE_FILES.courses.kind,
    keyField: 'module_variant_code',
    different: 'REFUSE',
  },
];

/**
 * An offering takes its pathway, age and awards from its course and module. The search text of a module is its
 * course's and its own title folded, which is the sort key of this title.
 */
const OFFERING: ImportTarget = {
  name: 'offering',
  into: IMPORTED_OFFERING,
  kind: CATALOGUE_FILES.offerings.kind,
  keyField: OFFERED,
  different: 'REFUSE',
  references: [
    providerReference(),
    siteReference(),
    offered('course_code', 'course', 'code', 'is no course of this import or of the catalogue'),
    offered(
      'module_key',
      'course_module',
      'key',
      'is no module of this course in this import or in the catalogue',
    ),
  ],
  record: `s.record || jsonb_build_object('title', c.title || ': ' || m.title, 'title_key', m.search_text,
    'pathway', c.pathway, 'awards', m.awards, 'minimum_age', c.minimum_age,
    'languages', CASE c.pathway WHEN 'NT2' THEN '["nl"]'::jsonb END,
    'target_groups', CASE c.pathway WHEN 'NT2' THEN '["ANDERSTALIG"]' ELSE '[]' END::jsonb)`,
  join: `JOIN cvo.course_module m ON m.key = s.record ->> 'module_key' JOIN cvo.course c ON c.code = m.course_code`,
  refresh: {
    kind: 'existing offerings that follow',
    from: { course: 'course_code', course_module: 'module_key' },
  },
};

function offered(column: string, target: string, keyColumn: string, reason: string): Reference {
  return { column, field: OFFERED, target, keyColumn, reason };
}

/** What the cvos' subgraph makes of a catalogue folder. */
export const cvoCatalogue: CatalogueImporter = {
  institutionKinds: ['Centrum voor Volwassenenonderwijs'],
  targets: [providerTarget('cvo'), siteTarget('cvo'), ...COURSES, OFFERING],
  readers: {
    institutions: readInstitution,
    locations: readLocation,
    courses: readCourseModule,
    offerings: readCvoOffering,
  },
};
