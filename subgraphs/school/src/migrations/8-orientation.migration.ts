import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a programme is offered at a site, and where it starts first: what orientation asks of every programme. */
export class Orientation1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const start = "(coalesce(starts_on, 'infinity'::date)), key";
    await runner.query(
      `CREATE INDEX offering_programme_site ON school.offering (programme_key, pathway, site_key, ${start})`,
    );
    await runner.query(
      `CREATE INDEX offering_programme_start ON school.offering (programme_key, pathway, ${start})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX school.offering_programme_start');
    await runner.query('DROP INDEX school.offering_programme_site');
  }
}
