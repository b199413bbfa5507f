import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What a subgraph really answers. */
export interface HonestAnswer {
  readonly status: number;
  /** Content type and catalogue version. */
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** A request at a door. */
export interface AskedAtDoor {
  /** `/graphql`, or `/version` and `/ready`, which a gateway looks at by itself. */
  readonly path: string;
  readonly body: string;
  honest(): Promise<HonestAnswer>;
}

/** Answers in place of the subgraph. */
export type Behaviour = (response: ServerResponse, asked: AskedAtDoor) => unknown;

/** Stands before one subgraph: lets requests through, or answers itself, or is shut. */
export interface Door {
  readonly url: string;
  /** Of requests of clients; undefined lets them through. */
  behaviour: Behaviour | undefined;
  /** Of `/version` and `/ready`. */
  lookBehaviour: Behaviour | undefined;
  /** Refuses connections, and cuts those that there are. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Answers as the subgraph does. */
export const letThrough: Behaviour = async (response, { honest }) => {
  const { status, headers, text } = await honest();
  response.writeHead(status, headers).end(text);
};

/** Never answers. */
export const hang: Behaviour = () => undefined;

/** A door on a port of its own. What a subgraph was asked before is known: how fast it is, is not what is tried here. */
export async function startDoor(target: string): Promise<Door> {
  const known = new Map<string, Promise<HonestAnswer>>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    const body = Buffer.concat(chunks).toString();
    const honest = (): Promise<HonestAnswer> => {
      const answer = known.get(path + body) ?? ask(target, request.method!, path, body);
      known.set(path + body, answer);
      return answer;
    };
    const chosen = path === '/graphql' ? door.behaviour : door.lookBehaviour;
    await (chosen ?? letThrough)(response, { path, body, honest });
  });
  const port = await listen(server, 0);
  const door: Door = {
    url: `http://127.0.0.1:${port}/graphql`,
    behaviour: undefined,
    lookBehaviour: undefined,
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    open: async () => {
      if (!server.listening) await listen(server, port);
    },
  };
  return door;
}

/** Doors before all subgraphs, by name. */
export async function startDoors(targets: Record<string, string>): Promise<Record<string, Door>> {
  const entries = Object.entries(targets).map(async ([name, target]) => [name, await startDoor(target)]);
  return Object.fromEntries(await Promise.all(entries)) as Record<string, Door>;
}

/** The addresses of doors, for a gateway. */
export function urlsOf(doors: Record<string, Door>): Record<string, string> {
  return Object.fromEntries(Object.entries(doors).map(([name, { url }]) => [name, url]));
}

async function ask(target: string, method: string, path: string, body: string): Promise<HonestAnswer> {
  const answer = await fetch(new URL(path, target), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body }),
  });
  const version = answer.headers.get('x-catalogue-version');
  const headers = {
    'content-type': answer.headers.get('content-type') ?? '',
    ...(version !== null && { 'x-catalogue-version': version }),
  };
  return { status: answer.status, headers, text: await answer.text() };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
