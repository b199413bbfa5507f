import { groupBy } from '@leerwegen/shared/database/group-by';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/**
 * Which sets a module covers: those linked to it by name, and those decided for its subject in adult education
 * (such as AAV mathematics).
 */
const MODULE_SET = `
  SELECT l.module_key, l.set_key FROM cvo.module_goal_set l
  UNION
  SELECT m.key, s.key FROM cvo.course_module m
    JOIN cvo.course c ON c.code = m.course_code
    JOIN cvo.goal_set s ON s.pathway = c.pathway AND s.subject = m.subject`;

interface Link {
  module: string;
  goal: string;
}

/** Keys of the goals of each module, by set and position. */
export function goalsOfModules(dataSource: DataSource): DataLoader<string, string[]> {
  return new DataLoader(async (modules) => {
    const links = await dataSource.query<Link[]>(
      `SELECT l.module_key AS module, g.key AS goal FROM (${MODULE_SET}) l
       JOIN cvo.goal g ON g.set_key = l.set_key
       WHERE l.module_key = ANY($1::text[]) ORDER BY g.set_key, g.position, g.key`,
      [modules],
    );
    const byModule = groupBy(links, (link) => link.module);
    return modules.map((module) => (byModule.get(module) ?? []).map((link) => link.goal));
  });
}

/** Keys of the modules that cover each goal, by course and sequence. */
export function modulesOfGoals(dataSource: DataSource): DataLoader<string, string[]> {
  return new DataLoader(async (goals) => {
    const links = await dataSource.query<Link[]>(
      `SELECT m.key AS module, g.key AS goal FROM (${MODULE_SET}) l
       JOIN cvo.goal g ON g.set_key = l.set_key
       JOIN cvo.course_module m ON m.key = l.module_key
       WHERE g.key = ANY($1::text[]) ORDER BY m.course_code, m.sequence, m.key`,
      [goals],
    );
    const byGoal = groupBy(links, (link) => link.goal);
    return goals.map((goal) => (byGoal.get(goal) ?? []).map((link) => link.module));
  });
}
