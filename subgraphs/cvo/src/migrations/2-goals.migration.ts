import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids of goals only: their texts are the schools'. */
export class Goals1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The pathway and subject of adult education for which a set was decided, when it was.
      CREATE TABLE cvo.goal_set (
        key text COLLATE "C" PRIMARY KEY,
        pathway text,
        subject text
      );
      CREATE INDEX goal_set_subject ON cvo.goal_set (pathway, subject);

      CREATE TABLE cvo.goal (
        key text COLLATE "C" PRIMARY KEY,
        set_key text COLLATE "C" NOT NULL REFERENCES cvo.goal_set (key),
        position int NOT NULL
      );
      CREATE INDEX goal_set_position ON cvo.goal (set_key, position, key);

      -- Sets that a module covers besides those of its subject. A set may still have to be imported.
      CREATE TABLE cvo.module_goal_set (
        module_key text COLLATE "C" NOT NULL REFERENCES cvo.course_module (key),
        set_key text COLLATE "C" NOT NULL,
        PRIMARY KEY (module_key, set_key)
      );
      CREATE INDEX module_goal_set_set ON cvo.module_goal_set (set_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cvo.module_goal_set, cvo.goal, cvo.goal_set');
  }
}
