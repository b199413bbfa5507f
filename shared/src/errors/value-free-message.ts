const TYPE = String.raw`"[\w![\]]+"`;
const NAME = String.raw`"[_A-Za-z]\w{0,59}"`;

/** What graphql-js says of a value without repeating it; stands as it is. */
const VALUE_FREE_REASONS = [
  `^Expected non-nullable type ${TYPE} not to be null\\.$`,
  `^Expected type ${TYPE} to be an object\\.$`,
  `^Field ${NAME} of required type ${TYPE} was not provided\\.$`,
  `^Field ${NAME} must be non-null\\.$`,
  `^Field ${NAME} is not defined by type ${TYPE}\\.(?: Did you mean (?:"\\w+"|,| |or)+\\?)?$`,
  `^Exactly one key must be specified for OneOf type ${TYPE}\\.$`,
  // What this function makes of others: a message may come by here twice.
  `^The value does not exist in ${TYPE} enum\\.$`,
  `^(?:Enum ${TYPE}|[A-Z]\\w*) cannot represent the given value\\.$`,
  `^The value is no (?:date|moment|day that exists); expected [a-z ]+[\\dTZ:.-]+\\.$`,
  `^Expected type "\\w+"\\.$`,
  `^The value does not fit the type\\.$`,
].map((pattern) => new RegExp(pattern));

/** Messages that hold a value wherever they stand, and the same without it. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(Expected value of type ${TYPE}), found [\\s\\S]*$`), '$1.'],
  [new RegExp(`^(Argument ${NAME}) has invalid value [\\s\\S]*$`), '$1 has an invalid value.'],
  [
    new RegExp(`^Value "[\\s\\S]*" does not exist in (${TYPE}) enum\\.[\\s\\S]*$`),
    'The value does not exist in $1 enum.',
  ],
  [/^Value is not a valid LocalDate: [\s\S]*$/, 'The value is no date; expected one such as 2026-09-01.'],
  [
    /^DateTime cannot represent [\s\S]*$/,
    'The value is no moment; expected one such as 2026-12-03T18:00:00.000Z.',
  ],
  [new RegExp(`^((?:Enum ${TYPE}|[A-Z]\\w*) cannot represent) [\\s\\S]*$`), '$1 the given value.'],
  // Scalars of graphql-scalars, and the dates of this project.
  [/^(Value is not [A-Za-z ]+): [\s\S]*$/, '$1.'],
  [/^[\s\S]* (is no day that exists; expected a date such as [\d-]+\.)$/, 'The value $1'],
  // The lexer's and parser's words: what they found may be a part of a text that was quoted wrongly.
  [
    /^(Syntax Error: (?:Unexpected|Expected (?:"\W+"|"\w+"|\w+), found) (?:Name|Int|Float|String|BlockString|Comment)) "[\s\S]*"\.$/,
    '$1.',
  ],
  [/^(Syntax Error: Invalid [\w ,]+): [\s\S]*$/, '$1.'],
];

const VARIABLE = /^Variable "\$[_A-Za-z]\w*" got invalid value /;
const INPUT_VALUE = /^Invalid value /;
/** As `badUserInput` writes it: field, problem, expected form. */
const FIELD = /^[\w.[\]]+: /;
const EXPECTED = '; expected ';

/**
 * The message without the value that it complains about; place and expectation stay. Knows the messages of graphql-js
 * (variables, arguments, literals, syntax), of the scalars in use and of `badUserInput`; any other message stays as it
 * is. Of what a variable's type says about a value only known sentences are kept, so that no scalar can echo one.
 *
 * The beginning of a message about a variable stays word for word: Apollo Server knows a client's mistake by it.
 */
export function valueFreeMessage(message: string): string {
  const start = VARIABLE.exec(message)?.[0] ?? INPUT_VALUE.exec(message)?.[0];
  if (start !== undefined && isValueFree(message)) return message;
  if (start !== undefined) return ofInput(start.trimEnd(), message.slice(start.length));
  return shorten(message) ?? ofUserInput(message) ?? message;
}

function ofUserInput(message: string): string | undefined {
  const field = FIELD.exec(message)?.[0];
  const end = message.lastIndexOf(EXPECTED);
  if (field === undefined || end < field.length) return undefined;
  return field + withoutQuotes(message.slice(field.length, end)) + message.slice(end);
}

/** As this function writes it: graphql-js would print the value, which never looks like a place, before the reason. */
function isValueFree(message: string): boolean {
  const reason = /^(?:Variable "\$\w+" got invalid|Invalid) value(?: at "[\w.[\]]+")?; ([\s\S]*)$/.exec(
    message,
  )?.[1];
  return reason !== undefined && VALUE_FREE_REASONS.some((pattern) => pattern.test(reason));
}

/** A value as graphql-js prints it, then perhaps the place, then the reason. */
function ofInput(start: string, text: string): string {
  const [, place = '', reason] =
    /^( at "[\w.[\]]+")?[;:] ([\s\S]*)$/.exec(text.slice(endOfValue(text))) ?? [];
  if (reason === undefined) return `${start}.`;
  return `${start}${place}; ${reasonOf(reason)}`;
}

function reasonOf(reason: string): string {
  if (VALUE_FREE_REASONS.some((pattern) => pattern.test(reason))) return reason;
  const expected = /^Expected type "\w+"\./.exec(reason)?.[0];
  return expected ?? shorten(reason) ?? 'The value does not fit the type.';
}

function shorten(message: string): string | undefined {
  const form = SHORTENED.find(([pattern]) => pattern.test(message));
  return form && message.replace(form[0], form[1]);
}

/** A refusal by a rule quotes the rule; before that stands what it is about, in our own words (`refusedByRule`). */
const REFUSAL = /^[^"]* is refused: /;
/** Values stand before what is said of them (`12 is out of range`), counts before what is counted (`12 ids`). */
const NUMBER = /^(?!\d{1,6} (?!is |was |has |lies )[a-z]+s\b)-?\d[\d.,:e+-]*/;

function withoutQuotes(problem: string): string {
  const open = REFUSAL.test(problem) ? problem : problem.replace(/"[\s\S]*"/, 'the value');
  return open.replace(NUMBER, 'the value');
}

/**
 * Where the printed value ends: strings are printed as JSON, objects and lists with brackets, the rest without spaces.
 * Names of fields are printed as they came; what cannot be read because of one counts as value to the end.
 */
function endOfValue(text: string): number {
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[^"[\]{}\s;:]+|[\s\S]/y;
  let depth = 0;
  while (tokens.lastIndex < text.length) {
    const part = tokens.exec(text)?.[0];
    if (part === '[' || part === '{') depth++;
    else if (part === ']' || part === '}') depth--;
    else if (part === '"') break;
    if (depth <= 0) return tokens.lastIndex;
  }
  return text.length;
}
