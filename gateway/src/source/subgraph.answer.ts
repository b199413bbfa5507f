import type { HttpAnswer } from './http.exchange';
import { isRecord } from './subgraph.error';
import { TransportFailure } from './transport.failure';

/** A well-formed GraphQL answer of a subgraph. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly Record<string, unknown>[];
}

/** More errors than this tell a client nothing more, and each has to be placed and logged. */
const MAX_ERRORS = 100;
/** An empty object takes three bytes of JSON and twenty times that of memory: an answer may hold so many values. */
const MAX_VALUES = 250_000;
/** What is shorter cannot hold much. */
const UNCOUNTED_LENGTH = 512 * 1024;
const [COMMA, BRACKET, BRACE] = [44, 91, 123];
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\s*(?:;|$)/i;

/**
 * Refuses what cannot be an answer of a subgraph. Any status goes, redirects excepted, if the body may be GraphQL, unless it
 * refuses the gateway itself: servers answer errors of their own kind with 4xx and 5xx.
 *
 * @throws TransportFailure
 */
export function checkAnswer(answer: HttpAnswer): HttpAnswer {
  // What a client may not do is an error within an answer; this status is about the gateway.
  if (answer.status === 401 || answer.status === 403) {
    throw new TransportFailure('invalid answer', `gateway secret refused (status ${answer.status})`, {
      untouched: true,
    });
  }
  if (answer.status >= 300 && answer.status < 400) throw invalid(`status ${answer.status}, a redirect`);
  const contentType = answer.headers['content-type'];
  if (typeof contentType !== 'string' || !JSON_TYPE.test(contentType)) {
    // What it says of itself may be anything, and is not for the log.
    const kind = contentType === undefined ? 'no content type' : 'a content type that is not JSON';
    throw invalid(`status ${answer.status}, ${kind}`);
  }
  return answer;
}

/**
 * Understands an answer that was checked.
 *
 * @throws TransportFailure when it is no well-formed GraphQL answer
 */
export function readAnswer(answer: HttpAnswer, entityCount: number | undefined): SubgraphAnswer {
  const body = parseJson(answer);
  const data = body['data'] ?? null;
  const errors = body['errors'] ?? [];
  if (data !== null && !isRecord(data)) throw invalid('data is not an object');
  if (!Array.isArray(errors) || !errors.every(isError)) throw invalid('errors is not a list of errors');
  if (data === null && errors.length === 0)
    throw invalid(`status ${answer.status} with neither data nor errors`);
  checkEntities(data, errors.length > 0, entityCount);
  return { data, errors: errors.slice(0, MAX_ERRORS) };
}

function parseJson(answer: HttpAnswer): Record<string, unknown> {
  if (holdsTooMuch(answer.text)) throw invalid(`more than ${MAX_VALUES} values`);
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    throw invalid(`status ${answer.status}, the body is not JSON`);
  }
  if (!isRecord(body)) throw invalid('the body is not an object');
  return body;
}

/** Counts what begins a value, in texts too: that is more than there are, and quicker. */
function holdsTooMuch(text: string): boolean {
  if (text.length < UNCOUNTED_LENGTH) return false;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === BRACKET || code === BRACE) values++;
  }
  return values > MAX_VALUES;
}

function checkEntities(
  data: Record<string, unknown> | null,
  hasErrors: boolean,
  expected: number | undefined,
): void {
  if (expected === undefined || data === null) return;
  const entities = data['_entities'];
  if (entities === null && hasErrors) return;
  if (!Array.isArray(entities)) throw invalid('_entities is not a list');
  if (entities.length !== expected) {
    throw invalid(`_entities has ${entities.length} elements, asked were ${expected}`);
  }
}

function isError(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && typeof value['message'] === 'string';
}

function invalid(cause: string): TransportFailure {
  return new TransportFailure('invalid answer', cause);
}
