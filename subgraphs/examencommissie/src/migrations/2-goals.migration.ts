import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids of goals only: their texts are the schools'. */
export class Goals1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE examencommissie.goal_set (
        key text COLLATE "C" PRIMARY KEY
      );

      CREATE TABLE examencommissie.goal (
        key text COLLATE "C" PRIMARY KEY,
        set_key text COLLATE "C" NOT NULL REFERENCES examencommissie.goal_set (key),
        position int NOT NULL
      );
      CREATE INDEX goal_set_position ON examencommissie.goal (set_key, position, key);

      -- Sets that a vakfiche covers. A set may still have to be imported.
      CREATE TABLE examencommissie.vakfiche_goal_set (
        vakfiche_key text COLLATE "C" NOT NULL REFERENCES examencommissie.vakfiche (key),
        set_key text COLLATE "C" NOT NULL,
        PRIMARY KEY (vakfiche_key, set_key)
      );
      CREATE INDEX vakfiche_goal_set_set ON examencommissie.vakfiche_goal_set (set_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE examencommissie.vakfiche_goal_set, examencommissie.goal, examencommissie.goal_set',
    );
  }
}
