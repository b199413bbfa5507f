import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startGateway, type GatewayOptions } from '../gateway-server';
import { ask, type AskOptions, type Asked } from './federation.fixtures';
import { sendJson, startSubgraph, type TestSubgraph } from './subgraph.fixtures';

/** What runs the plans of a gateway. */
export type Executor = 'lean' | 'apollo';

/** One subgraph of a small federation. */
export interface SubgraphOf {
  /** Federation 2 with every directive imported, unless the schema links by itself or says that it is older. */
  readonly typeDefs: string;
  readonly resolvers?: object;
  readonly federation1?: boolean;
  /** The JSON that it answers to everything, for answers that its own schema would not let pass. */
  readonly answer?: unknown;
}

/** Subgraphs by name, which is lower case. */
export type SubgraphsOf = Readonly<Record<string, SubgraphOf>>;

/** A gateway over subgraphs of a test's own. */
export interface FederationOf {
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  ask(query: string, init?: AskOptions): Promise<Asked>;
  stop(): Promise<void>;
}

const FEDERATION_2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject"
])`;

/** Composes the subgraphs, starts each as a server and a gateway over them; stop it after the tests. */
export async function startFederationOf(of: SubgraphsOf, executor: Executor): Promise<FederationOf> {
  const names = Object.keys(of);
  const typeDefs = Object.fromEntries(Object.entries(of).map(([name, one]) => [name, schemaOf(one)]));
  // Composed before anything listens, so that a schema that does not compose leaves nothing open.
  compose(typeDefs, {});
  const started = await Promise.all(names.map((name) => start(typeDefs[name] ?? '', of[name])));
  const subgraphs: Record<string, TestSubgraph> = {};
  started.forEach((one, at) => (subgraphs[names[at] ?? ''] = one));
  const folder = await mkdtemp(join(tmpdir(), 'federation-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, compose(typeDefs, subgraphs));
  // By a spread, since a gateway without the choice would refuse the property.
  const choice: { readonly executor: Executor } = { executor };
  const options: GatewayOptions = {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    subgraphUrls: {},
    gatewaySecrets: Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_GATEWAY_SECRET`, 'open'])),
    supergraphFile,
    ...choice,
  };
  const stopSubgraphs = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
    await rm(folder, { recursive: true });
  };
  const gateway = await startGateway(options).catch(async (error: unknown) => {
    await stopSubgraphs();
    throw error;
  });
  return {
    subgraphs,
    ask: (query, init = {}) => ask(gateway.url, query, init),
    stop: async () => {
      await gateway.stop();
      await stopSubgraphs();
    },
  };
}

/** Answers a reference by the row of its id, and keeps what came along with it. */
export function rowsBy<Row extends object>(
  rows: Readonly<Record<string, Row>>,
  key = 'id',
): (reference: Record<string, unknown>) => Promise<object | null> {
  return async (reference) => {
    const row = rows[String(reference[key])];
    return row ? { ...reference, ...row } : null;
  };
}

/** The resolver of an abstract type whose values say what they are. */
export const saysItsType = { __resolveType: ({ __typename }: { __typename: string }): string => __typename };

function schemaOf({ typeDefs, federation1 }: SubgraphOf): string {
  return federation1 || typeDefs.includes('@link(') ? typeDefs : `${FEDERATION_2}\n${typeDefs}`;
}

function compose(typeDefs: Record<string, string>, subgraphs: Record<string, TestSubgraph>): string {
  const services = Object.entries(typeDefs).map(([name, text]) => ({
    name,
    url: subgraphs[name]?.url ?? 'http://127.0.0.1:9/graphql',
    typeDefs: parse(text),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

async function start(typeDefs: string, of: SubgraphOf | undefined): Promise<TestSubgraph> {
  const subgraph = await startSubgraph(typeDefs, of?.resolvers ?? {});
  if (of?.answer !== undefined) subgraph.misbehave = (response) => sendJson(response, of.answer);
  return subgraph;
}
