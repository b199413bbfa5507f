import { IMPORT_ROW_TABLE } from '@leerwegen/shared/import/import.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE examencommissie.exam_session (
        key text COLLATE "C" PRIMARY KEY,
        form text NOT NULL,
        place text NOT NULL,
        site_key text COLLATE "C" REFERENCES examencommissie.site (key),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        registration_from date,
        registration_to date,
        capacity text
      );
      CREATE INDEX exam_session_start ON examencommissie.exam_session (starts_on, key);

      CREATE TABLE examencommissie.exam_session_subject (
        session_key text COLLATE "C" NOT NULL REFERENCES examencommissie.exam_session (key),
        subject_key text COLLATE "C" NOT NULL REFERENCES examencommissie.exam_subject (key),
        PRIMARY KEY (session_key, subject_key)
      );
      CREATE INDEX exam_session_subject_subject ON examencommissie.exam_session_subject (subject_key);

      CREATE TABLE examencommissie.info_session (
        key text COLLATE "C" PRIMARY KEY,
        title jsonb NOT NULL,
        starts_at timestamptz NOT NULL,
        place text NOT NULL,
        site_key text COLLATE "C" REFERENCES examencommissie.site (key),
        languages text[] NOT NULL,
        target_groups text[] NOT NULL,
        registration_from date,
        registration_to date,
        capacity text
      );
      CREATE INDEX info_session_start ON examencommissie.info_session
        (((extract(epoch from (starts_at AT TIME ZONE 'UTC')) / 60)::int), key);
      ${IMPORT_ROW_TABLE('examencommissie')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE examencommissie.import_row, examencommissie.info_session, examencommissie.exam_session_subject,
         examencommissie.exam_session`,
    );
  }
}
