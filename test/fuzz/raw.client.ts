import { connect, type Socket } from 'node:net';
import type { FuzzRequest } from './fuzz.request';

/** What came back for a request. */
export interface RawAnswer {
  /** Everything, headers among it. */
  text: string;
  /** One for each answer on the connection. */
  statuses: readonly number[];
  /** Nothing more came, and the connection stayed open. */
  hangs: boolean;
  milliseconds: number;
}

const STATUS = /^HTTP\/1\.[01] (\d{3})/gm;

/**
 * Sends the bytes of a request on a connection of its own, and reads until the server closes it.
 *
 * @param patience in milliseconds; who has not closed by then hangs
 */
export function sendRaw(
  port: number,
  { bytes, halfClose }: FuzzRequest,
  patience: number,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    // What has come while this process was busy counts.
    const timer = setTimeout(() => setImmediate(() => setImmediate(finish, true)), patience);
    const finish = (hangs: boolean): void => {
      clearTimeout(timer);
      socket.removeAllListeners('data').on('error', () => undefined);
      // Closed in haste, a connection leaves no port that waits to be used again.
      socket.resetAndDestroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const statuses = [...text.matchAll(STATUS)].map(([, status]) => Number(status));
      resolve({ text, statuses, hangs, milliseconds: performance.now() - startedAt });
    };
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    for (const end of ['end', 'close', 'error'] as const) socket.once(end, () => finish(false));
    socket.once('connect', () => {
      if (halfClose) socket.end(bytes);
      else socket.write(bytes);
    });
  });
}

/** Sends the beginning of a request, and leaves it at that. */
export function leaveHalfOpen(port: number, bytes: Buffer): Socket {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined).resume();
  socket.write(bytes);
  return socket;
}
