import { GOAL_QUESTION } from '@leerwegen/shared/comparison/goal-question';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

const MATHS_MODULE = 'courseModule:D104/D10403';
const MATHS_EXAM = 'examSubject:wiskunde-3-arbeidsmarkt';
const CARE = 'studyProgramme:basiszorg-en-ondersteuning-3';
const COURSE = 'course:D104';
const MATHS_GOAL = 'goal:DEMO_AAV_WISKUNDE/900301';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const FIELDS = {
  school: 'schoolComponents',
  cvo: 'cvoComponents',
  examencommissie: 'examComponents',
} as const;
type Owner = keyof typeof FIELDS;
const OWN = { school: CARE, cvo: MATHS_MODULE, examencommissie: MATHS_EXAM } as const;
const forged = (value: unknown): string => `v1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

describe.each(Object.keys(FIELDS) as Owner[])('a forged comparison sent to %s', (owner) => {
  const question = `query ($references: [_Any!]!) { _entities(representations: $references) {
    __typename ... on GoalComparison { own: ${FIELDS[owner]} { componentId goalIds } } } }`;
  const GOOD = {
    __typename: 'GoalComparison',
    id: GOAL_QUESTION.encode({ of: [OWN[owner]], with: [OWN[owner]] }),
  };

  it.each<[string, unknown]>([
    ['no JSON', 'v1.%%%'],
    ['another version', GOOD.id.replace('v1.', 'v9.')],
    ['no version', GOOD.id.slice(3)],
    ['one side', forged({ of: [COURSE] })],
    ['an empty side', forged({ of: [COURSE], with: [] })],
    ['too many ids', forged({ of: Array.from({ length: 51 }, (_, n) => `course:${n}`), with: [CARE] })],
    ['an id of no component', forged({ of: ['cvo:991001'], with: [CARE] })],
    ['an id that is no text', forged({ of: [{ id: COURSE }], with: [CARE] })],
    ['a NUL', forged({ of: ['course:\u0000'], with: [CARE] })],
    ['SQL', forged({ of: [`course:' OR 1=1 --`], with: [CARE] })],
    ['a national number', forged({ of: ['course:85073003328'], with: [CARE] })],
    ['a key too many', forged({ of: [COURSE], with: [CARE], and: [] })],
    ['a prototype', `v1.${Buffer.from('{"__proto__":{"of":["course:1"]}}').toString('base64url')}`],
    ['a search', forged({ text: 'zorg' })],
    ['more than 8 KB', forged({ of: ['course:'.padEnd(9_000, 'x')], with: [CARE] })],
    ['a number', 5],
    ['a list', [GOOD.id]],
    ['null', null],
  ])('whose id holds %s is null or bad input, and others still answer', async (_what, id) => {
    const references = [GOOD, { __typename: 'GoalComparison', id }, GOOD];
    const { data, errors = [] } = await graph.askSubgraph(owner, question, { references });
    for (const error of errors) expect(error.extensions.code).toBe('BAD_USER_INPUT');
    const [first, bad, last] = data._entities;
    expect(bad).toBeNull();
    expect(first.own).toMatchObject([{ componentId: OWN[owner] }]);
    expect(last).toEqual(first);
  });
});

describe('what others are said to have answered, sent to the schools', () => {
  const question = `query ($references: [_Any!]!) { _entities(representations: $references) {
    ... on GoalComparison { missingProviders unknownGoals coverage shared { id } extra { id } } } }`;
  const send = async (cvoComponents: unknown): Promise<any> => {
    const id = GOAL_QUESTION.encode({ of: [MATHS_MODULE], with: [CARE] });
    const references = [{ __typename: 'GoalComparison', id, cvoComponents, examComponents: null }];
    const { data, errors } = await graph.askSubgraph('school', question, { references });
    expect(errors).toBeUndefined();
    return data._entities[0];
  };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list of nulls', [null]],
    ['no goals', [{ componentId: MATHS_MODULE, known: true }]],
    ['what is no goal', [{ componentId: MATHS_MODULE, known: true, goalIds: ["goal:'; --", 'x'] }]],
  ])('counts as no answer when it is %s', async (_what, answer) => {
    expect(await send(answer)).toMatchObject({ missingProviders: ['CVO'], coverage: null, shared: [] });
  });

  it('is taken for what was asked only, and unknown goals are named and counted', async () => {
    const answer = [
      { componentId: MATHS_MODULE, known: true, goalIds: [MATHS_GOAL, "goal:'; --"] },
      {
        componentId: 'courseModule:D104/D10404',
        known: true,
        goalIds: ['goal:DEMO_AAV_MAATSCHAPPIJ/900501'],
      },
    ];
    expect(await send(answer)).toEqual({
      missingProviders: [],
      unknownGoals: ["goal:'; --"],
      coverage: 1 / 20,
      shared: [{ id: MATHS_GOAL }],
      extra: [],
    });
  });
});
