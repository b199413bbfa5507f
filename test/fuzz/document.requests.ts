import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  type GraphQLField,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql';
import { PUBLIC_SCHEMA } from '../differential/public.schema';
import { generateQuery, type GeneratedQuery } from '../differential/query.generator';
import type { ValuePool } from '../differential/value.pool';
import { CRAFTED_DOCUMENTS } from './crafted.documents';
import { mutatedTokens, oddlyNamed, tokensOf } from './document.mutation';
import { answered, asked, type FuzzRequest } from './fuzz.request';
import { madeUpId } from './made-up.values';
import { oddRecord, oddValue, ODD_NAMES } from './odd.values';

/** A good operation, from which others are made. */
export interface GoodOperation {
  request: GeneratedQuery;
  document: DocumentNode;
  tokens: readonly string[];
  /** As a client sends it. */
  body: string;
}

type Make = (random: SeededRandom, good: GoodOperation) => FuzzRequest;

/** Values of the form that the graph's own have: nobody looks them up. */
const POOL: ValuePool = {
  ids: new Map(
    Object.values(PUBLIC_SCHEMA.getTypeMap())
      .filter(isObjectType)
      .map(({ name }) => [name, [1, 2, 3].map((number) => madeUpId(name, number))]),
  ),
  cursors: new Map(),
};
const API = buildSchema(readFileSync(path.resolve(__dirname, '../../gateway/api.graphql'), 'utf8'));
const ROOT_FIELDS = [API.getQueryType()!, API.getMutationType()!].flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ keyword: type.name.toLowerCase(), field })),
);

/** Good operations of a seed. */
export function goodOperations(seed: string, count: number): GoodOperation[] {
  return Array.from({ length: count }, (_, number) => {
    const request = generateQuery(POOL, seed, number);
    const { query } = request;
    return { request, document: parse(query), tokens: tokensOf(query), body: JSON.stringify(request) };
  });
}

/** Makers of operations, from good ones to hardly readable ones. */
export const DOCUMENT_REQUESTS: readonly Make[] = [
  (_random, { body }) => answered('good operation', { body }),
  (random, { request, document }) => asked('odd names', { ...request, query: oddlyNamed(random, document) }),
  (random, { request, tokens }) => asked('tokens', { ...request, query: mutatedTokens(random, tokens) }),
  (random, { request }) =>
    asked('variables', { ...request, variables: oddVariables(random, request.variables) }),
  (random) =>
    asked('any root field', {
      ...anyRootField(random),
      ...(random.chance(0.1) && { operationName: random.pick(ODD_NAMES) }),
    }),
  (random) => {
    const body = JSON.stringify(anyRootField(random));
    return answered('any root field, with a token', {
      body,
      headers: [['authorization', 'Bearer eyJhbGciOiJub25lIn0.e30.x']],
    });
  },
  (random) => asked('crafted document', { query: random.pick(CRAFTED_DOCUMENTS)(random) }),
];

function oddVariables(random: SeededRandom, variables: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(variables);
  const changed = names.length > 0 ? { [random.pick(names)]: oddValue(random) } : {};
  return { ...variables, ...changed, ...(random.chance(0.3) && oddRecord(random)) };
}

/** A field of the roots, personal ones and mutations among them, with arguments of any kind. */
function anyRootField(random: SeededRandom): { query: string; variables: Record<string, unknown> } {
  const { keyword, field } = random.pick(ROOT_FIELDS);
  const given = field.args.filter(() => random.chance(0.9));
  const defined = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(' ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(' ');
  const variables = Object.fromEntries(given.map(({ name }) => [name, oddValue(random)]));
  const brackets = (text: string): string => (text ? `(${text})` : '');
  const query = `${keyword} ${brackets(defined)} { ${field.name}${brackets(passed)} ${selectionOf(field)} }`;
  return { query, variables };
}

function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? '' : '{ __typename }';
}
