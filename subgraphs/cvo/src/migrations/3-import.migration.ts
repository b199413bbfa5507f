import { IMPORT_ROW_TABLE } from '@leerwegen/shared/import/import.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Import1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${IMPORT_ROW_TABLE('cvo')}
      -- Which modules each variant of a course consists of; a module has a code of its own in each.
      CREATE TABLE cvo.course_variant_module (
        key text COLLATE "C" PRIMARY KEY,
        variant_key text COLLATE "C" NOT NULL REFERENCES cvo.course_variant (key),
        module_key text COLLATE "C" NOT NULL REFERENCES cvo.course_module (key),
        module_variant_code text
      );
      CREATE INDEX course_variant_module_module ON cvo.course_variant_module (module_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cvo.course_variant_module, cvo.import_row');
  }
}
