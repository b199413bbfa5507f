import { IMPORT_ROW_TABLE } from '@leerwegen/shared/import/import.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Import1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${IMPORT_ROW_TABLE('school')}
      -- What an offering of the group takes over from it, read once from its official name.
      ALTER TABLE school.administrative_group
        ADD COLUMN pathway text,
        ADD COLUMN target_groups text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE school.administrative_group DROP COLUMN pathway, DROP COLUMN target_groups;
      DROP TABLE school.import_row;
    `);
  }
}
