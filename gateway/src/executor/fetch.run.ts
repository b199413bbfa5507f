import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../http/request.context';
import { completeAnswer } from '../source/answer.merge';
import { failedAnswer } from '../source/failed.answer';
import { nullEntities, nullRoots, type NullAnswer } from '../source/null.answer';
import type { Representation } from '../source/representation.set';
import type { SubgraphClient } from '../source/subgraph.client';
import { isRecord, type SubgraphError } from '../source/subgraph.error';
import { TransportFailure } from '../source/transport.failure';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import type { RunVersions } from './run.versions';
import { joinAnswer } from './answer.join';
import { rewrite, type TypeTest } from './data.rewrite';
import { jsonOf } from './json.text';
import { objectsAt, placeOf, type AnswerObject } from './plan.path';
import { fetchBody, type PlannedFetch } from './planned.fetch';

/** One client request while its plan is carried out. */
export interface PlanRun {
  /** The answer so far. */
  readonly data: AnswerObject;
  readonly errors: GraphQLError[];
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly index: SupergraphIndex;
  readonly isOfType: TypeTest;
  clientOf(subgraph: string): SubgraphClient;
  /** Whether public answers of this request may be kept for others. */
  readonly isKept: boolean;
  /** Of which catalogues the answer is. */
  readonly versions: RunVersions;
}

/** What a fetch is about: every distinct representation once, with the objects that share it. */
interface Asked {
  readonly representations: Representation[];
  readonly texts: string[];
  readonly objects: AnswerObject[][];
}

/** Asks a subgraph and joins its answer, or nulls and errors in its place, into the answer so far. */
export async function runFetch(fetch: PlannedFetch, run: PlanRun): Promise<void> {
  const objects = objectsAt(run.data, fetch.path);
  if (objects.length === 0) return;
  if (!fetch.represent) {
    const answer = await answerOf(fetch, run, undefined);
    for (const object of objects) joinAnswer(object, answer.data, fetch.shape);
    for (const error of answer.errors) run.errors.push(rootError(error, fetch, run, objects[0]!));
    return;
  }
  const asked = askedOf(objects, fetch);
  if (asked.texts.length === 0) return;
  const answer = await answerOf(fetch, run, asked);
  const entities = answer.data['_entities'] as unknown[];
  for (const [index, entity] of entities.entries()) {
    if (!isRecord(entity)) continue;
    for (const object of asked.objects[index] ?? []) joinAnswer(object, entity, fetch.shape);
  }
  for (const error of answer.errors) run.errors.push(entityError(error, fetch, run, asked));
}

function askedOf(objects: readonly AnswerObject[], { represent }: PlannedFetch): Asked {
  const asked: Asked = { representations: [], texts: [], objects: [] };
  const known = new Map<string, number>();
  for (const object of objects) {
    const representation = represent?.(object);
    if (!representation) continue;
    const text = jsonOf(representation);
    if (text === undefined) continue;
    const position = known.get(text);
    if (position !== undefined) {
      asked.objects[position]?.push(object);
      continue;
    }
    known.set(text, asked.texts.push(text) - 1);
    asked.representations.push(representation);
    asked.objects.push([object]);
  }
  return asked;
}

async function answerOf(
  fetch: PlannedFetch,
  run: PlanRun,
  asked: Asked | undefined,
): Promise<{ data: AnswerObject; errors: readonly SubgraphError[] }> {
  const origin = { subgraph: fetch.subgraph, path: [] };
  const empty = (): NullAnswer => nullsOf(fetch, run, asked);
  const client = run.clientOf(fetch.subgraph);
  const { deadline: whole } = run.context;
  const deadline = fetch.isFollowed ? whole.forStep() : whole;
  try {
    const answer = await client.ask({
      body: fetchBody(fetch, run.variables, asked?.texts),
      isMutation: fetch.isMutation,
      isPersonal: run.index.isPersonal(fetch.subOperation.document),
      isKept: run.isKept,
      entityCount: asked?.texts.length,
      context: run.context,
      deadline,
    });
    run.versions.add(client, answer.version);
    const completed = completeAnswer(answer, origin, empty);
    rewriteAnswer(completed.data, fetch, asked, run.isOfType);
    return completed;
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    run.versions.add(client, undefined);
    return failedAnswer(error, fetch.isMutation, origin, empty());
  } finally {
    if (deadline !== whole) deadline.end();
  }
}

function nullsOf(
  { subOperation }: PlannedFetch,
  { variables, index }: PlanRun,
  asked: Asked | undefined,
): NullAnswer {
  const input = { subOperation, variables, index };
  return asked ? nullEntities(input, asked.representations) : nullRoots(input);
}

/** The planner's rewrites start at the object that is joined, and look at its type, which a subgraph need not repeat. */
function rewriteAnswer(
  data: AnswerObject,
  { outputRewrites }: PlannedFetch,
  asked: Asked | undefined,
  isOfType: TypeTest,
): void {
  if (!outputRewrites) return;
  if (!asked) {
    rewrite(data, outputRewrites, isOfType);
    return;
  }
  for (const [index, entity] of (data['_entities'] as unknown[]).entries()) {
    if (!isRecord(entity)) continue;
    entity['__typename'] ??= asked.objects[index]?.[0]?.['__typename'];
    rewrite(entity, outputRewrites, isOfType);
  }
}

function rootError(
  error: SubgraphError,
  fetch: PlannedFetch,
  run: PlanRun,
  object: AnswerObject,
): GraphQLError {
  const place = placeOf(run.data, fetch.path, object) ?? [];
  return clientError(error, error.path && [...place, ...error.path]);
}

/** An error about an entity stands at the first object that shares it; one about the fetch as a whole at the first of all. */
function entityError(
  error: SubgraphError,
  fetch: PlannedFetch,
  run: PlanRun,
  { objects }: Asked,
): GraphQLError {
  const [, position, ...rest] = error.path ?? [];
  const object = objects[typeof position === 'number' ? position : 0]?.[0];
  const place = object && placeOf(run.data, fetch.path, object);
  return clientError(error, place && [...place, ...rest]);
}

function clientError(error: SubgraphError, path: (string | number)[] | undefined): GraphQLError {
  return new GraphQLError(error.message, {
    path: path ?? null,
    extensions: { ...error.extensions },
    originalError: error as unknown as Error,
  });
}
