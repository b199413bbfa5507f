import { OFFERING_START_INDEXES } from '@leerwegen/shared/catalogue/catalogue.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school year is a tenth of the offerings: by title, the index over all titles serves as well. */
export class Starts1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${OFFERING_START_INDEXES('cvo')}
      DROP INDEX cvo.offering_school_year;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX offering_school_year ON cvo.offering (school_year, title_key, key);
      DROP INDEX cvo.offering_open_start, cvo.offering_year_start;
    `);
  }
}
