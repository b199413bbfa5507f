import type { Dispatcher } from 'undici';
import type { Deadline } from '../http/request.deadline';
import type { ConnectionPool } from './connection.pool';
import { TransportFailure } from './transport.failure';

/** One HTTP request to a subgraph. */
export interface Exchange {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly deadline: Deadline;
  readonly maxBytes: number;
  readonly pool: ConnectionPool;
  /** Whether it was asked before, and the connection failed. */
  readonly isRepeated?: boolean;
}

/** A whole answer, not yet understood. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Who had this time and did not answer is slow; who had less may have been asked late. */
const FAIR_MILLISECONDS = 1_000;
/** Failed in these, no connection was made, and nothing was sent. */
const UNCONNECTED_CALLS = new Set(['connect', 'getaddrinfo']);
const UNCONNECTED_CODES = new Set(['UND_ERR_CONNECT_TIMEOUT']);
const UNANSWERED_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * Sends one request and reads the answer up to a size. Redirects are not followed: they would carry our headers and body
 * elsewhere. An answer that is packed is none: it was not asked for, and a small one may unpack to any size.
 *
 * @throws TransportFailure, and nothing else
 */
export function exchange(request: Exchange): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (request.deadline.isOver) {
      reject(new TransportFailure('timeout', 'no time left to ask', { untouched: true, excused: true }));
      return;
    }
    const reading = new Reading(request, resolve, reject);
    const { url, method, headers, body } = request;
    const { dispatcher, unkept } = request.pool;
    (request.isRepeated ? unkept : dispatcher).dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers,
        ...(body !== undefined && { body }),
      },
      reading,
    );
  });
}

/** Reads one answer as it comes. */
class Reading implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private isDone = false;
  private status = 0;
  private headers: HttpAnswer['headers'] = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private readonly startedAt = performance.now();
  private readonly forget: () => void;

  constructor(
    private readonly request: Exchange,
    private readonly resolve: (answer: HttpAnswer) => void,
    private readonly reject: (failure: TransportFailure) => void,
  ) {
    this.forget = request.deadline.onOver(() => {
      const excused = performance.now() - this.startedAt < FAIR_MILLISECONDS;
      this.fail(new TransportFailure('timeout', 'aborted at the deadline', { excused }));
    });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // It may have waited for a connection until nobody waits for the answer any more.
    if (this.isDone) controller.abort(new Error('no longer wanted'));
    this.controller = controller;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: HttpAnswer['headers'],
  ): void {
    this.status = status;
    this.headers = headers;
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity')
      this.refuse('a content encoding that was not asked for');
    else if (Number(headers['content-length'] ?? 0) > this.request.maxBytes) this.refuseSize();
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.request.maxBytes) this.refuseSize();
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.isDone) return;
    this.end();
    const whole = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, headers: this.headers, text: whole.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(failureOf(error, this.status === 0));
  }

  private refuseSize(): void {
    this.refuse(`answer larger than ${this.request.maxBytes} bytes`);
  }

  private refuse(cause: string): void {
    this.fail(new TransportFailure('invalid answer', cause));
  }

  private fail(failure: TransportFailure): void {
    if (this.isDone) return;
    this.end();
    this.reject(failure);
    this.controller?.abort(failure);
  }

  private end(): void {
    this.isDone = true;
    this.forget();
  }
}

function failureOf(error: Error & NodeJS.ErrnoException, beforeAnswer: boolean): TransportFailure {
  const code = error.code ?? '';
  const cause = `${code} ${error.message}`;
  // What the HTTP parser refuses is an answer, if a bad one.
  if (code.startsWith('HPE_')) return new TransportFailure('invalid answer', cause);
  return new TransportFailure('connection failed', cause, {
    unanswered: beforeAnswer && UNANSWERED_CODES.has(code),
    untouched: UNCONNECTED_CALLS.has(error.syscall ?? '') || UNCONNECTED_CODES.has(code),
  });
}
