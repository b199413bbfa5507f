import type { FastifyRequest } from 'fastify';
import { isRecord } from '../source/subgraph.error';
import { operationId, type PersistedOperations } from './operation.manifest';

/** Why a request is not handed on. */
export interface OperationRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** How a request says which operation it means. */
interface OperationNaming {
  readonly query: string | undefined;
  readonly persisted: unknown;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Looks at how a request names its operation, before anything is parsed. Apollo Server would answer a hash that is wrong as
 * an error of its own, and one that is no text with status 500.
 *
 * @param only the operations that are answered; undefined for any
 */
export function refuseOperation(
  request: FastifyRequest,
  only: PersistedOperations | undefined,
): OperationRefusal | undefined {
  const { query, persisted } = request.method === 'POST' ? ofBody(request.body) : ofAddress(request.url);
  const hash = persisted ? hashOf(persisted) : undefined;
  if (persisted && hash === undefined) {
    return badRequest(
      'extensions.persistedQuery must hold version 1 and sha256Hash, 64 hexadecimal digits in lower case.',
    );
  }
  const id = query !== undefined && (hash !== undefined || only) ? operationId(query) : hash;
  if (hash !== undefined && id !== hash) {
    return badRequest('extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.');
  }
  // What names no operation at all is told so by Apollo Server.
  if (!only || id === undefined || only.has(id)) return undefined;
  const message = 'Only the operations that this gateway lists are answered, and this is none of them.';
  return { status: 403, code: 'FORBIDDEN', message };
}

function badRequest(message: string): OperationRefusal {
  return { status: 400, code: 'BAD_REQUEST', message };
}

function hashOf(persisted: unknown): string | undefined {
  const hash = valueOf(persisted, 'sha256Hash');
  if (valueOf(persisted, 'version') !== 1 || typeof hash !== 'string') return undefined;
  return HASH.test(hash) ? hash : undefined;
}

function ofBody(body: unknown): OperationNaming {
  const query = valueOf(body, 'query');
  return {
    query: typeof query === 'string' ? query : undefined,
    persisted: valueOf(valueOf(body, 'extensions'), 'persistedQuery'),
  };
}

/** Read as Apollo Server reads it, so that both see the same; what is given twice it refuses. */
function ofAddress(url: string): OperationNaming {
  const { searchParams } = new URL(url, 'http://localhost');
  return {
    query: searchParams.get('query') ?? undefined,
    persisted: valueOf(parsed(searchParams.get('extensions')), 'persistedQuery'),
  };
}

/** What is no JSON is refused by Apollo Server. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

function valueOf(holder: unknown, key: string): unknown {
  return isRecord(holder) ? holder[key] : undefined;
}
