import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { type DocumentNode, Kind, Lexer, print, Source, TokenKind, visit } from 'graphql';
import { ODD_NAMES } from './odd.values';

/** Pieces of documents, right and wrong ones. */
const PIECES = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '=',
    '@',
    '|',
    '&',
    '...',
    '$',
    '"',
    '"""',
    '#',
    ',',
    '\ufeff',
    '\u0000',
    '\\',
    "'",
  ],
  ...['query', 'mutation', 'subscription', 'fragment', 'on', 'null', 'true', 'type', 'extend', 'schema', 'A'],
  ...[
    '0',
    '-0',
    '00',
    '1e999',
    '-1e-999',
    '999999999999999999999',
    '1.',
    '.5',
    '0x1',
    '"\\uD800"',
    '"\\u{110000}"',
    '"\\x"',
    '"""\\"""',
  ],
  ...[
    '@skip(if: $x)',
    '@include(if: null)',
    '@skip(if: true)',
    '@defer',
    '@stream(initialCount: 0)',
    '@__proto__',
    '@tag(name: "x")',
    '@key',
  ],
  ...[
    '...on Query',
    '...on __proto__',
    '...F1',
    '... @include(if: false) { __typename }',
    '{ __typename }',
    '__schema { types { name } }',
  ],
  ...[
    '$x: [Int!]! = 1',
    '($a: Boolean = $a)',
    '(first: -1)',
    '(first: 99999999999)',
    '(id: {})',
    '(filter: [[]])',
    '(a: 1, a: 1)',
  ],
  ...['_entities(representations: [])', '_service { sdl }', '🦆', '\ud83d'],
];

/** The tokens of a document that can be read. */
export function tokensOf(text: string): string[] {
  const lexer = new Lexer(new Source(text));
  const tokens: string[] = [];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance())
    tokens.push(text.slice(token.start, token.end));
  return tokens;
}

/** The document with some of its tokens dropped, doubled, swapped or replaced. */
export function mutatedTokens(random: SeededRandom, tokens: readonly string[]): string {
  const changed = [...tokens];
  for (let times = random.pickSkewed([1, 2, 3, 6]); times > 0; times -= 1) {
    const at = random.integer(0, Math.max(0, changed.length - 1));
    const other = random.integer(0, Math.max(0, changed.length - 1));
    const piece = random.chance(0.5) ? random.pick(PIECES) : random.pick([...ODD_NAMES, ...tokens]);
    const change = random.integer(0, 5);
    if (change === 0) changed.splice(at, random.pickSkewed([1, 2, 5]));
    if (change === 1) changed.splice(at, 0, changed[at] ?? '');
    if (change === 2) [changed[at], changed[other]] = [changed[other] ?? '', changed[at] ?? ''];
    if (change === 3) changed[at] = piece;
    if (change >= 4) changed.splice(at, 0, piece);
  }
  return changed.join(' ');
}

/** The document with some fields under names that mean something to JavaScript or to GraphQL; it mostly stays valid. */
export function oddlyNamed(random: SeededRandom, document: DocumentNode): string {
  return print(
    visit(document, {
      Field: (field) =>
        random.chance(0.2)
          ? { ...field, alias: { kind: Kind.NAME, value: random.pick(ODD_NAMES) } }
          : undefined,
    }),
  );
}
