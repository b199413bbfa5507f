import {
  CATALOGUE_VERSION_TABLE,
  DROP_CATALOGUE_VERSION,
  movesCatalogueVersion,
} from '@leerwegen/shared/catalogue/catalogue-version.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What public answers are built from. A table that comes later is given to `movesCatalogueVersion` by its own migration. */
const PUBLIC_TABLES = [
  'provider',
  'site',
  'contact_point',
  'course',
  'course_variant',
  'course_module',
  'course_variant_module',
  'offering',
  'goal_set',
  'goal',
  'module_goal_set',
  'initiative',
  'concordance_table',
  'concordance_rule',
];

export class CatalogueVersion1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE_VERSION_TABLE('cvo'));
    await runner.query(movesCatalogueVersion('cvo', PUBLIC_TABLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_CATALOGUE_VERSION('cvo'));
  }
}
