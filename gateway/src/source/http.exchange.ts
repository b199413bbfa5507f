import http, { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { ConnectionPool } from './connection.pool';
import { TransportFailure } from './transport.failure';

/** One HTTP request to a subgraph. */
export interface Exchange {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly pool: ConnectionPool;
}

/** A whole answer, not yet understood. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Failed in these, no connection was made, and nothing was sent. */
const UNCONNECTED_CALLS = new Set(['connect', 'getaddrinfo']);
const UNANSWERED_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE']);

/**
 * Sends one request and reads the answer up to a size. Redirects are not followed (node:http never does):
 * they would carry our headers and body elsewhere. Rejects with a TransportFailure only.
 */
export function exchange(request: Exchange): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (request.signal.aborted) {
      reject(new TransportFailure('timeout', 'no time left to ask', { untouched: true }));
      return;
    }
    const outgoing = send(request);
    const fail = (failure: TransportFailure): void => {
      reject(failure);
      outgoing.destroy();
    };
    outgoing.on('error', (error) => fail(failureOf(error, request.signal, true)));
    outgoing.on('response', (incoming) => {
      incoming.on('error', (error) => fail(failureOf(error, request.signal, false)));
      readBody(incoming, request.maxBytes, fail, (text) => {
        const contentType = incoming.headers['content-type'] ?? '';
        resolve({ status: incoming.statusCode ?? 0, contentType, text });
      });
    });
    outgoing.end(request.body);
  });
}

function send({ url, method, headers, signal, pool }: Exchange): ClientRequest {
  const request = url.protocol === 'https:' ? https.request : http.request;
  return request(url, { method, headers, signal, agent: pool.agentFor(url) });
}

function readBody(
  incoming: IncomingMessage,
  maxBytes: number,
  fail: (failure: TransportFailure) => void,
  done: (text: string) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxBytes) fail(new TransportFailure('invalid answer', `answer larger than ${maxBytes} bytes`));
    else chunks.push(chunk);
  });
  incoming.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

function failureOf(
  error: NodeJS.ErrnoException,
  signal: AbortSignal,
  beforeAnswer: boolean,
): TransportFailure {
  if (signal.aborted) return new TransportFailure('timeout', 'aborted at the deadline');
  const code = error.code ?? '';
  const cause = `${code} ${error.message}`;
  // What the HTTP parser refuses is an answer, if a bad one.
  if (code.startsWith('HPE_')) return new TransportFailure('invalid answer', cause);
  return new TransportFailure('connection failed', cause, {
    unanswered: beforeAnswer && UNANSWERED_CODES.has(code),
    untouched: UNCONNECTED_CALLS.has(error.syscall ?? ''),
  });
}
