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
      CREATE TABLE school.provider (
        ${PROVIDER_COLUMNS},
        school_community text
      );
      CREATE INDEX provider_name ON school.provider (name_key, number);
      CREATE INDEX provider_net ON school.provider (net);
      ${SITE_TABLE('school')}
      ${CONTACT_POINT_TABLE('school')}

      CREATE TABLE school.study_programme (
        key text COLLATE "C" PRIMARY KEY,
        official_number text,
        title text NOT NULL,
        title_key text COLLATE "C" NOT NULL,
        grade int,
        finality text,
        onderwijsvorm text,
        domain text,
        dual boolean NOT NULL,
        awards text[],
        ${SEARCH_COLUMNS}
      );
      CREATE INDEX study_programme_title ON school.study_programme (title_key, key);
      CREATE INDEX study_programme_grade ON school.study_programme (grade, finality);
      CREATE INDEX study_programme_domain ON school.study_programme (domain);

      CREATE TABLE school.administrative_group (
        number text COLLATE "C" PRIMARY KEY,
        name text NOT NULL,
        programme_key text COLLATE "C" NOT NULL REFERENCES school.study_programme (key),
        year int,
        attendance text NOT NULL,
        kind text NOT NULL,
        opleidingsvorm text
      );
      CREATE INDEX administrative_group_programme ON school.administrative_group (programme_key);

      CREATE TABLE school.offering (
        ${OFFERING_COLUMNS('school')},
        programme_key text COLLATE "C" NOT NULL REFERENCES school.study_programme (key),
        administrative_group_number text COLLATE "C" REFERENCES school.administrative_group (number),
        year int,
        attendance text NOT NULL,
        kind text NOT NULL,
        opleidingsvorm text,
        gok_support boolean
      );
      ${OFFERING_INDEXES('school')}
      CREATE INDEX offering_programme ON school.offering (programme_key, title_key, key);
      CREATE INDEX offering_school_year ON school.offering (school_year, title_key, key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE school.offering, school.administrative_group, school.study_programme, school.contact_point, school.site, school.provider`,
    );
  }
}
