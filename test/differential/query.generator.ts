import { readFileSync } from 'node:fs';
import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  type DocumentNode,
  type ExecutableDefinitionNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  validate,
  type ValidationRule,
  visit,
} from 'graphql';
import { aliasRule } from '../../gateway/src/limits/alias.rule';
import { createCostMeter } from '../../gateway/src/limits/cost.meter';
import { depthRule } from '../../gateway/src/limits/depth.rule';
import { directiveRule } from '../../gateway/src/limits/directive.rule';
import { planningRule } from '../../gateway/src/limits/planning.rule';
import { QUERY_LIMITS } from '../../gateway/src/limits/query.limits';
import { rootFieldRule } from '../../gateway/src/limits/root-field.rule';
import { indexSupergraph } from '../../gateway/src/supergraph/supergraph.index';
import { ArgumentValues } from './argument.values';
import { PUBLIC_SCHEMA, SUPERGRAPH_FILE } from './public.schema';
import { QueryVariables } from './query.variables';
import { ResponseScope } from './response.scope';
import { SelectionWriter } from './selection.writer';
import type { ValuePool } from './value.pool';

/** A request as a client sends it. */
export interface GeneratedQuery {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

const SUPERGRAPH = indexSupergraph(readFileSync(SUPERGRAPH_FILE, 'utf8')).schema;
const costIn = createCostMeter();
const LIMITS: readonly ValidationRule[] = [
  depthRule(QUERY_LIMITS.depth, QUERY_LIMITS.introspectionDepth),
  aliasRule(QUERY_LIMITS.aliases),
  directiveRule(QUERY_LIMITS.directives),
  rootFieldRule(QUERY_LIMITS.rootFields, QUERY_LIMITS.acts),
  planningRule(QUERY_LIMITS.planning),
];
/** Selections of an operation, the first and most frequent being the usual. */
const SIZES = [12, 25, 40, 6, 60];
/** Part of the documents that hold a second operation, which is not carried out. */
const SECOND_OPERATION = 0.08;

/** The query of a number: the same for the same seed and the same values, and within the gateway's limits. */
export function generateQuery(pool: ValuePool, seed: string, number: number): GeneratedQuery {
  for (let attempt = 0; ; attempt += 1) {
    const random = new SeededRandom('differential', seed, number, attempt);
    const { document, request } = write(random, pool);
    if (excesses(document).length === 0 && costOf(document, request) <= QUERY_LIMITS.cost) return request;
  }
}

/** What a gateway holds a request to cost. */
export function costOf(document: DocumentNode, { variables, operationName }: GeneratedQuery): number {
  const operation = getOperationAST(document, operationName);
  return operation ? costIn(SUPERGRAPH, document, operation)(variables) : Infinity;
}

/** Where a document asks more than a gateway allows. */
export function excesses(document: DocumentNode): readonly GraphQLError[] {
  return validate(PUBLIC_SCHEMA, document, LIMITS);
}

function write(random: SeededRandom, pool: ValuePool): { document: DocumentNode; request: GeneratedQuery } {
  const isOneOfTwo = random.chance(SECOND_OPERATION);
  const name = isOneOfTwo || random.chance(0.3) ? 'Asked' : undefined;
  const first = writeOperation(random, pool, name, 'F');
  const second = isOneOfTwo ? writeOperation(random, pool, 'Other', 'G').definitions : [];
  // Which comes first in the document must not matter.
  const definitions = random.chance(0.5)
    ? [...first.definitions, ...second]
    : [...second, ...first.definitions];
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const operationName = isOneOfTwo || random.chance(0.5) ? name : undefined;
  return { document, request: { query: print(document), variables: first.variables, operationName } };
}

function writeOperation(
  random: SeededRandom,
  pool: ValuePool,
  name: string | undefined,
  fragmentPrefix: string,
): { definitions: ExecutableDefinitionNode[]; variables: Record<string, unknown> } {
  const fragments: FragmentDefinitionNode[] = [];
  const variables = new QueryVariables(random);
  const writer = new SelectionWriter({
    random,
    values: new ArgumentValues(random, pool, variables),
    variables,
    fragments,
    fragmentPrefix,
    selections: random.pickSkewed(SIZES),
  });
  const selectionSet = writer.root(PUBLIC_SCHEMA.getQueryType()!, new ResponseScope());
  const used = new Set<string>();
  for (const part of [selectionSet, ...fragments])
    visit(part, { Variable: ({ name: { value } }) => void used.add(value) });
  return {
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(name && { name: { kind: Kind.NAME, value: name } }),
        variableDefinitions: variables.definitions(used),
        selectionSet,
      },
      ...fragments,
    ],
    variables: variables.values(used),
  };
}
