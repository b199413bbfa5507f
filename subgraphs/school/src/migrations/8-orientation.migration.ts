import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a programme is offered at a site: what orientation asks of every programme and the sites around. */
export class Orientation1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE INDEX offering_programme_site ON school.offering (programme_key, site_key, (coalesce(starts_on, 'infinity'::date)), key)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX school.offering_programme_site');
  }
}
