import {
  CONTACT_POINT_TABLE,
  OFFERING_COLUMNS,
  OFFERING_INDEXES,
  OFFERING_START_INDEXES,
  PROVIDER_COLUMNS,
  SITE_TABLE,
} from '@leerwegen/shared/catalogue/catalogue.migration';
import { GUIDANCE_COLUMNS } from '@leerwegen/shared/guidance/guidance.migration';
import { INITIATIVE_TABLE } from '@leerwegen/shared/initiative/initiative.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clb.provider (
        ${PROVIDER_COLUMNS},
        regions text[] NOT NULL
      );
      CREATE INDEX provider_name ON clb.provider (name_key, number);
      CREATE INDEX provider_net ON clb.provider (net);
      CREATE INDEX provider_regions ON clb.provider USING gin (regions);
      ${SITE_TABLE('clb')}
      ${CONTACT_POINT_TABLE('clb')}

      -- Which clb serves a school: one at a time.
      CREATE TABLE clb.school_served (
        school_number text COLLATE "C" PRIMARY KEY,
        clb_number text COLLATE "C" NOT NULL REFERENCES clb.provider (number)
      );
      CREATE INDEX school_served_clb ON clb.school_served (clb_number, school_number);

      -- Guidance services: what one can turn to.
      CREATE TABLE clb.offering (
        ${OFFERING_COLUMNS('clb')},
        ${GUIDANCE_COLUMNS}
      );
      ${OFFERING_INDEXES('clb')}
      ${OFFERING_START_INDEXES('clb')}
      CREATE INDEX offering_kind ON clb.offering (kind, title_key, key);
      ${INITIATIVE_TABLE('clb')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE clb.initiative, clb.offering, clb.school_served, clb.contact_point, clb.site, clb.provider',
    );
  }
}
