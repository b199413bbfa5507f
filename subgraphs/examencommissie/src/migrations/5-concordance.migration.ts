import {
  CONCORDANCE_TABLES,
  DROP_CONCORDANCE_TABLES,
} from '@leerwegen/shared/exemption/concordance.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Concordance1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONCORDANCE_TABLES('examencommissie'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_CONCORDANCE_TABLES('examencommissie'));
  }
}
