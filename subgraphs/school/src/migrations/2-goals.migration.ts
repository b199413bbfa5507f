import { SEARCH_COLUMNS } from '@leerwegen/shared/catalogue/catalogue.migration';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Goals1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school.goal_set (
        key text COLLATE "C" PRIMARY KEY,
        name text NOT NULL,
        name_key text COLLATE "C" NOT NULL,
        short_name text,
        version text,
        grade int,
        finality text,
        basic_education boolean NOT NULL,
        source text,
        source_url text,
        retrieved_at text,
        demonstration boolean NOT NULL
      );
      CREATE INDEX goal_set_name ON school.goal_set (name_key, key);
      CREATE INDEX goal_set_grade ON school.goal_set (grade, finality);

      CREATE TABLE school.goal (
        key text COLLATE "C" PRIMARY KEY,
        set_key text COLLATE "C" NOT NULL REFERENCES school.goal_set (key),
        position int NOT NULL,
        number text NOT NULL,
        code text,
        text text NOT NULL,
        kind text,
        attitude boolean NOT NULL,
        optional boolean NOT NULL,
        headings text[] NOT NULL,
        key_competence text,
        explanation text,
        footnote text,
        validity text,
        valid_from date,
        valid_to date,
        published_on date,
        ${SEARCH_COLUMNS}
      );
      CREATE INDEX goal_set_position ON school.goal (set_key, position, key);

      -- Sets that a programme covers besides those of its grade and finality. A set may still have to be imported.
      CREATE TABLE school.programme_goal_set (
        programme_key text COLLATE "C" NOT NULL REFERENCES school.study_programme (key),
        set_key text COLLATE "C" NOT NULL,
        PRIMARY KEY (programme_key, set_key)
      );
      CREATE INDEX programme_goal_set_set ON school.programme_goal_set (set_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school.programme_goal_set, school.goal, school.goal_set');
  }
}
