import type { GraphQLFormattedError } from 'graphql';

/** Where in a plan a fetch stood; one object per fetch, so that it also identifies the fetch. */
export interface FetchOrigin {
  readonly subgraph: string;
  /** Response names down to the entities of the fetch, `@` for every item of a list; empty at the root. */
  readonly path: readonly (string | number)[];
}

/** Names and indexes within the answer of one fetch. */
export type AnswerPath = readonly (string | number)[];

/** Longer texts are cut: a client or a log has no use for more. */
const MAX_TEXT_LENGTH = 1_000;
const KEPT_EXTENSIONS = ['code', 'field', 'expected'] as const;

/** What can hardly be anything but a code. */
const CODE = /^[A-Z][A-Z\d_]{0,59}$/;

/** One of a client's mistakes, said by a subgraph about the gateway: nothing a client can mend. */
const GATEWAY_MISTAKES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * An error as handed to the gateway's executor, which keeps it as `originalError`. Extensions are picked
 * one by one: Apollo would act on some (`http` sets the client's status code) and show the others.
 */
export class SubgraphError implements GraphQLFormattedError {
  readonly path?: AnswerPath;

  constructor(
    readonly message: string,
    readonly extensions: Readonly<Record<string, unknown>>,
    path: AnswerPath | undefined,
    readonly origin: FetchOrigin,
    /** For an entity fetch the type of the entity that the path leads through. */
    readonly entityType?: string,
  ) {
    if (path) this.path = path;
  }

  /** Whether the subgraph gave no usable answer at all. */
  get unavailable(): boolean {
    return this.extensions['providerType'] !== undefined;
  }
}

/** Takes over what is safe and useful of an error that a subgraph answered. */
export function takeOverError(
  error: Readonly<Record<string, unknown>>,
  path: AnswerPath | undefined,
  origin: FetchOrigin,
  entityType: string | undefined,
): SubgraphError {
  const given = isRecord(error['extensions']) ? error['extensions'] : {};
  const extensions: Record<string, unknown> = {};
  for (const name of KEPT_EXTENSIONS) {
    const value = textOf(given[name]);
    if (value !== null) extensions[name] = value;
  }
  if (!CODE.test(String(extensions['code']))) delete extensions['code'];
  if (extensions['code'] === 'CONFLICT' && Number.isSafeInteger(given['currentVersion']))
    extensions['currentVersion'] = given['currentVersion'];
  const rule = ruleOf(given['rule']);
  if (extensions['code'] === 'BAD_USER_INPUT' && rule) extensions['rule'] = rule;
  if (GATEWAY_MISTAKES.has(String(extensions['code']))) extensions['code'] = 'INTERNAL_SERVER_ERROR';
  return new SubgraphError(textOf(error['message']) ?? '', extensions, path, origin, entityType);
}

/** A rule of regulation by which something was refused: its texts, and nothing that does not belong to one. */
function ruleOf(given: unknown): object | null {
  if (!isRecord(given) || typeof given['id'] !== 'string' || !isRecord(given['text'])) return null;
  return {
    id: textOf(given['id']),
    text: { nl: textOf(given['text']['nl']), en: textOf(given['text']['en']) },
    source: textOf(given['source']),
    sourceUrl: textOf(given['sourceUrl']),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH) : null;
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
