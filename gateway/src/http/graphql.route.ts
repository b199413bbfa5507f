import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Admission } from '../limits/admission.hook';
import { refuseOperation } from '../persisted/operation.guard';
import type { PersistedOperations } from '../persisted/operation.manifest';
import type { AnswerCache } from '../source/answer.cache';
import type { SupergraphFile } from '../supergraph/supergraph.file';
import { settleStatus } from './answer.status';
import { badRequestBody, errorBody, internalErrorBody } from './http-error.handler';
import { KnownRequests, type KnownReply } from './known.requests';
import { setCaching } from './public.answer';
import { createContext, recordOf, type GatewayContext } from './request.context';

/** What the route serves with. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly log: Logger;
  readonly deadlineMilliseconds: number;
  /** Undefined to keep no answers. */
  readonly answers: AnswerCache | undefined;
  readonly supergraph: SupergraphFile;
  readonly admit: Admission;
  /** The operations that are answered; undefined for any. */
  readonly only: PersistedOperations | undefined;
}

const MAX_AUTHORIZATION_BYTES = 8 * 1024;

/** Serves the graph at /graphql. */
export function addGraphql(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, log, deadlineMilliseconds, answers, supergraph, admit, only } = options;
  const known = answers && new KnownRequests(answers, () => supergraph.index);
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => createContext(request, reply, deadlineMilliseconds),
  });
  readBodiesAsText(server);
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    onRequest: admit,
    // Not asynchronous: what is known is answered at once.
    preHandler: (request, reply, done) => {
      if (isTokenTooLong(request)) {
        refuseRequest(
          request,
          reply,
          `The Authorization header is longer than ${MAX_AUTHORIZATION_BYTES} bytes.`,
        );
        return;
      }
      const found = known?.find(request);
      if (found) sendKnown(request, reply, found);
      else if (hasAddress(request)) done();
      else refuseRequest(request, reply, 'The address or the Host header of the request cannot be read.');
    },
    handler: async (request, reply) => {
      await parseBody(server, request);
      const refusal = refuseOperation(request, only);
      if (refusal) {
        const { status, code, message } = refusal;
        recordOf(request).errorCodes.push(code);
        return reply.code(status).send(errorBody(code, message));
      }
      const body: unknown = await handler.call(server, request, reply);
      settleStatus(reply, recordOf(request).errorCodes);
      const etag = typeof body === 'string' ? known?.keep(request, reply, body) : undefined;
      if (setCaching(request, reply, etag)) return reply.code(304).send();
      // Apollo's last resort knows no request id: a failure outside its pipeline is answered here.
      if (reply.statusCode < 500 || recordOf(request).answered) return body;
      log.error({ requestId: request.id }, 'the GraphQL server failed outside its pipeline');
      return reply
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(internalErrorBody(request.id)));
    },
  });
}

/** Dropped in silence, what the token opens would be answered with null, as if there were nothing. */
function isTokenTooLong({ headers: { authorization } }: FastifyRequest): boolean {
  return authorization !== undefined && authorization.length > MAX_AUTHORIZATION_BYTES;
}

function refuseRequest(request: FastifyRequest, reply: FastifyReply, message: string): void {
  recordOf(request).errorCodes.push('BAD_REQUEST');
  reply.code(400).send(badRequestBody(message));
}

/** Whether the request can be read as what it must be for Apollo's integration: an address. */
function hasAddress({ url, protocol, hostname }: FastifyRequest): boolean {
  return URL.canParse(url, `${protocol}://${hostname}/`);
}

function sendKnown(request: FastifyRequest, reply: FastifyReply, found: KnownReply): void {
  const record = recordOf(request);
  record.answered = true;
  if (found.operationName !== undefined) record.operationName = found.operationName;
  if (setCaching(request, reply, found.answer.etag)) reply.code(304).send();
  else reply.header('content-type', found.contentType).send(found.answer.body);
}

/** What was asked before is found by its text, and not parsed again. Other types, plain text among them, are refused. */
function readBodiesAsText(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
}

/** @throws the framework's error when the body is no JSON, or holds the key `__proto__` */
function parseBody(server: FastifyInstance, request: FastifyRequest): Promise<void> {
  const { body } = request;
  if (typeof body !== 'string') return Promise.resolve();
  const parse = server.getDefaultJsonParser('error', 'error');
  return new Promise((resolve, reject) => {
    void parse(request, body, (error, parsed) => {
      if (error) reject(error);
      request.body = parsed;
      resolve();
    });
  });
}
