import {
  CONTACT_POINT_TABLE,
  OFFERING_COLUMNS,
  OFFERING_INDEXES,
  OFFERING_START_INDEXES,
  PROVIDER_COLUMNS,
  SITE_TABLE,
} from '@leerwegen/shared/catalogue/catalogue.migration';
import { GUIDANCE_COLUMNS } from '@leerwegen/shared/guidance/guidance.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leerwinkel.provider (
        ${PROVIDER_COLUMNS},
        regions text[] NOT NULL,
        minimum_age int
      );
      CREATE INDEX provider_name ON leerwinkel.provider (name_key, number);
      CREATE INDEX provider_regions ON leerwinkel.provider USING gin (regions);
      ${SITE_TABLE('leerwinkel')}
      ${CONTACT_POINT_TABLE('leerwinkel')}

      -- Guidance services: what one can turn to.
      CREATE TABLE leerwinkel.offering (
        ${OFFERING_COLUMNS('leerwinkel')},
        ${GUIDANCE_COLUMNS},
        fee jsonb
      );
      ${OFFERING_INDEXES('leerwinkel')}
      ${OFFERING_START_INDEXES('leerwinkel')}
      CREATE INDEX offering_kind ON leerwinkel.offering (kind, title_key, key);

      -- Organisations that own no part of the graph and help learners find their way.
      CREATE TABLE leerwinkel.external_partner (
        key text COLLATE "C" PRIMARY KEY,
        name text NOT NULL,
        name_key text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        provinces text[] NOT NULL,
        description jsonb,
        target_groups text[] NOT NULL,
        website text,
        email text,
        telephone text,
        demonstration boolean NOT NULL
      );
      CREATE INDEX external_partner_name ON leerwinkel.external_partner (name_key, key);
      CREATE INDEX external_partner_provinces ON leerwinkel.external_partner USING gin (provinces);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE leerwinkel.external_partner, leerwinkel.offering, leerwinkel.contact_point, leerwinkel.site,
         leerwinkel.provider`,
    );
  }
}
