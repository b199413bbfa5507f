import {
  CONTACT_POINT_TABLE,
  OFFERING_COLUMNS,
  OFFERING_INDEXES,
  PROVIDER_COLUMNS,
  SEARCH_COLUMNS,
  SITE_TABLE,
} from '@leerwegen/shared/catalogue/catalogue.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cvo.provider (
        ${PROVIDER_COLUMNS}
      );
      CREATE INDEX provider_name ON cvo.provider (name_key, number);
      CREATE INDEX provider_net ON cvo.provider (net);
      ${SITE_TABLE('cvo')}
      ${CONTACT_POINT_TABLE('cvo')}

      CREATE TABLE cvo.course (
        code text COLLATE "C" PRIMARY KEY,
        title text NOT NULL,
        title_key text COLLATE "C" NOT NULL,
        pathway text NOT NULL,
        diploma_oriented boolean NOT NULL,
        finality text,
        domain text,
        awards text[] NOT NULL,
        minimum_age int,
        ${SEARCH_COLUMNS}
      );
      CREATE INDEX course_title ON cvo.course (title_key, code);
      CREATE INDEX course_pathway ON cvo.course (pathway);
      CREATE INDEX course_domain ON cvo.course (domain);

      CREATE TABLE cvo.course_variant (
        key text COLLATE "C" PRIMARY KEY,
        course_code text COLLATE "C" NOT NULL REFERENCES cvo.course (code),
        code text NOT NULL,
        name text NOT NULL,
        trajectory text,
        diploma_oriented boolean NOT NULL
      );
      CREATE INDEX course_variant_course ON cvo.course_variant (course_code);

      CREATE TABLE cvo.course_module (
        key text COLLATE "C" PRIMARY KEY,
        course_code text COLLATE "C" NOT NULL REFERENCES cvo.course (code),
        code text NOT NULL,
        title text NOT NULL,
        hours int,
        sequence int,
        subject text,
        awards text[] NOT NULL,
        ${SEARCH_COLUMNS}
      );
      CREATE INDEX course_module_course ON cvo.course_module (course_code, sequence);
      CREATE INDEX course_module_subject ON cvo.course_module (subject);

      -- What an offering is about, for free text and domain: its module, else its course.
      CREATE VIEW cvo.offering_subject AS
        SELECT code AS key, search_text, search_stems, domain FROM cvo.course
        UNION ALL
        SELECT m.key, m.search_text, m.search_stems, c.domain
          FROM cvo.course_module m JOIN cvo.course c ON c.code = m.course_code;

      CREATE TABLE cvo.offering (
        ${OFFERING_COLUMNS('cvo')},
        course_code text COLLATE "C" NOT NULL REFERENCES cvo.course (code),
        module_key text COLLATE "C" REFERENCES cvo.course_module (key),
        subject_key text COLLATE "C" GENERATED ALWAYS AS (coalesce(module_key, course_code)) STORED,
        ends_on date,
        schedule jsonb,
        fee jsonb,
        minor_guidance boolean,
        psychosocial_support boolean
      );
      ${OFFERING_INDEXES('cvo')}
      CREATE INDEX offering_course ON cvo.offering (course_code, title_key, key);
      CREATE INDEX offering_module ON cvo.offering (module_key, title_key, key);
      CREATE INDEX offering_subject_key ON cvo.offering (subject_key, title_key, key);
      CREATE INDEX offering_school_year ON cvo.offering (school_year, title_key, key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP VIEW cvo.offering_subject;
       DROP TABLE cvo.offering, cvo.course_module, cvo.course_variant, cvo.course, cvo.contact_point, cvo.site, cvo.provider`,
    );
  }
}
