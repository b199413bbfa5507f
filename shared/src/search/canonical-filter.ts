import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { badUserInput } from '../errors/user-error';
import type { OfferingFilter } from './offering-filter.input';

const VERSION = 'v1.';
const MAX_BYTES = 8 * 1024;

/**
 * The id of a question: its filter as canonical JSON (known keys in order, lists sorted, nothing empty), so that
 * every subgraph answers the same question under the same id. Not secret, but hidden from clients.
 *
 * @throws BAD_USER_INPUT when the filter is larger than 8 KB
 */
export function encodeFilter(filter: OfferingFilter): string {
  const id = VERSION + Buffer.from(JSON.stringify(canonical(filter))).toString('base64url');
  if (id.length > MAX_BYTES) throw badUserInput('filter', 'it is too large', 'at most 8 KB');
  return id;
}

/**
 * The filter behind an id, coerced as GraphQL coerces an argument; null for an id that `encodeFilter` did not make.
 * References come from the network: nothing about them is taken on trust.
 */
export function decodeFilter(id: string, schema: GraphQLSchema): OfferingFilter | null {
  if (!id.startsWith(VERSION) || id.length > MAX_BYTES) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(id.slice(VERSION.length), 'base64url').toString('utf8'));
    const type = schema.getType('OfferingFilter') as GraphQLInputObjectType;
    return coerceInputValue(value, type, (_path, _value, error) => {
      throw error;
    }) as OfferingFilter | null;
  } catch {
    return null;
  }
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value)].sort();
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, canonical(entry)]),
  );
}
