import type { FastifyReply, FastifyRequest } from 'fastify';
import { askerOf, type Asker } from '../limits/asker';
import { networkOf } from './client.network';
import { saltedKey } from './salted.key';
import type { PublicAnswer } from './public.answer';
import { traceContext } from './trace.context';
import { RequestDeadline } from './request.deadline';

/** What is known of one client request while it is answered. */
export interface GatewayContext {
  readonly requestId: string;
  /** The only headers that go along to every subgraph. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  /** The client's `Authorization` header, for the fetches that need it. Never for a log or an error. */
  readonly authorization: string | undefined;
  /** Tells clients apart for as long as this process lives; no address can be read from it. */
  readonly client: string;
  /** Whose limits hold. */
  readonly asker: Asker;
  readonly deadline: RequestDeadline;
  readonly record: RequestRecord;
}

/** What is noted of a request while it is answered. */
export interface RequestRecord {
  operationName?: string;
  errorCodes: string[];
  /** Whether the GraphQL pipeline wrote the answer; if not, the transport has to. */
  answered: boolean;
  /** Whether the client registers the operation under its hash. */
  registers?: boolean;
  /** Tells requests apart by their bytes, where answers are kept. */
  requestKey?: string;
  /** The answer, when everybody gets it alike and it may be kept. */
  publicAnswer?: PublicAnswer;
}

const RECORD = Symbol('record');

/** The record of a request, made at the first call. */
export function recordOf(request: FastifyRequest & { [RECORD]?: RequestRecord }): RequestRecord {
  return (request[RECORD] ??= { errorCodes: [], answered: false });
}

/** Creates the context of one GraphQL request and ends its deadline when the connection is done with it. */
export function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  deadlineMilliseconds: number,
): GatewayContext {
  const deadline = new RequestDeadline(deadlineMilliseconds);
  // Fires after the answer was sent as well as when the client left before.
  reply.raw.once('close', () => (reply.raw.writableFinished ? deadline.end() : deadline.abandon()));
  return {
    requestId: request.id,
    forwardedHeaders: forwardedHeaders(request),
    authorization: request.headers.authorization,
    client: clientKey(request.ip),
    asker: askerOf(request),
    deadline,
    record: recordOf(request),
  };
}

/** Stands for the network of an address. */
export function clientKey(address: string): string {
  return saltedKey(networkOf(address));
}

function forwardedHeaders(request: FastifyRequest): Record<string, string> {
  return { 'x-request-id': request.id, ...traceContext(request.headers) };
}
