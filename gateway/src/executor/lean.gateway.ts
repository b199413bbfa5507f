import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../http/request.context';
import type { AnswerCache } from '../source/answer.cache';
import type { SubgraphClient } from '../source/subgraph.client';
import type { SubgraphClients } from '../source/subgraph.clients';
import type { SupergraphFile } from '../supergraph/supergraph.file';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import { executeOperation } from './operation.execute';
import { PlannedSchema } from './planned.schema';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type SchemaCallback = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** What the executor is made from. */
export interface LeanGatewayOptions {
  readonly supergraph: SupergraphFile;
  readonly clients: SubgraphClients;
  /** Keeps whole public answers; undefined to keep none. */
  readonly answers: AnswerCache | undefined;
}

/** What is served under one supergraph; requests that began under it end under it. */
export interface Serving {
  readonly planned: PlannedSchema;
  readonly index: SupergraphIndex;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly answers: AnswerCache | undefined;
  /** Tells answers under one supergraph from those under the next. */
  readonly number: number;
}

/** Gives Apollo Server the schema of the supergraph file and an executor of our own for Apollo's query plans. */
export class LeanGateway implements GatewayInterface {
  private sdl: string | undefined;
  private planned: PlannedSchema | undefined;
  private loads = 0;
  private readonly served = new WeakMap<GraphQLSchema, Serving>();
  private readonly callbacks = new Set<SchemaCallback>();

  constructor(private readonly options: LeanGatewayOptions) {}

  async load(): Promise<{ executor: Executor }> {
    const { supergraphSdl } = await this.options.supergraph.initialize({
      update: (sdl) => this.serve(sdl),
    });
    await this.serve(supergraphSdl);
    return {
      executor: async (request) => {
        const serving = this.served.get(request.schema);
        if (!serving) throw new Error('The request was checked against a schema that is not served.');
        return executeOperation({ ...request, context: request.context as GatewayContext }, serving);
      },
    };
  }

  onSchemaLoadOrUpdate(callback: SchemaCallback): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  async stop(): Promise<void> {
    await this.options.supergraph.stop();
  }

  /** @throws Error when the supergraph cannot be served; what was served before stays */
  private async serve(sdl: string): Promise<void> {
    if (sdl === this.sdl) return;
    const { supergraph, clients, answers } = this.options;
    const index = supergraph.indexOf(sdl);
    const planned = await PlannedSchema.build(sdl, index, this.planned);
    const serving = {
      planned,
      index,
      answers,
      clients: new Map(index.subgraphs.map(({ name, url }) => [name, clients.of(name, url)])),
      number: ++this.loads,
    };
    this.served.set(planned.apiSchema, serving);
    for (const tell of this.callbacks) tell({ apiSchema: planned.apiSchema, coreSupergraphSdl: sdl });
    this.sdl = sdl;
    this.planned = planned;
  }
}
