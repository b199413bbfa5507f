import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../http/request.context';
import type { SubgraphClient } from '../source/subgraph.client';
import type { SupergraphFile } from '../supergraph/supergraph.file';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import type { Misfit, Misfits } from './answer.writer';
import { runFetch, type PlanRun } from './fetch.run';
import { JsonText } from './json.text';
import { runPlan } from './plan.run';
import { PlannedSchema } from './planned.schema';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type ExecutorRequest = Parameters<Executor>[0];
type ExecutorResult = Awaited<ReturnType<Executor>>;
type Values = Readonly<Record<string, unknown>>;

/** What the executor is made from. */
export interface LeanGatewayOptions {
  readonly supergraph: SupergraphFile;
  /** The client of a subgraph that the supergraph names. */
  clientOf(subgraph: string, url: string): SubgraphClient;
}

/** What is served under one supergraph; requests that began under it end under it. */
interface Serving {
  readonly planned: PlannedSchema;
  readonly index: SupergraphIndex;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
}

/**
 * Carries out the plans of Apollo's planner for Apollo Server. It keeps one tree of objects per request, joins answers into
 * it in place, and writes the answer's text from it in one pass.
 */
export class LeanGateway implements GatewayInterface {
  private current: { readonly sdl: string; readonly serving: Serving } | undefined;
  private readonly served = new WeakMap<GraphQLSchema, Serving>();
  private readonly callbacks = new Set<SchemaCallback>();
  private cleanup: () => Promise<void> = async () => undefined;

  constructor(private readonly options: LeanGatewayOptions) {}

  async load(): Promise<{ executor: Executor }> {
    const { supergraphSdl, cleanup } = await this.options.supergraph.initialize({
      update: (sdl) => this.serve(sdl),
    });
    this.cleanup = cleanup;
    this.serve(supergraphSdl);
    return { executor: (request) => this.execute(request) };
  }

  onSchemaLoadOrUpdate(callback: SchemaCallback): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  async stop(): Promise<void> {
    await this.cleanup();
  }

  /** @throws Error when the supergraph cannot be served; what was served before stays */
  private serve(sdl: string): void {
    if (sdl === this.current?.sdl) return;
    const index = this.options.supergraph.indexOf(sdl);
    const planned = new PlannedSchema(sdl);
    const clients = new Map(index.subgraphs.map(({ name, url }) => [name, this.options.clientOf(name, url)]));
    const serving = { planned, index, clients };
    this.served.set(planned.apiSchema, serving);
    for (const tell of this.callbacks) tell({ apiSchema: planned.apiSchema, coreSupergraphSdl: sdl });
    this.current = { sdl, serving };
  }

  private async execute({
    schema,
    document,
    operation,
    request,
    context,
  }: ExecutorRequest): Promise<ExecutorResult> {
    const serving = this.served.get(schema);
    if (!serving) throw new Error('The request was checked against a schema that is not served.');
    const given: Values = request.variables ?? {};
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors };
    const prepared = serving.planned.prepare(document, operation);
    const run: PlanRun = {
      data: prepared.introspected(coerced, given),
      errors: [],
      variables: given,
      coerced,
      context: context as GatewayContext,
      index: serving.index,
      isOfType: serving.planned.isOfType,
      clientOf: (subgraph) => clientIn(serving, subgraph),
    };
    if (prepared.plan) await runPlan(prepared.plan, coerced, (fetch) => runFetch(fetch, run));
    const misfits: Misfits = { path: [], found: [] };
    const text = prepared.writer(coerced)(run.data, misfits) ?? 'null';
    const all = [...run.errors, ...misfitErrors(misfits.found, run.errors)];
    // Apollo Server only carries the data along to where the answer is printed.
    const data = new JsonText(text) as unknown as Record<string, unknown>;
    return all.length > 0 ? { data, errors: all } : { data };
  }
}

function clientIn({ clients }: Serving, subgraph: string): SubgraphClient {
  const client = clients.get(subgraph);
  if (!client) throw new Error(`A plan asks ${subgraph}, which the supergraph does not name.`);
  return client;
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
