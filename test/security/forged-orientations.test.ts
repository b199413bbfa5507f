import { orientationQuestion } from '@leerwegen/shared/orientation/orientation.question';
import pino from 'pino';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';

const logged: string[] = [];
let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({
    logger: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
  });
});
afterAll(() => graph.stop());
beforeEach(() => {
  logged.length = 0;
});

/** What is not about the audit trail, the role that seals it, or a transaction. */
const readsCatalogue = (statement: string): boolean =>
  /\bFROM\b/i.test(statement) && !/\baudit_|\bpg_/.test(statement);

/** A field of each owner, and one that it answers of any profile here. */
const FIELDS = {
  school: 'schoolSteps { id }',
  cvo: 'cvoSteps { id }',
  examencommissie: 'examSteps { id }',
  clb: 'clbGuidance { providerId }',
  leerwinkel: 'talkTo { order }',
} as const;
type Owner = keyof typeof FIELDS;

const PROFILE = { age: 20, municipality: '44021' };
const GOOD = { __typename: 'Orientation', id: orientationQuestion(PROFILE as never, NOW).id };
const forged = (json: string): string => `v1.${Buffer.from(json).toString('base64url')}`;
const changed = (change: object): string => forged(JSON.stringify({ ...PROFILE, ...change }));

const IDS: [string, unknown][] = [
  ['no JSON', forged('{')],
  ['null', forged('null')],
  ['a list', forged('[1]')],
  ['no age', forged('{"municipality":"44021"}')],
  ['a text for an age', changed({ age: '20' })],
  ['an age out of range', changed({ age: 9 })],
  ['a number too large', forged('{"age":1e999}')],
  ['a municipality that is none', changed({ municipality: "' OR 1=1 --" })],
  ['a health situation', changed({ targetGroups: ['ILLNESS_OR_PREGNANCY'] })],
  ['an unknown situation', changed({ targetGroups: ['x'] })],
  ['an object for a list', changed({ targetGroups: { length: 1 } })],
  [
    'evidence with an issuer that is none',
    changed({ evidence: [{ kind: 'OTHER', assurance: 'SEEN', issuerId: 5 }] }),
  ],
  ['evidence of no kind', changed({ evidence: [{ assurance: 'SEEN' }] })],
  ['too much evidence', changed({ evidence: Array(51).fill({ kind: 'OTHER', assurance: 'SEEN' }) })],
  ['a national number', changed({ evidence: [{ kind: 'OTHER', assurance: 'SEEN', title: '85073003328' }] })],
  ['a NUL', changed({ evidence: [{ kind: 'OTHER', assurance: 'SEEN', title: '\u0000' }] })],
  ['a language that is none', changed({ languages: ['%'] })],
  ['an impossible date', changed({ intakeDate: '2026-02-30' })],
  ['a far date', changed({ intakeDate: '9999-01-01' })],
  ['an unknown key', changed({ colour: 'red' })],
  ['a prototype', forged('{"age":20,"__proto__":{"goal":"x"}}')],
  ['deep nesting', forged('{"evidence":'.repeat(500) + '1' + '}'.repeat(500))],
  [
    'more than 8 KB',
    changed({ evidence: Array(50).fill({ kind: 'OTHER', assurance: 'SEEN', title: 'x'.repeat(190) }) }),
  ],
  ['another version', GOOD.id.replace('v1.', 'v9.')],
  ['no version', GOOD.id.slice(3)],
  ['an empty text', ''],
  ['a number', 5],
  ['null itself', null],
  ['a list of ids', [GOOD.id]],
];

describe.each(Object.keys(FIELDS) as Owner[])('a forged orientation sent to %s', (owner) => {
  const question = `query ($references: [_Any!]!) { _entities(representations: $references) {
    __typename ... on Orientation { ${FIELDS[owner]} } } }`;

  it.each(IDS)('whose id holds %s is null or bad input, and others still answer', async (_what, id) => {
    const bad = { __typename: 'Orientation', id };
    const before = graph.statements[owner]!.length;
    await graph.askSubgraph(owner, question, { references: [bad] });
    // What is forged costs nothing. The audit trail may be sealed meanwhile.
    expect(graph.statements[owner]!.slice(before).filter(readsCatalogue)).toEqual([]);
    const references = [GOOD, bad, GOOD];
    const { data, errors = [] } = await graph.askSubgraph(owner, question, { references });
    for (const error of errors) expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toMatch(/85073003328|OR 1=1/);
    const [first, between, last] = data._entities;
    expect(between).toBeNull();
    expect(first.__typename).toBe('Orientation');
    expect(last).toEqual(first);
    expect(logged).toEqual([]);
  });
});

describe('what others are said to have answered, sent to the leerwinkels', () => {
  const question = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Orientation {
    missingProviders nothingFits { en } pathways { id title: pathways earliestEnd remainingHours remainingGoalIds awards
      warnings { id } interimSuccesses { title } explanation { en }
      steps { id title awards reasons { rule { id } } components { id state releases { tableId } } } } } } }`;
  const STEP = {
    id: 'cvoOffering:1',
    providerType: 'CVO',
    providerId: 'cvo:991007',
    offeringId: 'cvoOffering:1',
    programmeId: 'course:D101',
    title: 'ASO3',
    pathway: 'TKO_GENERAL',
    awards: ['DIPLOMA_SO'],
    grade: null,
    finality: 'DOORSTROOM',
    deliveryMode: 'CONTACT',
    verdict: 'ELIGIBLE',
    reasons: [],
    enrolFrom: '2026-11-23',
    startsOn: '2027-02-01',
    earliestEnd: '2028-06-30',
    distanceMeters: 10,
    components: [
      {
        id: 'courseModule:1',
        title: 'een',
        sequence: 1,
        hours: 40,
        state: 'REMAINING',
        concordanceTableIds: [],
        releases: [],
      },
    ],
    remainingHours: 40,
    remainingExams: null,
    remainingGoalIds: ['goal:1'],
  };
  const send = async (answers: object): Promise<any> => {
    const references = [{ ...GOOD, schoolSteps: [], cvoSteps: [], examSteps: [], ...answers }];
    const { data, errors } = await graph.askSubgraph('leerwinkel', question, { references });
    expect(errors).toBeUndefined();
    expect(logged).toEqual([]);
    return data._entities[0];
  };
  const component = (change: object) => [{ ...STEP, components: [{ ...STEP.components[0], ...change }] }];
  const step = (change: object) => [{ ...STEP, ...change }];

  it('is composed from when it has the right form', async () => {
    const { missingProviders, pathways, nothingFits } = await send({ cvoSteps: [STEP] });
    expect(missingProviders).toEqual([]);
    expect(nothingFits).toBeNull();
    expect(pathways).toMatchObject([{ id: 'ONE_ROAD:cvoOffering:1', earliestEnd: '2028-06-30' }]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['an object', { length: 1 }],
    ['a list of nulls', [null]],
    ['a list of lists', [[STEP]]],
    ['one good step beside a wrong one', [STEP, { id: 'cvoOffering:2' }]],
    ['a pathway that is none', step({ pathway: 'x' })],
    ['a pathway of the prototype', step({ pathway: 'constructor' })],
    ['a verdict that is none', step({ verdict: 'YES' })],
    ['a provider type that is none', step({ providerType: ['CVO'] })],
    ['awards that are none', step({ awards: ['x'] })],
    ['a delivery mode that is none', step({ deliveryMode: 'x' })],
    ['a finality that is none', step({ finality: 5 })],
    ['a day that is none', step({ enrolFrom: 'x' })],
    ['a start that is none', step({ startsOn: '2027-02-31' })],
    ['an end that is none', step({ earliestEnd: 5 })],
    ['hours that are no number', step({ remainingHours: 'x' })],
    ['exams that are no number', step({ remainingExams: {} })],
    ['a distance that is no number', step({ distanceMeters: '10' })],
    ['goals that are no list', step({ remainingGoalIds: 'goal:1' })],
    ['goals that are no ids', step({ remainingGoalIds: [5] })],
    ['reasons without a rule', step({ reasons: [null] })],
    ['components that are no list', step({ components: 'x' })],
    ['a component without an id', component({ id: null })],
    ['a component without a title', component({ title: 5 })],
    ['a component in no state', component({ state: 'x' })],
    ['a component with hours that are no number', component({ hours: 'x' })],
    ['a component with a sequence that is no number', component({ sequence: 'x' })],
    ['releases that are no list', component({ releases: 'x' })],
    ['releases without components', component({ releases: [{ tableId: 'x' }] })],
    ['releases by what is no id', component({ releases: [{ componentIds: [5], tableId: 'x' }] })],
  ])('counts as no answer when it is %s', async (_what, cvoSteps) => {
    const { missingProviders, pathways, nothingFits } = await send({ cvoSteps });
    expect(missingProviders).toEqual(['CVO']);
    expect(pathways).toEqual([]);
    expect(nothingFits.en).toMatch(/Not all providers have answered/);
  });
});
