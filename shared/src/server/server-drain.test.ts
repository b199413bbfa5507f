import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { ServerDrain } from './server-drain';

/** Nothing is waited for: whoever takes longer hangs. */
const LONG = 60_000;

let server: FastifyInstance;
let agent: Agent;
let arrived: () => void;
let release: () => void;
let held: Promise<void>;

async function start(noticeMilliseconds: number, deadlineMilliseconds = LONG): Promise<ServerDrain> {
  server = fastify({ return503OnClosing: false });
  const drain = new ServerDrain(server, { noticeMilliseconds, deadlineMilliseconds });
  server.get('/health', async () => ({ status: 'ok' }));
  server.get('/quick', async () => 'quick');
  server.get('/held', async () => {
    arrived();
    await held;
    return 'held';
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return drain;
}

beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  held = new Promise((resolve) => (release = resolve));
});
afterEach(async () => {
  release();
  agent.destroy();
  server.server.closeAllConnections();
  await server.close();
});

const port = (): number => (server.server.address() as AddressInfo).port;

/** Asks on the one kept connection: status, what is said of the connection, and the body. */
function ask(path: string): Promise<[number | undefined, string | undefined, string]> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: port(), path, agent }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve([response.statusCode, response.headers.connection, body]));
    });
    sent.on('error', reject).end();
  });
}

/** A connection that holds no request. */
async function bareConnection(): Promise<Socket> {
  const accepted = once(server.server, 'connection');
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => undefined);
  await accepted;
  return socket;
}

const refused = { code: 'ECONNREFUSED' };

describe('a server that is told to stop', () => {
  it('serves on until its notice is over, and tells clients to go elsewhere', async () => {
    const drain = await start(1_000);
    expect(await ask('/quick')).toEqual([200, 'keep-alive', 'quick']);
    const stopped = drain.stop();
    expect(await ask('/health')).toEqual([503, 'close', '{"status":"stopping"}']);
    expect(await ask('/quick')).toEqual([200, 'close', 'quick']);
    await stopped;
  });

  it('closes the connection of a request that was under way before', async () => {
    const drain = await start(0);
    const isHeld = new Promise<void>((resolve) => (arrived = resolve));
    const answer = ask('/held');
    await isHeld;
    const where = port();
    const stopped = drain.stop();
    while (server.server.listening) await setImmediate();
    const other = request({ host: '127.0.0.1', port: where });
    await expect(once(other.end(), 'response')).rejects.toMatchObject(refused);
    release();
    expect(await answer).toEqual([200, 'close', 'held']);
    await stopped;
  });

  it('answers what comes on a connection that it had accepted', async () => {
    const drain = await start(0);
    const socket = await bareConnection();
    const stopped = drain.stop();
    socket.write('GET /quick HTTP/1.1\r\nhost: x\r\n\r\n');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(text).toMatch(/quick$/);
    await stopped;
  });

  it('does not wait for connections that bring nothing', async () => {
    const drain = await start(0);
    const bare = await bareConnection();
    await ask('/quick');
    const closed = once(bare, 'close');
    await drain.stop();
    await closed;
  });

  it('cuts what is not done at the deadline', async () => {
    const drain = await start(0, 50);
    const isHeld = new Promise<void>((resolve) => (arrived = resolve));
    const answer = ask('/held');
    await isHeld;
    const [outcome] = await Promise.all([expect(answer).rejects.toThrow('socket hang up'), drain.stop()]);
    expect(outcome).toBeUndefined();
  });
});
