import type { GoalImporter } from '@leerwegen/shared/import/goals/goal.importer';
import type { OfficialGoal, OfficialGoalSet } from '@leerwegen/shared/import/goals/official-goal';
import { foldText, sortKey } from '@leerwegen/shared/search/search-text';
import type { Finality } from '@leerwegen/shared/vocabulary/programme.enum';
import { GOAL, GOAL_SET } from '../catalogue/merge-targets';

const FINALITIES: readonly [RegExp, Finality][] = [
  [/doorstroom/i, 'DOORSTROOM'],
  [/dubbele?\b/i, 'DUBBEL'],
  [/arbeidsmarkt/i, 'ARBEIDSMARKT'],
];

/** What the schools' subgraph makes of the official goals: it holds their texts. */
export const schoolGoals: GoalImporter = {
  targets: [
    {
      name: 'goal_set',
      into: GOAL_SET,
      kind: 'goal sets',
      keyField: 'set.id',
      different: 'REFUSE',
      ignore: ['retrieved_at'],
    },
    {
      name: 'goal',
      into: GOAL,
      kind: 'goals',
      keyField: 'id',
      different: 'REFUSE',
      ignore: ['position'],
    },
  ],
  set: (set) => ({
    target: 'goal_set',
    key: set.id,
    record: setRecord(set),
    cells: { 'set.id': set.id },
  }),
  goal: (goal) => ({
    target: 'goal',
    key: `${goal.set}/${goal.id}`,
    record: goalRecord(goal),
    cells: { id: goal.id },
  }),
};

function setRecord(set: OfficialGoalSet): object {
  return {
    key: set.id,
    name: set.name,
    name_key: sortKey(set.name),
    short_name: set.shortName,
    version: set.version,
    grade: gradeOf(set.grade),
    finality: finalityOf(set.name),
    // The sets by key competence are those of basic education.
    basic_education: set.keyCompetences.length > 0,
    source: set.source,
    source_url: set.sourceUrl,
    retrieved_at: set.retrievedAt,
    demonstration: false,
  };
}

/** The grade, unless the set is for several. */
export function gradeOf(text: string | null): number | null {
  const grades = new Set(text?.match(/\d/g) ?? []);
  return grades.size === 1 ? Number([...grades][0]) : null;
}

/** The finality that the name of a set mentions before its first dash, unless it mentions several. */
export function finalityOf(name: string): Finality | null {
  const head = name.split(' - ')[0]!;
  if (!/finaliteit/i.test(head)) return null;
  const found = FINALITIES.filter(([pattern]) => pattern.test(head));
  return found.length === 1 ? found[0]![1] : null;
}

function goalRecord(goal: OfficialGoal): object {
  return {
    key: `${goal.set}/${goal.id}`,
    set_key: goal.set,
    position: goal.position,
    number: goal.id,
    code: goal.code,
    text: goal.text,
    search_text: foldText(goal.text),
    kind: goal.kind,
    attitude: goal.attitude,
    optional: goal.optional,
    headings: goal.headings,
    key_competence: goal.keyCompetence,
    explanation: goal.explanation,
    footnote: goal.footnote,
    validity: goal.validity,
    valid_from: goal.validFrom,
    valid_to: goal.validTo,
    published_on: goal.publishedOn,
  };
}
