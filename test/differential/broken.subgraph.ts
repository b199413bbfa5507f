import { CATALOGUE_VERSION_HEADER } from '@leerwegen/shared/server/catalogue-version.plugin';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a subgraph fails. */
export const FAILURES = ['refused', 'status 500', 'errors', 'nulls', 'holes'] as const;
export type Failure = (typeof FAILURES)[number];

/** The address of a subgraph that fails always, and in one way. */
export interface BrokenSubgraph {
  url: string;
  stop(): Promise<void>;
}

/** Nobody listens on the port of the discard protocol. */
const REFUSED: BrokenSubgraph = { url: 'http://127.0.0.1:9/graphql', stop: async () => undefined };
/** One value of so many is missing. */
const HOLE = 6;

/** Stands in for a subgraph. Every gateway that asks the same gets the same. */
export async function startBrokenSubgraph(failure: Failure, target: string): Promise<BrokenSubgraph> {
  if (failure === 'refused') return REFUSED;
  const server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    const { status, text, headers } = await broken(failure, new URL(request.url!, target), body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface BrokenAnswer {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

async function broken(failure: Failure, url: URL, body: readonly Buffer[]): Promise<BrokenAnswer> {
  if (failure === 'status 500') return { status: 500, text: 'broken' };
  // Asked for its version and not for data.
  if (body.length === 0) return take(await fetch(url));
  if (failure === 'errors') {
    const errors = [{ message: 'broken', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    return { status: 200, text: JSON.stringify({ data: null, errors }) };
  }
  const type = { 'content-type': 'application/json' };
  const answer = await take(
    await fetch(url, { method: 'POST', headers: type, body: new Uint8Array(Buffer.concat(body)) }),
  );
  const { data, ...rest } = JSON.parse(answer.text) as { data?: Record<string, unknown> | null };
  const damaged = failure === 'nulls' ? withoutRoots(data) : withHoles(data, '');
  return { ...answer, text: JSON.stringify({ data: damaged, ...rest }) };
}

/** With the version of the catalogue, so that it is kept as a sound answer would be. */
async function take(response: Response): Promise<BrokenAnswer> {
  const version = response.headers.get(CATALOGUE_VERSION_HEADER);
  return {
    status: response.status,
    text: await response.text(),
    ...(version && { headers: { [CATALOGUE_VERSION_HEADER]: version } }),
  };
}

/** Null for whatever was asked, without a word of it. */
function withoutRoots(data: Record<string, unknown> | null | undefined): object | null {
  const nothing = (value: unknown): unknown => (Array.isArray(value) ? value.map(() => null) : null);
  return data ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, nothing(value)])) : null;
}

/**
 * Null for some values, also where the schema allows none. Which ones follows from name and value, so that it does not
 * matter in which fetch they are asked. Keys and names of types stay: without them nothing could be compared.
 */
function withHoles(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withHoles(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, withHoles(below, name)]));
  const isKept = key.startsWith('__') || (typeof value === 'string' && /^[a-z]\w*:/i.test(value));
  if (isKept) return value;
  return createHash('sha256').update(JSON.stringify(value)).digest()[0]! % HOLE === 0 ? null : value;
}
