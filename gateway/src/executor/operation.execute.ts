import { hash } from 'node:crypto';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../http/request.context';
import type { Misfit, Misfits } from './answer.writer';
import { runFetch, type PlanRun } from './fetch.run';
import { JsonText } from './json.text';
import type { Serving } from './lean.gateway';
import { runPlan } from './plan.run';
import type { PreparedOperation } from './prepared.operation';
import { withPrivateVariables } from './private.names';
import { RunVersions } from './run.versions';

type Values = Readonly<Record<string, unknown>>;

/** One operation of a client, valid for the schema. */
export interface ExecutorRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly request: { readonly variables?: Values };
  readonly context: GatewayContext;
}

/**
 * Answers an operation: from the cache when it is public and known, else by carrying out its plan. Fetches join their answers
 * into one tree of objects; the text of the answer is written from it in one pass.
 */
export async function executeOperation(
  { schema, document, operation, request, context }: ExecutorRequest,
  serving: Serving,
): Promise<ExecutionResult> {
  const given = request.variables ?? {};
  const checked = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (checked.errors) return { errors: checked.errors };
  const coerced = withPrivateVariables(checked.coerced);
  const prepared = serving.planned.prepare(document, operation);
  const key = prepared.isPublic && serving.answers ? keyOf(prepared, given, context, serving) : undefined;
  const known = key === undefined ? undefined : serving.answers?.get(key);
  if (known) {
    context.record.publicAnswer = { key: key!, known };
    return { data: asData(known.body.toString('utf8', known.data.start, known.data.end)) };
  }
  const run = startRun(prepared, { given, coerced }, context, serving);
  if (prepared.plan) await runPlan(prepared.plan, coerced, (fetch) => runFetch(fetch, run));
  const misfits: Misfits = { path: [], found: [] };
  const text = prepared.writer(coerced)(run.data, misfits) ?? 'null';
  const all = [...run.errors, ...misfitErrors(misfits.found, run.errors)];
  if (all.length > 0) return { data: asData(text), errors: all };
  const versions = run.versions.whole;
  if (key !== undefined && versions) context.record.publicAnswer = { key, versions, text };
  return { data: asData(text) };
}

/** Names in the order in which the client gave them: who always gives them alike is answered from the cache. */
function keyOf(
  { text }: PreparedOperation,
  given: Values,
  { asker: { isAnalyst } }: GatewayContext,
  { number }: Serving,
): string {
  // What is kept says what its reader may spend.
  return hash('sha256', `${number} ${String(isAnalyst)} ${text} ${JSON.stringify(given)}`, 'base64url');
}

function startRun(
  prepared: PreparedOperation,
  { given, coerced }: { given: Values; coerced: Values },
  context: GatewayContext,
  { index, planned, clients }: Serving,
): PlanRun {
  return {
    data: prepared.introspected(coerced, withPrivateVariables(given)),
    errors: [],
    variables: withPrivateVariables(given),
    context,
    index,
    isOfType: planned.isOfType,
    isKept: prepared.isPublic,
    versions: new RunVersions(),
    clientOf: (subgraph) => {
      const client = clients.get(subgraph);
      if (!client) throw new Error(`A plan asks ${subgraph}, which the supergraph does not name.`);
      return client;
    },
  };
}

/** Apollo Server only carries the data along to where the answer is printed. */
function asData(text: string): Record<string, unknown> {
  return new JsonText(text) as unknown as Record<string, unknown>;
}

/** A null where the schema allows none is an error of its own, unless one above or below it explains it. */
function misfitErrors(misfits: readonly Misfit[], known: readonly GraphQLError[]): GraphQLError[] {
  return misfits
    .filter(({ path, isNull }) => !isNull || !known.some((error) => isOnOneWay(error.path ?? [], path)))
    .map(({ path, isNull }) => {
      const message = isNull ? 'null where the schema allows none' : 'a value that the schema does not allow';
      return new GraphQLError(message, { path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    });
}

function isOnOneWay(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return false;
  return true;
}
