import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer Modules
  ? Modules extends { resolvers?: infer R }
    ? R
    : never
  : never;

/** One GraphQL request that a subgraph received. */
export interface SeenRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
}

/** Answers a GraphQL request in place of the subgraph; for the ways in which a server can misbehave. */
export type Misbehaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** A real subgraph over HTTP that a test can watch and upset. */
export interface TestSubgraph {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** The gateway's secret in each request for /ready. */
  readonly readySecrets: unknown[];
  misbehave?: Misbehaviour | undefined;
  /** Told at `/version` and with every answer; undefined for a subgraph without versions. */
  catalogueVersion: string | undefined;
  ready: { status: number; body: unknown };
  /** How often its version was looked at. */
  looks: number;
  /** Stops listening, so that connections are refused; stopping again does nothing. */
  stop(): Promise<void>;
}

/** Starts a subgraph on a free port of the loopback address. */
export async function startSubgraph(typeDefs: string, resolvers: object): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs), resolvers: resolvers as Resolvers & object },
  ]);
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', async () => {
      if (request.url === '/version') {
        subgraph.looks += 1;
        const known = subgraph.catalogueVersion;
        return sendJson(
          response,
          known === undefined ? {} : { version: known },
          known === undefined ? 404 : 200,
        );
      }
      if (request.url === '/ready') {
        subgraph.readySecrets.push(request.headers['x-gateway-secret']);
        return sendJson(response, subgraph.ready.body, subgraph.ready.status);
      }
      const body = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      subgraph.seen.push({ ...body, headers: request.headers });
      if (subgraph.misbehave) return subgraph.misbehave(response, request);
      const answer = await graphql({ schema, source: body.query, variableValues: body.variables });
      if (subgraph.catalogueVersion !== undefined) {
        response.setHeader('x-catalogue-version', subgraph.catalogueVersion);
      }
      return sendJson(response, answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const subgraph: TestSubgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen: [],
    readySecrets: [],
    catalogueVersion: undefined,
    ready: { status: 200, body: { status: 'ok' } },
    looks: 0,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
  return subgraph;
}

/** Sends a value as a JSON answer. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
