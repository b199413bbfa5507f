import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a course starts first, at a site and anywhere: what orientation asks of every course. */
export class Orientation1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const start = "(coalesce(starts_on, 'infinity'::date)), key";
    await runner.query(`CREATE INDEX offering_course_site ON cvo.offering (course_code, site_key, ${start})`);
    await runner.query(`CREATE INDEX offering_course_start ON cvo.offering (course_code, ${start})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cvo.offering_course_start');
    await runner.query('DROP INDEX cvo.offering_course_site');
  }
}
