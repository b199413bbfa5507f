import { groupBy } from '@leerwegen/shared/database/group-by';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { wordCondition } from '@leerwegen/shared/search/word.sql';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

interface Link {
  parent: string;
  key: string;
}

/** Loads the keys behind each parent, in one statement (`$1` is the list of parents). */
function linkLoader(
  dataSource: DataSource,
  statement: string,
  ...more: unknown[]
): DataLoader<string, string[]> {
  return new DataLoader(async (parents) => {
    const links = await dataSource.query<Link[]>(statement, [parents, ...more]);
    const byParent = groupBy(links, ({ parent }) => parent);
    return parents.map((parent) => (byParent.get(parent) ?? []).map(({ key }) => key));
  });
}

/** Keys of the subjects of each programme: general education first, then by title. */
export function subjectsOfProgrammes(dataSource: DataSource): DataLoader<string, string[]> {
  return linkLoader(
    dataSource,
    `SELECT l.programme_key AS parent, s.key FROM examencommissie.programme_subject l
     JOIN examencommissie.exam_subject s ON s.key = l.subject_key
     WHERE l.programme_key = ANY($1::text[]) ORDER BY s.part, s.title_key, s.key`,
  );
}

/** Keys of the programmes of each subject, by title. */
export function programmesOfSubjects(dataSource: DataSource): DataLoader<string, string[]> {
  return linkLoader(
    dataSource,
    `SELECT l.subject_key AS parent, p.key FROM examencommissie.programme_subject l
     JOIN examencommissie.offering p ON p.key = l.programme_key
     WHERE l.subject_key = ANY($1::text[]) ORDER BY p.title_key, p.key`,
  );
}

/** Keys of the subjects of each session, by title. */
export function subjectsOfSessions(dataSource: DataSource): DataLoader<string, string[]> {
  return linkLoader(
    dataSource,
    `SELECT l.session_key AS parent, s.key FROM examencommissie.exam_session_subject l
     JOIN examencommissie.exam_subject s ON s.key = l.subject_key
     WHERE l.session_key = ANY($1::text[]) ORDER BY s.title_key, s.key`,
  );
}

/** Keys of the goals of each vakfiche, by set and position. */
export function goalsOfVakfiches(dataSource: DataSource): DataLoader<string, string[]> {
  return linkLoader(
    dataSource,
    `SELECT l.vakfiche_key AS parent, g.key FROM examencommissie.vakfiche_goal_set l
     JOIN examencommissie.goal g ON g.set_key = l.set_key
     WHERE l.vakfiche_key = ANY($1::text[]) ORDER BY g.set_key, g.position, g.key`,
  );
}

/** Keys of the subjects whose vakfiche of a day covers each goal, by title. */
export function subjectsOfGoals(dataSource: DataSource, day: string): DataLoader<string, string[]> {
  return linkLoader(
    dataSource,
    `SELECT DISTINCT g.key AS parent, s.key, s.title_key FROM examencommissie.goal g
     JOIN examencommissie.vakfiche_goal_set l ON l.set_key = g.set_key
     JOIN examencommissie.vakfiche v ON v.key = l.vakfiche_key
       AND v.valid_from <= $2::date AND coalesce(v.valid_to, 'infinity') >= $2::date
     JOIN examencommissie.exam_subject s ON s.key = v.subject_key
     WHERE g.key = ANY($1::text[]) ORDER BY s.title_key, s.key`,
    day,
  );
}

/** A programme and the words of a free text. */
export interface WordsInProgramme {
  programme: string;
  words: readonly string[];
}

/**
 * Keys of the subjects by which a programme is found: with its own title they hold every word, and by themselves one at
 * least. One statement per text.
 */
export function matchingSubjects(dataSource: DataSource): DataLoader<WordsInProgramme, string[], string> {
  const loaders = new Map<string, DataLoader<string, string[]>>();
  const ofText = (words: readonly string[]): DataLoader<string, string[]> => {
    const text = words.join(' ');
    const existing = loaders.get(text);
    if (existing) return existing;
    const query = new SqlQuery();
    query.parameter(null);
    for (const word of words)
      query.where(`${wordCondition(query, 's', word)} OR ${wordCondition(query, 'p', word)}`);
    query.where(words.map((word) => wordCondition(query, 's', word)).join(' OR '));
    const loader = linkLoader(
      dataSource,
      `SELECT l.programme_key AS parent, s.key FROM examencommissie.programme_subject l
       JOIN examencommissie.exam_subject s ON s.key = l.subject_key
       JOIN examencommissie.offering p ON p.key = l.programme_key
       WHERE l.programme_key = ANY($1::text[]) AND ${query.condition} ORDER BY s.part, s.title_key, s.key`,
      ...query.parameters.slice(1),
    );
    loaders.set(text, loader);
    return loader;
  };
  return new DataLoader(
    (wanted) => Promise.all(wanted.map(({ programme, words }) => ofText(words).load(programme))),
    { cacheKeyFn: ({ programme, words }) => JSON.stringify([programme, words]) },
  );
}
