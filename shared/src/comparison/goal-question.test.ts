import 'reflect-metadata';
import fc from 'fast-check';
import { buildSchema, type GraphQLError } from 'graphql';
import { askedComponents, GOAL_QUESTION, type GoalQuestion } from './goal-question';

const SCHEMA = buildSchema('type Query { any: Int }');
const MODULE = 'courseModule:D104/D10403';
const SUBJECT = 'examSubject:wiskunde-3-arbeidsmarkt';
const components = fc.array(
  fc.constantFrom(
    MODULE,
    SUBJECT,
    'course:735',
    'studyProgramme:G-0082',
    'examProgramme:a',
    'courseModule:1/m 2',
  ),
  { minLength: 1, maxLength: 20 },
);
const forged = (value: unknown): string => `v1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

function refusal(question: GoalQuestion): Record<string, unknown> {
  try {
    askedComponents(question);
  } catch (error) {
    const { message, extensions } = error as GraphQLError;
    return { message, ...extensions };
  }
  throw new Error('nothing was refused');
}

describe('a question about goals', () => {
  it('has one id, whatever the order and repeats of its components, and can be read back from it', () => {
    fc.assert(
      fc.property(components, components, (own, others) => {
        const id = GOAL_QUESTION.encode({ of: own, with: others });
        const otherwise = { with: [...others, ...others].reverse(), of: [...own].reverse() };
        expect(GOAL_QUESTION.encode(otherwise)).toBe(id);
        const read = GOAL_QUESTION.decode(id, SCHEMA)!;
        expect(askedComponents(read)).toEqual(askedComponents({ of: own, with: others }));
      }),
    );
  });

  it('is another one with its sides exchanged', () => {
    expect(GOAL_QUESTION.encode({ of: [MODULE], with: [SUBJECT] })).not.toBe(
      GOAL_QUESTION.encode({ of: [SUBJECT], with: [MODULE] }),
    );
  });

  it('names each component once, with its owner and sides, by id', () => {
    expect(
      askedComponents({ of: [SUBJECT, MODULE, MODULE], with: [MODULE, 'studyProgramme:G-0082'] }),
    ).toEqual([
      { id: MODULE, owner: 'CVO', sides: ['OF', 'WITH'] },
      { id: SUBJECT, owner: 'EXAMENCOMMISSIE', sides: ['OF'] },
      { id: 'studyProgramme:G-0082', owner: 'SCHOOL', sides: ['WITH'] },
    ]);
  });

  it.each([
    'cvoOffering:1',
    'goal:ODS_1/1',
    'constructor:1',
    'course:',
    'course',
    'Course:735',
    ' course:735',
    'course:7\n35',
    'course:7\u000035',
    `course:${'7'.repeat(101)}`,
    'course:85073003328',
    '',
  ])('refuses %j by its place, without repeating it', (id) => {
    const { message, code, field } = refusal({ of: [MODULE, MODULE, id], with: [SUBJECT] });
    expect([code, field]).toEqual(['BAD_USER_INPUT', 'of[2]']);
    expect(message).toBe(
      'of[2]: it is no id of a component; expected the global id of a component (studyProgramme:..., administrativeGroup:..., course:..., courseModule:..., examProgramme:..., examSubject:...).',
    );
    expect(refusal({ of: [MODULE], with: [id] })).toMatchObject({ field: 'with[0]' });
  });

  it.each(['of', 'with'] as const)('has 1 to 50 ids in %s', (side) => {
    const question = (ids: string[]): GoalQuestion => ({ of: [MODULE], with: [SUBJECT], [side]: ids });
    const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `course:${index}`);
    expect(askedComponents(question(ids(50)))).toHaveLength(51);
    expect(refusal(question(ids(51)))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: side,
      expected: '1 to 50',
    });
    expect(refusal(question([]))).toMatchObject({ field: side });
  });

  it.each<[string, unknown]>([
    ['one side only', { of: [MODULE] }],
    ['a side too many', { of: [MODULE], with: [SUBJECT], and: [] }],
    ['an object for an id', { of: [{}], with: [SUBJECT] }],
    ['null for an id', { of: [null], with: [SUBJECT] }],
    ['a filter of offerings', { text: 'zorg' }],
  ])('is not read from an id of %s', (_what, value) => {
    expect(GOAL_QUESTION.decode(forged(value), SCHEMA)).toBeNull();
  });
});
