import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { parseSubOperation, type SubOperation } from '../source/operation.fields';
import type { TypeTest } from './data.rewrite';
import type { JoinShape } from './join.shape';
import type { PlanPath } from './plan.path';
import { representationBuilder, type RepresentationBuilder } from './representation.builder';

/** One fetch of a plan with everything that is the same for each request. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly path: PlanPath;
  readonly subOperation: SubOperation;
  readonly isMutation: boolean;
  /** Whether other steps come after it, for which time has to be left. */
  readonly isFollowed: boolean;
  /** The body of the HTTP request up to the first variable. */
  readonly head: string;
  readonly variables: readonly string[];
  /** How the objects at the path are named to the subgraph; undefined for root fields. */
  readonly represent: RepresentationBuilder | undefined;
  readonly outputRewrites: readonly FetchDataRewrite[] | undefined;
  /** What it may give; known when all fetches of the plan are. */
  shape: JoinShape;
}

/** Makes one fetch ready. */
export function planFetch(
  node: FetchNode,
  path: PlanPath,
  isOfType: TypeTest,
  hasFollowers: boolean,
): PlannedFetch {
  const { serviceName, operation, operationKind, variableUsages, requires, inputRewrites, outputRewrites } =
    node;
  const isMutation = operationKind === OperationTypeNode.MUTATION;
  return {
    subgraph: serviceName,
    path,
    subOperation: parseSubOperation(operation),
    isMutation,
    // What changes something is never given up early.
    isFollowed: hasFollowers && !isMutation,
    head: `{"query":${JSON.stringify(operation)},"variables":{`,
    variables: variableUsages ?? [],
    represent: requires && representationBuilder(requires, inputRewrites, isOfType),
    outputRewrites,
    shape: new Map(),
  };
}

/**
 * The body of one fetch. A variable that the client did not give is left out, so that defaults hold.
 *
 * @param representations what is asked about, each as JSON
 */
export function fetchBody(
  { head, variables }: PlannedFetch,
  given: Readonly<Record<string, unknown>>,
  representations: readonly string[] | undefined,
): string {
  const parts: string[] = [];
  for (const name of variables) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) parts.push(`"${name}":${JSON.stringify(value)}`);
  }
  if (representations) parts.push(`"representations":[${representations.join(',')}]`);
  return `${head}${parts.join(',')}}}`;
}
