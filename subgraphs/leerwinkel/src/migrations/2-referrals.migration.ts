import { AUDIT_TABLES, DROP_AUDIT_TABLES } from '@leerwegen/shared/audit/audit.migration';
import { DROP_REFERRAL_TABLES, REFERRAL_TABLES } from '@leerwegen/shared/referral/referral.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Referrals1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFERRAL_TABLES('leerwinkel'));
    await runner.query(AUDIT_TABLES('leerwinkel'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_AUDIT_TABLES('leerwinkel'));
    await runner.query(DROP_REFERRAL_TABLES('leerwinkel'));
  }
}
