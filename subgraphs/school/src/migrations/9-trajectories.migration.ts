import { DROP_TRAJECTORY_TABLES, TRAJECTORY_TABLES } from '@leerwegen/shared/trajectory/trajectory.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trajectories1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRAJECTORY_TABLES('school'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_TRAJECTORY_TABLES('school'));
  }
}
