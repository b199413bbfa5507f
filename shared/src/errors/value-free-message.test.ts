import {
  buildSchema,
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  graphqlSync,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { DateScalar, DateTimeScalar } from '../vocabulary/scalars';
import { badUserInput } from './user-error';
import { valueFreeMessage } from './value-free-message';

const SCHEMA = schemaWithDates(`
  scalar Date scalar DateTime
  enum Kind { OPEN CLOSED }
  input Child { name: String! kind: Kind day: Date }
  input Choice @oneOf { a: String b: String }
  input Send {
    text: String count: Int share: Float sure: Boolean key: ID kind: Kind day: Date moment: DateTime child: Child
    children: [Child!] counts: [[Int]] choice: Choice
  }
  type Query { send(input: Send): String one(kind: Kind, text: String, count: Int, day: Date, counts: [Int!]): String }
`);

function schemaWithDates(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  Object.assign(schema.getType('Date')!, DateScalar.toConfig());
  Object.assign(schema.getType('DateTime')!, DateTimeScalar.toConfig());
  return schema;
}

/** What graphql-js itself says of these variables. */
function ofVariables(input: unknown): string[] {
  const source = 'query ($input: Send!) { send(input: $input) }';
  const { errors = [] } = graphqlSync({ schema: SCHEMA, source, variableValues: { input } });
  return errors.map(({ message }) => message);
}

function ofDocument(source: string): string[] {
  try {
    return validate(SCHEMA, parse(source)).map(({ message }) => message);
  } catch (error) {
    return [(error as GraphQLError).message];
  }
}

const SECRET = 'Wannes Verzonnen';
/** Texts that look like parts of a message. */
const DISGUISES = [
  SECRET,
  `${SECRET}"`,
  `" at "input.text"; ${SECRET}`,
  `\\" at "input.text"; Expected type "${SECRET}".`,
  `}] at "input"; Int cannot represent ${SECRET}`,
  `${SECRET}\nand ${SECRET}`,
  `${SECRET}" does not exist in "Kind" enum. ${SECRET}`,
  `; expected ${SECRET}.`,
];

describe('a message about variables', () => {
  it.each([
    ['count', 'Variable "$input" got invalid value at "input.count"; Int cannot represent the given value.'],
    [
      'share',
      'Variable "$input" got invalid value at "input.share"; Float cannot represent the given value.',
    ],
    [
      'sure',
      'Variable "$input" got invalid value at "input.sure"; Boolean cannot represent the given value.',
    ],
    ['kind', 'Variable "$input" got invalid value at "input.kind"; The value does not exist in "Kind" enum.'],
    ['child', 'Variable "$input" got invalid value at "input.child"; Expected type "Child" to be an object.'],
    [
      'day',
      'Variable "$input" got invalid value at "input.day"; The value is no date; expected one such as 2026-09-01.',
    ],
    [
      'moment',
      'Variable "$input" got invalid value at "input.moment"; The value is no moment; expected one such as 2026-12-03T18:00:00.000Z.',
    ],
  ])('keeps place and expectation, whatever text stands in %s', (field, expected) => {
    for (const text of DISGUISES) {
      const messages = ofVariables({ [field]: text });
      expect(messages.join()).toContain('Verzonnen');
      expect(messages.map(valueFreeMessage)).toEqual([expected]);
      expect(valueFreeMessage(expected)).toBe(expected);
    }
  });

  it.each<[unknown, string]>([
    [{ text: { [SECRET]: SECRET } }, 'at "input.text"; String cannot represent the given value.'],
    [{ text: [SECRET, [SECRET]] }, 'at "input.text"; String cannot represent the given value.'],
    [{ text: 8_501_010_022 }, 'at "input.text"; String cannot represent the given value.'],
    [{ text: true }, 'at "input.text"; String cannot represent the given value.'],
    [{ key: { name: SECRET } }, 'at "input.key"; ID cannot represent the given value.'],
    [{ kind: 12 }, 'at "input.kind"; Enum "Kind" cannot represent the given value.'],
    [{ kind: [SECRET] }, 'at "input.kind"; Enum "Kind" cannot represent the given value.'],
    [{ day: '2026-02-31' }, 'at "input.day"; The value is no date; expected one such as 2026-09-01.'],
    [
      { children: [{ kind: 'OPEN', name: null }] },
      'at "input.children[0].name"; Expected non-nullable type "String!" not to be null.',
    ],
    [
      { children: [{ kind: 'OPEN' }] },
      'at "input.children[0]"; Field "name" of required type "String!" was not provided.',
    ],
    [{ counts: [[1], [1, SECRET]] }, 'at "input.counts[1][1]"; Int cannot represent the given value.'],
    [{ txt: SECRET }, '; Field "txt" is not defined by type "Send". Did you mean "text"?'],
    [
      { choice: { a: SECRET, b: SECRET } },
      'at "input.choice"; Exactly one key must be specified for OneOf type "Choice".',
    ],
    [{ [SECRET]: 1 }, '; The value does not fit the type.'],
    [SECRET, '; Expected type "Send" to be an object.'],
  ])('%j', (input, rest) => {
    const separator = rest.startsWith(';') ? '' : ' ';
    expect(ofVariables(input).map(valueFreeMessage)).toEqual([
      `Variable "$input" got invalid value${separator}${rest}`,
    ]);
    const [once] = ofVariables(input).map(valueFreeMessage);
    expect(valueFreeMessage(once!)).toBe(once);
  });

  it('gives up the place rather than a key that looks like one', () => {
    const [message] = ofVariables({ text: { [`} at "input.text"; ${SECRET}`]: 1 } });
    expect(valueFreeMessage(message!)).not.toContain('Verzonnen');
    expect(valueFreeMessage(message!)).toMatch(/^Variable "\$input" got invalid value/);
  });

  it.each([
    ['with a key that never closes a quote', { text: { [`"${'\\"'.repeat(100_000)}`]: SECRET } }],
    ['with a long text', { count: `${'; expected '.repeat(20_000)}${SECRET}` }],
    ['with many brackets', { count: '[{'.repeat(100_000) + SECRET }],
  ])('%s is read in one go', (_what, input) => {
    const [message] = ofVariables(input).map(valueFreeMessage);
    expect(message!.length).toBeLessThan(100);
    expect(message).toMatch(/^Variable "\$input" got invalid value/);
  });

  it('keeps nothing of what a scalar of its own says', () => {
    const message = `Variable "$x" got invalid value "${SECRET}"; No ${SECRET} here.`;
    expect(valueFreeMessage(message)).toBe(
      'Variable "$x" got invalid value; The value does not fit the type.',
    );
    const other = `Variable "$x" got invalid value "${SECRET}"; Expected type "Phone". No ${SECRET} here.`;
    expect(valueFreeMessage(other)).toBe('Variable "$x" got invalid value; Expected type "Phone".');
  });

  it('is treated alike when it is thrown outside an operation', () => {
    const type = SCHEMA.getType('Send') as GraphQLInputType;
    expect.assertions(1);
    try {
      coerceInputValue({ count: SECRET }, type);
    } catch (error) {
      expect(valueFreeMessage((error as Error).message)).toBe(
        'Invalid value at "value.count"; Int cannot represent the given value.',
      );
    }
  });
});

describe('a message about values in the document', () => {
  it.each([
    [`{ one(kind: "${SECRET}") }`, 'Enum "Kind" cannot represent the given value.'],
    ['{ one(kind: Verzonnen) }', 'The value does not exist in "Kind" enum.'],
    [`{ one(count: "${SECRET}") }`, 'Int cannot represent the given value.'],
    ['{ one(count: 8501010022) }', 'Int cannot represent the given value.'],
    ['{ one(text: 8501010022) }', 'String cannot represent the given value.'],
    [`{ one(day: "${SECRET}") }`, 'The value is no date; expected one such as 2026-09-01.'],
    [`{ send(input: "${SECRET}") }`, 'Expected value of type "Send".'],
    [`{ send(input: ["${SECRET}"]) }`, 'Expected value of type "Send".'],
    [`{ send(input: { child: { name: null } }) }`, 'Expected value of type "String!".'],
    [`{ one(counts: [{ a: "${SECRET}" }]) }`, 'Int cannot represent the given value.'],
    [`{ one(text: "a "Verzonnen" b") }`, 'Syntax Error: Expected ":", found String.'],
    [`{ one(text: "${SECRET}" Verzonnen }`, 'Syntax Error: Expected ":", found "}".'],
    [`{ one(text: "${SECRET}"] }`, 'Syntax Error: Expected Name, found "]".'],
    [`{ one(text: "a") "${SECRET}" }`, 'Syntax Error: Expected Name, found String.'],
    [`{ one(text: """${SECRET}""" : Verzonnen }`, 'Syntax Error: Expected Name, found ":".'],
    [`{ one } Verzonnen`, 'Syntax Error: Unexpected Name.'],
    [`{ one(text: "\\Verzonnen") }`, 'Syntax Error: Invalid character escape sequence.'],
    [`{ one(text: "\\uVerz") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
  ])('%s', (source, expected) => {
    expect(ofDocument(source).map(valueFreeMessage)).toEqual([expected]);
  });

  it.each([
    [
      `Expected value of type "[Phone!]", found "${SECRET}"; no ${SECRET}`,
      'Expected value of type "[Phone!]".',
    ],
    [`Argument "text" has invalid value "${SECRET}".`, 'Argument "text" has an invalid value.'],
    [
      `${SECRET} is no day that exists; expected a date such as 2026-09-01.`,
      'The value is no day that exists; expected a date such as 2026-09-01.',
    ],
    [`Date cannot represent an invalid date-string ${SECRET}.`, 'Date cannot represent the given value.'],
  ])('%s', (message, expected) => {
    expect(valueFreeMessage(message)).toBe(expected);
  });
});

describe('a message of our own', () => {
  it.each([
    [`"${SECRET}" is not a postcode`, 'f.a: the value is not a postcode; expected four digits.'],
    [
      `"${SECRET}" or "${SECRET}; expected x" is too long`,
      'f.a: the value is too long; expected four digits.',
    ],
    ['-3.5 is out of range', 'f.a: the value is out of range; expected four digits.'],
    ['7 is out of range', 'f.a: the value is out of range; expected four digits.'],
    ['2 components have no agreement', 'f.a: 2 components have no agreement; expected four digits.'],
    ['121 characters', 'f.a: 121 characters; expected four digits.'],
    ['85073003328 digits', 'f.a: the value digits; expected four digits.'],
    [
      'EVC is refused: No "EVC" here. Geen "EVC". (art. 5)',
      'f.a: EVC is refused: No "EVC" here. Geen "EVC". (art. 5); expected four digits.',
    ],
    [`"x is refused: ${SECRET}" is too long`, 'f.a: the value is too long; expected four digits.'],
    ['the end is before the start', 'f.a: the end is before the start; expected four digits.'],
  ])('about input loses the value: %s', (problem, expected) => {
    expect(valueFreeMessage(badUserInput('f.a', problem, 'four digits').message)).toBe(expected);
  });

  it.each([
    'Not yours.',
    'Cannot query field "a" on type "Query". Did you mean "b"?',
    'Variable "$input" of required type "Send!" was not provided.',
    'Syntax Error: Expected Name, found <EOF>.',
    'The operation has 21 root fields; the limit is 20 root fields.',
  ])('stays as it is: %s', (message) => {
    expect(valueFreeMessage(message)).toBe(message);
  });
});
