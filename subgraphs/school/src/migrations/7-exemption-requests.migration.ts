import {
  DROP_EXEMPTION_REQUEST_TABLES,
  EXEMPTION_REQUEST_TABLES,
} from '@leerwegen/shared/exemption/exemption-request.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExemptionRequests1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXEMPTION_REQUEST_TABLES('school'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_EXEMPTION_REQUEST_TABLES('school'));
  }
}
