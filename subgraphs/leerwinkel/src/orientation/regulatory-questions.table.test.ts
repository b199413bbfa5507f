import 'reflect-metadata';
import { GUARDS } from '@leerwegen/shared/eligibility/guard.table';
import { REGULATORY_QUESTIONS } from './regulatory-questions.table';
import { RegulatoryQuestionsResolver } from './regulatory-questions.resolver';

const ROWS = REGULATORY_QUESTIONS.map((row) => [row.id, row] as const);

describe('the register of regulatory questions', () => {
  it.each(ROWS)(
    'asks %s in two languages, says what stays open, where it is raised and when it was looked at',
    (_id, row) => {
      for (const text of [row.question.nl, row.question.en]) expect(text).toMatch(/^\p{Lu}.{20,}\?$/u);
      for (const text of [row.leavesOpen.nl, row.leavesOpen.en]) expect(text).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(row.source).toMatch(/^(Vlaamse Onderwijsraad, advies .*(3\.\d|deel 4)|Omzendbrief ).*/);
      expect(row.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (row.sourceUrl) expect(new URL(row.sourceUrl).protocol).toBe('https:');
    },
  );

  it('has an id for each question, and each says to whom it matters', () => {
    expect(new Set(ROWS.map(([id]) => id)).size).toBe(ROWS.length);
    const idle = REGULATORY_QUESTIONS.filter(
      ({ pathways, combinations, concerns }) => !pathways.length && !combinations.length && !concerns,
    );
    expect(idle).toEqual([]);
  });

  it('holds what the advice leaves open', () => {
    expect(ROWS.map(([id]) => id)).toEqual(
      expect.arrayContaining([
        'PART_TIME_ART_EDUCATION_AS_ROAD',
        'EXAM_PREPARATION_EVALUATION',
        'EXAM_PREPARATION_WORK_PLACEMENT',
        'GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16',
        'LEARN_WORK_FLEXIBILITY',
        'EVC_ROLLOUT',
        'NEW_GOALS_IN_TKO',
        'STATUS_EFFECTS_OF_SWITCHING',
        'EXAMS_AT_A_DISTANCE_OR_LOCALLY',
      ]),
    );
  });

  it('refers to guards that exist', () => {
    const guards = Object.values(GUARDS).map(({ id }) => id);
    const referred = REGULATORY_QUESTIONS.flatMap(({ ruleIds }) => ruleIds).filter((id) =>
      id.startsWith('GUARD_'),
    );
    expect(referred.filter((id) => !guards.includes(id))).toEqual([]);
  });

  it('is what the root field answers', () => {
    expect(new RegulatoryQuestionsResolver().regulatoryQuestions()).toBe(REGULATORY_QUESTIONS);
  });
});
