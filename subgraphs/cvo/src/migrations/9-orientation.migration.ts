import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a course starts first at a site: what orientation asks of every course and the sites around. */
export class Orientation1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE INDEX offering_course_site ON cvo.offering (course_code, site_key, (coalesce(starts_on, 'infinity'::date)), key)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cvo.offering_course_site');
  }
}
