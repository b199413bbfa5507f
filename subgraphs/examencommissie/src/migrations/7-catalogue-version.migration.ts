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
  'offering',
  'exam_subject',
  'programme_subject',
  'vakfiche',
  'goal_set',
  'goal',
  'vakfiche_goal_set',
  'exam_session',
  'exam_session_subject',
  'info_session',
  'concordance_table',
  'concordance_rule',
];

export class CatalogueVersion1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE_VERSION_TABLE('examencommissie'));
    await runner.query(movesCatalogueVersion('examencommissie', PUBLIC_TABLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_CATALOGUE_VERSION('examencommissie'));
  }
}
