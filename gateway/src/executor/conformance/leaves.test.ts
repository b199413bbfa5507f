import { describeScenarios, type Question } from '../../testing/conformance.runner';

const THROWN = {
  apollo: 'the executor asserts that objects and lists are some, and throws the whole answer away',
};

/** Every value of a field stands under its own root field. */
const TYPES = `scalar Anything
  enum Colour { RED BLUE SECRET @inaccessible }
  type Box { id: ID! word: String }
  type Hidden @inaccessible { id: ID! }
  union Either = Box | Hidden
  type Query {`;
const given = (fields: Record<string, readonly [type: string, value: unknown]>): Scenario['subgraphs'] => ({
  a: {
    typeDefs: `${TYPES} ${Object.entries(fields)
      .map(([name, [type]]) => `${name}: ${type}`)
      .join(' ')} }`,
    answer: { data: Object.fromEntries(Object.entries(fields).map(([name, [, value]]) => [name, value])) },
  },
});
type Scenario = Parameters<typeof describeScenarios>[0][number];

/** A leaf of the wrong type is an error, and null. */
const wrongLeaf = (name: string, field: string): Question => ({
  name,
  query: `{ ${field} fine }`,
  data: { [field]: null, fine: 'fine' },
  errors: [field],
});

const WRONG_LEAVES: Record<string, readonly [string, unknown]> = {
  stringForInt: ['Int', 'many'],
  fractionForInt: ['Int', 1.5],
  objectForInt: ['Int', { a: 1 }],
  stringForFloat: ['Float', 'many'],
  stringForBoolean: ['Boolean', 'yes'],
  objectForString: ['String', { secret: 'x' }],
  listForString: ['String', ['x']],
  objectForId: ['ID', { id: 'x' }],
  fractionForId: ['ID', 1.5],
  unknownForEnum: ['Colour', 'GREEN'],
  numberForEnum: ['Colour', 1],
  hiddenForEnum: ['Colour', 'SECRET'],
};
const BEYOND_INT: Record<string, readonly [string, unknown]> = {
  largeForInt: ['Int', 2_147_483_648],
  smallForInt: ['Int', -2_147_483_649],
};
const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

describeScenarios([
  {
    name: 'leaves of the wrong type',
    subgraphs: given({ ...WRONG_LEAVES, ...BEYOND_INT, fine: ['String', 'fine'] }),
    questions: [
      ...Object.keys(WRONG_LEAVES).map((field) => wrongLeaf(inWords(field), field)),
      ...Object.keys(BEYOND_INT).map((field) => ({
        ...wrongLeaf(inWords(field), field),
        wrongOn: { apollo: 'the check of integers does not look at 32 bits' },
      })),
    ],
  },
  {
    name: 'wrong leaves in lists and under what is never null',
    subgraphs: given({
      colours: ['[Colour]', ['RED', 'SECRET', 'BLUE', 'GREEN']],
      strict: ['[Colour!]', ['RED', 'SECRET']],
      numbers: ['[[Int]]', [[1, 'two'], null, [3]]],
      fine: ['String', 'fine'],
    }),
    questions: [
      {
        name: 'are null alone',
        query: '{ colours numbers }',
        data: { colours: ['RED', null, 'BLUE', null], numbers: [[1, null], null, [3]] },
        errors: ['colours.1', 'colours.3', 'numbers.0.1'],
      },
      {
        name: 'take the list along',
        query: '{ fine strict }',
        data: { fine: 'fine', strict: null },
        errors: ['strict.1'],
      },
    ],
  },
  {
    name: 'wrong shapes',
    subgraphs: given({
      numberForList: ['[Int]', 5],
      objectForList: ['[Box]', { id: '1' }],
      stringForObject: ['Box', 'box'],
      listForObject: ['Box', [{ id: '1' }]],
      flatForNested: ['[[Int]]', [1, [2]]],
      hiddenType: ['Either', { __typename: 'Hidden', id: 'h' }],
      fine: ['String', 'fine'],
    }),
    questions: [
      { ...wrongLeaf('a number for a list', 'numberForList'), wrongOn: THROWN },
      {
        name: 'an object for a list',
        query: '{ objectForList { id } fine }',
        data: { objectForList: null, fine: 'fine' },
        errors: ['objectForList'],
        wrongOn: THROWN,
      },
      {
        name: 'a string for an object',
        query: '{ stringForObject { id } fine }',
        data: { stringForObject: null, fine: 'fine' },
        errors: ['stringForObject'],
        wrongOn: THROWN,
      },
      {
        name: 'a list for an object',
        query: '{ listForObject { word } fine }',
        data: { listForObject: null, fine: 'fine' },
        errors: ['listForObject'],
        wrongOn: { apollo: 'the executor takes a list for an object without fields' },
      },
      {
        name: 'a number for a list within a list',
        query: '{ flatForNested fine }',
        data: { flatForNested: [null, [2]], fine: 'fine' },
        errors: ['flatForNested.0'],
        wrongOn: THROWN,
      },
      {
        name: 'a type that is not accessible',
        query: '{ hiddenType { __typename } fine }',
        data: { hiddenType: null, fine: 'fine' },
        errors: ['hiddenType'],
      },
    ],
  },
  {
    name: 'values at the edge',
    subgraphs: given({
      most: ['Int', 2_147_483_647],
      least: ['Int', -2_147_483_648],
      whole: ['Float', 3],
      tiny: ['Float', 1e-7],
      huge: ['Float', 1.5e300],
      zero: ['Int', 0],
      empty: ['String', ''],
      no: ['Boolean', false],
      numberForId: ['ID', 42],
      ids: ['[ID!]', [1, '2']],
      none: ['[Int!]!', []],
      object: ['Anything', { b: [1, { c: null }], a: {}, __typename: 'Box', constructor: 1 }],
      list: ['Anything', [[], [1, 'x'], null]],
      flag: ['Anything', false],
      things: ['[Anything!]', [0, '', { x: 1 }]],
      text: ['String', 'é "quoted" \\ back\u0000\u0001\u001f\u007f\t\r\n\u2028\u2029 😀 \ud83d </script>'],
      control: ['Anything', { '\u0007 "key"\n': '\u2028' }],
    }),
    questions: [
      {
        name: 'numbers',
        query: '{ most least whole tiny huge zero }',
        data: { most: 2_147_483_647, least: -2_147_483_648, whole: 3, tiny: 1e-7, huge: 1.5e300, zero: 0 },
      },
      {
        name: 'what is falsy',
        query: '{ empty no none flag }',
        data: { empty: '', no: false, none: [], flag: false },
      },
      {
        name: 'an ID given as a number is told as a string',
        query: '{ numberForId ids }',
        data: { numberForId: '42', ids: ['1', '2'] },
        wrongOn: { apollo: 'an ID may be a number, which is passed on as one' },
      },
      {
        name: 'scalars that hold objects and lists, whole and in their order',
        query: '{ object list things }',
        data: {
          object: { b: [1, { c: null }], a: {}, __typename: 'Box', constructor: 1 },
          list: [[], [1, 'x'], null],
          things: [0, '', { x: 1 }],
        },
      },
      {
        name: 'characters that JSON writes otherwise',
        query: '{ text control }',
        data: {
          text: 'é "quoted" \\ back\u0000\u0001\u001f\u007f\t\r\n\u2028\u2029 😀 \ud83d </script>',
          control: { '\u0007 "key"\n': '\u2028' },
        },
      },
    ],
  },
]);
