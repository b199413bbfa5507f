import { buildSchema } from 'graphql';
import { withEnumValues } from './enum.values';

const SCHEMA = buildSchema('enum Kind { OPEN CLOSED } type Query { a: Kind }');

it.each([
  ['The value does not exist in "Kind" enum.', 'The value does not exist in "Kind" enum.'],
  [
    'Variable "$k" got invalid value "OPE"; Value "OPE" does not exist in "Kind" enum. Did you mean the enum value "OPEN"?',
    'Did you mean the enum value "OPEN"?',
  ],
])('names the values of the enum: %s', (message, end) => {
  expect(withEnumValues(message, SCHEMA)).toMatch(/ Expected one of OPEN, CLOSED\.$/);
  expect(withEnumValues(message, SCHEMA)).toContain(`${end} Expected`);
});

it.each([
  'Not yours.',
  'The value does not exist in "Query" enum.',
  'The value does not exist in "Gone" enum.',
])('leaves others as they are: %s', (message) => expect(withEnumValues(message, SCHEMA)).toBe(message));
