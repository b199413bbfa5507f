import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { QUERY_LIMITS } from '../limits/query.limits';
import { isRecord } from '../source/subgraph.error';

/** One operation as a manifest lists it. */
export interface PersistedOperation {
  /** The SHA-256 of the body, by which clients ask for it. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** Operations by their id. */
export type PersistedOperations = ReadonlyMap<string, PersistedOperation>;

const FORMAT = { format: 'apollo-persisted-query-manifest', version: 1 } as const;
const FORM = JSON.stringify({ ...FORMAT, operations: ['...'] });

/** The SHA-256 of a text, as clients write it. */
export function operationId(body: string): string {
  return hash('sha256', body, 'hex');
}

/**
 * What a manifest says of an operation.
 *
 * @throws Error when the text cannot be parsed or does not hold exactly one operation, with a name
 */
export function describeOperation(body: string): PersistedOperation {
  const { definitions } = parse(body, { maxTokens: QUERY_LIMITS.tokens });
  const [operation, ...more] = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name || more.length > 0)
    throw new Error('it must hold one operation, with a name');
  return { id: operationId(body), name: operation.name.value, type: operation.operation, body };
}

/** The text of a manifest. */
export function printManifest(operations: readonly PersistedOperation[]): string {
  return `${JSON.stringify({ ...FORMAT, operations }, null, 2)}\n`;
}

/**
 * Reads a manifest in Apollo's format. Whether its operations fit the schema is not asked: clients of yesterday's schema
 * must not keep a gateway from starting.
 *
 * @throws Error that names the file, and the entry that is wrong
 */
export async function readManifest(path: string): Promise<PersistedOperations> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The manifest ${path} cannot be read (${error.code}); set PERSISTED_OPERATIONS_FILE.`);
  });
  try {
    return new Map(entriesOf(text).map((entry, index) => checkEntry(entry, index + 1)));
  } catch (error) {
    throw new Error(`The manifest ${path} is broken: ${(error as Error).message}`);
  }
}

function entriesOf(text: string): unknown[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  const { format, version, operations } = isRecord(manifest) ? manifest : {};
  if (format !== FORMAT.format || version !== FORMAT.version || !Array.isArray(operations))
    throw new Error(`it must have the form ${FORM}`);
  return operations;
}

function checkEntry(entry: unknown, number: number): [string, PersistedOperation] {
  const given = isRecord(entry) ? entry : {};
  const name = typeof given['name'] === 'string' ? ` (${given['name']})` : '';
  try {
    if (typeof given['body'] !== 'string') throw new Error('its body must be a text');
    const operation = describeOperation(given['body']);
    if (given['id'] !== operation.id)
      throw new Error(`its id must be the SHA-256 of its body, ${operation.id}`);
    for (const key of ['name', 'type'] as const)
      if (given[key] !== operation[key])
        throw new Error(`its ${key} must be ${operation[key]}, as in its body`);
    return [operation.id, operation];
  } catch (error) {
    throw new Error(`operation ${number}${name}: ${(error as Error).message}`);
  }
}
