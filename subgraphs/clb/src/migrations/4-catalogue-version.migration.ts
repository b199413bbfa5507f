import {
  CATALOGUE_VERSION_TABLE,
  DROP_CATALOGUE_VERSION,
  movesCatalogueVersion,
} from '@leerwegen/shared/catalogue/catalogue-version.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What public answers are built from. A table that comes later is given to `movesCatalogueVersion` by its own migration. */
const PUBLIC_TABLES = ['provider', 'site', 'contact_point', 'school_served', 'offering', 'initiative'];

export class CatalogueVersion1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE_VERSION_TABLE('clb'));
    await runner.query(movesCatalogueVersion('clb', PUBLIC_TABLES));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_CATALOGUE_VERSION('clb'));
  }
}
