import { DROP_TRAJECTORY_TABLES, TRAJECTORY_TABLES } from '@leerwegen/shared/trajectory/trajectory.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trajectories1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRAJECTORY_TABLES('clb'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_TRAJECTORY_TABLES('clb'));
  }
}
