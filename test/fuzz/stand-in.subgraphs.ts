import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { makeUp, makeUpType } from './made-up.values';

/** Servers that answer every subgraph's schema with values made up at once. */
export interface StandIns {
  /** Addresses by name of the subgraph. */
  urls: Readonly<Record<string, string>>;
  /** How many fetches reached them. */
  fetches(): number;
  stop(): Promise<void>;
}

const VERSION = 'stand-in-1';
const SOME_ERRORS = 0.04;
const NO_ANSWER = 0.002;

/** @param failure the secret in everything that a failing one says */
export async function startStandIns(failure: string): Promise<StandIns> {
  let fetches = 0;
  const servers = await Promise.all(
    SUBGRAPHS.map(async ({ name }) => {
      const file = path.resolve(__dirname, `../../subgraphs/${name}/schema.graphql`);
      const schema = buildSubgraphSchema(parse(readFileSync(file, 'utf8')));
      const server = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        if (request.url === '/graphql') fetches += 1;
        await answer(schema, failure, request, Buffer.concat(chunks).toString(), response);
      });
      server.keepAliveTimeout = 60_000;
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { name, server };
    }),
  );
  return {
    urls: Object.fromEntries(
      servers.map(({ name, server }) => [
        name,
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
      ]),
    ),
    fetches: () => fetches,
    stop: async () => {
      for (const { server } of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function answer(
  schema: GraphQLSchema,
  failure: string,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'x-catalogue-version': VERSION,
    'x-powered-by': failure,
  };
  const send = (status: number, value: unknown): void =>
    void response.writeHead(status, headers).end(JSON.stringify(value));
  if (request.url === '/version') return send(200, { version: VERSION });
  if (request.url === '/ready') return send(200, { status: 'ok' });
  // The same question gets the same answer, whenever it comes.
  const random = new SeededRandom('stand-in', body);
  if (random.chance(NO_ANSWER)) return send(500, { failure });
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const made = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: random,
    fieldResolver: makeUp,
    typeResolver: makeUpType,
  });
  if (!random.chance(SOME_ERRORS)) return send(200, { data: made.data });
  send(200, { data: made.data ?? null, errors: [errorOf(failure, Object.keys(made.data ?? {}), random)] });
}

/** As a careless server tells of it. */
function errorOf(failure: string, fields: readonly string[], random: SeededRandom): object {
  const place = `at SchoolService.find (/srv/${failure}/school.service.ts:12:34)`;
  return {
    message: `${failure}: SELECT * FROM pg_user`,
    ...(fields.length > 0 && { path: [random.pick(fields)] }),
    extensions: {
      code: random.pick(['INTERNAL_SERVER_ERROR', undefined, 'ECONNREFUSED', '42P01']),
      stacktrace: [place],
      response: { url: failure, status: 500, body: failure },
      http: { status: 503, headers: { 'x-secret': failure } },
    },
  };
}
