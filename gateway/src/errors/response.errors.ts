import type { DocumentNode, GraphQLError, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import { SubgraphError } from '../source/subgraph.error';
import { clientPath, entityPath, type ClientPath } from './client.path';

/** The answer of the executor, with what is needed to read its errors. */
export interface ExecutedAnswer {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly data: unknown;
  /** Errors in the client's form and, in the same order, where they come from. */
  readonly formatted: readonly GraphQLFormattedError[];
  readonly originals: readonly GraphQLError[];
}

/** One error as the client gets it, with its cause. */
export interface ClientError {
  readonly error: GraphQLFormattedError;
  readonly original: GraphQLError | undefined;
}

interface PlacedError extends ClientError {
  /** The subgraph, if it gave no usable answer. */
  readonly absent: string | undefined;
  readonly path: ClientPath;
  /** Whether the client asked the very field. */
  readonly exact: boolean;
}

/**
 * Gives every error the client's path. Says once where a subgraph was missed, not once per fetch, and once what
 * several subgraphs said alike, such as that a filter is wrong.
 */
export function clientErrors(answer: ExecutedAnswer): ClientError[] {
  const placed = answer.formatted.map((error, index) => place(error, answer.originals[index], answer));
  const said = new Set<string>();
  return placed.filter((one) => {
    // Named at a field that was asked, a failure need not be named again above it for one that was not.
    const isCovered = (other: PlacedError): boolean =>
      one.absent !== undefined &&
      other.exact &&
      other.absent === one.absent &&
      one.path.every((part, at) => part === other.path[at]);
    if (!one.exact && placed.some(isCovered)) return false;
    const key = JSON.stringify([one.error.message, one.path]);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

function place(
  error: GraphQLFormattedError,
  original: GraphQLError | undefined,
  { data, document, operation }: ExecutedAnswer,
): PlacedError {
  const source = original?.originalError;
  if (!(source instanceof SubgraphError)) {
    return { error, original, absent: undefined, path: error.path ?? [], exact: true };
  }
  const full = entityPath(error.path ?? [], source, data);
  const path = clientPath(full, document, operation);
  const absent = source.unavailable ? source.origin.subgraph : undefined;
  return { error: withPath(error, path), original, absent, path, exact: path.length === full.length };
}

function withPath(error: GraphQLFormattedError, path: ClientPath): GraphQLFormattedError {
  const { path: _replaced, ...others } = error;
  return path.length > 0 ? { ...others, path } : others;
}
