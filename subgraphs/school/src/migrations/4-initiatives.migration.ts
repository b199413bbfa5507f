import { INITIATIVE_TABLE } from '@leerwegen/shared/initiative/initiative.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initiatives1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INITIATIVE_TABLE('school'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school.initiative');
  }
}
