import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { guardCases } from '../case/case.guard';
import { sizeConnections } from './connection-sizes';
import { addForeignStubs } from './foreign-stubs';
import type { RequestContext, SubgraphDefinition } from './subgraph-definition';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [';
const FEDERATION_DIRECTIVES = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@tag',
  '@inaccessible',
  '@cost',
  '@listSize',
];

/** A subgraph's schema in both forms. */
export interface SubgraphSchema {
  schema: GraphQLSchema;
  /** The text that is committed as `schema.graphql` and composed into the supergraph. */
  sdl: string;
  /** SHA-256 of `sdl`, which `/ready` reports so that a gateway can compare. */
  sdlHash: string;
}

/** Building takes about a second, and nothing changes what was built: whoever asks again gets the same. */
const known = new WeakMap<SubgraphDefinition, SubgraphSchema>();

/** The schema of a subgraph, built once; needs no database. */
export function buildSchema(definition: SubgraphDefinition): SubgraphSchema {
  const found = known.get(definition);
  if (found) return found;
  const built = build(definition);
  known.set(definition, built);
  return built;
}

function build(definition: SubgraphDefinition): SubgraphSchema {
  const base = buildSchemaSync({
    resolvers: definition.resolvers,
    // Only what a root field leads to: classes are registered for all subgraphs alike.
    orphanedTypes: [],
    // Who may see what is a table of policies (`guardCases`), not decorators; the checker must exist in every schema.
    authChecker: () => false,
    validate: false,
    skipCheck: true,
  });
  const { sdl: body, resolvers: stubs } = addForeignStubs(base, printSubgraph(base), definition.providerType);
  const sdl = linkFederation(sizeConnections(body));
  const resolvers = createResolversMap(base) as GraphQLResolverMap<unknown>;
  for (const [typeName, fields] of Object.entries(stubs))
    resolvers[typeName] = { ...fields, ...resolvers[typeName] } as typeof fields;
  for (const [typeName, resolve] of Object.entries(definition.references)) {
    // Async, because a synchronous throw here would end the whole batch of references.
    const resolveReference = async (
      reference: Readonly<Record<string, unknown>>,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ): Promise<object | null> =>
      typeof reference.id === 'string' ? resolve(reference.id, context, info, reference) : null;
    Object.assign((resolvers[typeName] ??= {}), { __resolveReference: resolveReference });
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  guardCases(schema, definition.cases);
  return { schema, sdl, sdlHash: hashSdl(sdl) };
}

/** SHA-256 of an SDL text, in hexadecimal. */
export function hashSdl(sdl: string): string {
  return createHash('sha256').update(sdl).digest('hex');
}

function printSubgraph(schema: GraphQLSchema): string {
  return printSchemaWithDirectives(schema).replace(/^schema \{[^}]*\}\s*/m, '');
}

/** Names the version of federation and the directives that are used. */
function linkFederation(body: string): string {
  const used = FEDERATION_DIRECTIVES.filter((directive) => new RegExp(`${directive}\\b`).test(body));
  return `${LINK}${used.map((directive) => `"${directive}"`).join(', ')}])\n\n${body.trim()}\n`;
}
