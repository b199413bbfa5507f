import {
  CONTACT_POINT_TABLE,
  OFFERING_COLUMNS,
  OFFERING_INDEXES,
  OFFERING_START_INDEXES,
  PROVIDER_COLUMNS,
  SEARCH_COLUMNS,
  SITE_TABLE,
} from '@leerwegen/shared/catalogue/catalogue.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE examencommissie.provider (
        ${PROVIDER_COLUMNS}
      );
      ${SITE_TABLE('examencommissie')}
      ${CONTACT_POINT_TABLE('examencommissie')}

      -- Programmes of exams: what one can start.
      CREATE TABLE examencommissie.offering (
        ${OFFERING_COLUMNS('examencommissie')},
        until_school_year int,
        grade int,
        finality text,
        domain text,
        ${SEARCH_COLUMNS}
      );
      ${OFFERING_INDEXES('examencommissie')}
      ${OFFERING_START_INDEXES('examencommissie')}

      CREATE TABLE examencommissie.exam_subject (
        key text COLLATE "C" PRIMARY KEY,
        title text NOT NULL,
        title_key text COLLATE "C" NOT NULL,
        grade int,
        finality text,
        part text NOT NULL,
        ${SEARCH_COLUMNS}
      );
      CREATE INDEX exam_subject_title ON examencommissie.exam_subject (title_key, key);
      CREATE INDEX exam_subject_grade ON examencommissie.exam_subject (grade, finality);

      CREATE TABLE examencommissie.programme_subject (
        programme_key text COLLATE "C" NOT NULL REFERENCES examencommissie.offering (key),
        subject_key text COLLATE "C" NOT NULL REFERENCES examencommissie.exam_subject (key),
        PRIMARY KEY (programme_key, subject_key)
      );
      CREATE INDEX programme_subject_subject ON examencommissie.programme_subject (subject_key);

      -- By what free text finds a programme: its own title, and each of its subjects with it.
      CREATE VIEW examencommissie.programme_text AS
        SELECT key, search_text, search_stems, domain, finality FROM examencommissie.offering
        UNION ALL
        SELECT p.key, p.search_text || ' ' || s.search_text, p.search_stems || s.search_stems, p.domain, p.finality
          FROM examencommissie.programme_subject l
          JOIN examencommissie.offering p ON p.key = l.programme_key
          JOIN examencommissie.exam_subject s ON s.key = l.subject_key;

      -- Versions of what a subject asks, never overwritten.
      CREATE TABLE examencommissie.vakfiche (
        key text COLLATE "C" PRIMARY KEY,
        subject_key text COLLATE "C" NOT NULL REFERENCES examencommissie.exam_subject (key),
        version text NOT NULL,
        announced_on date,
        valid_from date NOT NULL,
        valid_to date,
        parts jsonb NOT NULL,
        url text
      );
      CREATE INDEX vakfiche_subject ON examencommissie.vakfiche (subject_key, valid_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP VIEW examencommissie.programme_text;
       DROP TABLE examencommissie.vakfiche, examencommissie.programme_subject, examencommissie.exam_subject,
         examencommissie.offering, examencommissie.contact_point, examencommissie.site, examencommissie.provider`,
    );
  }
}
