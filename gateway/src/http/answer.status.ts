import type { FastifyReply } from 'fastify';

/** What can be wrong with an operation, though the request that brought it is well-formed. */
const OPERATION_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * Answers a well-formed request with 200 whatever is wrong with its operation, when the answer is `application/json`: so does
 * GraphQL over HTTP want it, since of that media type nobody can tell from a 4xx whether it was GraphQL that answered.
 * `application/graphql-response+json` keeps the status that says it.
 *
 * @param errorCodes of the answer
 */
export function settleStatus(reply: FastifyReply, errorCodes: readonly string[]): void {
  if (reply.statusCode !== 400 || errorCodes.length === 0) return;
  const isPlainJson = String(reply.getHeader('content-type')).startsWith('application/json');
  if (isPlainJson && errorCodes.every((code) => OPERATION_ERRORS.has(code))) reply.code(200);
}
