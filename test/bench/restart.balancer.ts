import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One address in front of several. */
export interface Balancer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Gives each connection to the next port that accepts it, as the services of container platforms do: it knows nothing of
 * HTTP, and repeats nothing.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    track(client, open);
    turn = (turn + 1) % ports.length;
    passOn(client, [...ports.slice(turn), ...ports.slice(0, turn)], open);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function passOn(client: Socket, [port, ...others]: readonly number[], open: Set<Socket>): void {
  if (port === undefined) {
    client.destroy();
    return;
  }
  const target = connect(port, '127.0.0.1');
  track(target, open);
  let isConnected = false;
  target.once('connect', () => {
    isConnected = true;
    client.pipe(target).pipe(client);
  });
  target.once('close', () => (isConnected ? client.destroy() : passOn(client, others, open)));
  client.once('close', () => target.destroy());
}

function track(socket: Socket, open: Set<Socket>): void {
  open.add(socket);
  socket.setNoDelay(true);
  // Whoever hangs up is noticed by its close.
  socket.on('error', () => undefined);
  socket.once('close', () => open.delete(socket));
}
