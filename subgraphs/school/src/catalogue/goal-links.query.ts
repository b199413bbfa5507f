import DataLoader from 'dataloader';
import { groupBy } from '@leerwegen/shared/database/group-by';
import type { DataSource } from 'typeorm';

/**
 * Which sets a programme covers: those linked to it by name, and those of basic education (basisvorming), which are
 * the same for every programme of a grade and finality.
 */
const PROGRAMME_SET = `
  SELECT l.programme_key, l.set_key FROM school.programme_goal_set l
  UNION
  SELECT p.key, s.key FROM school.study_programme p
    JOIN school.goal_set s ON s.basic_education AND s.grade = p.grade AND s.finality = p.finality`;

interface Link {
  programme: string;
  goal: string;
}

/** Keys of the goals of each programme, by set and position. */
export function goalsOfProgrammes(dataSource: DataSource): DataLoader<string, string[]> {
  return new DataLoader(async (programmes) => {
    const links = await dataSource.query<Link[]>(
      `SELECT l.programme_key AS programme, g.key AS goal FROM (${PROGRAMME_SET}) l
       JOIN school.goal g ON g.set_key = l.set_key
       WHERE l.programme_key = ANY($1::text[]) ORDER BY g.set_key, g.position, g.key`,
      [programmes],
    );
    const byProgramme = groupBy(links, (link) => link.programme);
    return programmes.map((programme) => (byProgramme.get(programme) ?? []).map((link) => link.goal));
  });
}

/** Keys of the programmes that cover each goal, by title. */
export function programmesOfGoals(dataSource: DataSource): DataLoader<string, string[]> {
  return new DataLoader(async (goals) => {
    const links = await dataSource.query<Link[]>(
      `SELECT p.key AS programme, g.key AS goal FROM (${PROGRAMME_SET}) l
       JOIN school.goal g ON g.set_key = l.set_key
       JOIN school.study_programme p ON p.key = l.programme_key
       WHERE g.key = ANY($1::text[]) ORDER BY p.title_key, p.key`,
      [goals],
    );
    const byGoal = groupBy(links, (link) => link.goal);
    return goals.map((goal) => (byGoal.get(goal) ?? []).map((link) => link.programme));
  });
}
