import {
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { badUserInput } from '../errors/user-error';

const MAX_BYTES = 8 * 1024;

/** What kind of question it is. */
export interface QuestionKind {
  /** The question as an input: the name of a type of the schema, or a type where the schema has arguments instead. */
  input: string | GraphQLInputObjectType;
  /** Opens every id, such as `v1.`; another version is another question. */
  version: string;
  /** Named in the error when a question is too large, such as `filter`. */
  argument: string;
}

/**
 * One kind of question that several subgraphs answer (DESIGN.md §3 rule 7), between the input and the id of its entity.
 * Lists are sets: neither order nor repeats make another question; nor does null for what is absent.
 *
 * @typeParam T the input, as GraphQL coerces it: JSON values only
 */
export class CanonicalQuestion<T extends object> {
  constructor(private readonly kind: QuestionKind) {}

  /**
   * The id of a question: its input as canonical JSON (known keys in order, lists sorted, nothing empty), so that
   * every subgraph answers the same question under the same id. Not secret, but hidden from clients.
   *
   * @throws BAD_USER_INPUT when the id is larger than 8 KB
   */
  encode(question: T): string {
    const { version, argument } = this.kind;
    const id = version + Buffer.from(JSON.stringify(canonical(question))).toString('base64url');
    if (id.length > MAX_BYTES) throw badUserInput(argument, 'it is too large', 'at most 8 KB');
    return id;
  }

  /**
   * The question behind an id, coerced as GraphQL coerces an argument; null for an id that `encode` did not make.
   * References come from the network: nothing about them is taken on trust, and what coercion does not see (ranges,
   * contradictions) is checked again by who asks.
   */
  decode(id: string, schema: GraphQLSchema): T | null {
    const { version } = this.kind;
    if (!id.startsWith(version) || id.length > MAX_BYTES) return null;
    try {
      const value: unknown = JSON.parse(Buffer.from(id.slice(version.length), 'base64url').toString('utf8'));
      return coerceInputValue(value, this.type(schema), (_path, _value, error) => {
        throw error;
      }) as T | null;
    } catch {
      return null;
    }
  }

  private type(schema: GraphQLSchema): GraphQLInputType {
    const { input } = this.kind;
    return typeof input === 'string' ? (schema.getType(input) as GraphQLInputObjectType) : input;
  }
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return canonicalList(value);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, canonical(entry)]),
  );
}

/** Objects are told apart and put in order by their own canonical JSON. */
function canonicalList(list: unknown[]): unknown[] {
  const items = list.map(canonical).map((item) => [sortText(item), item] as const);
  const byText = new Map(items);
  return [...byText.keys()].sort().map((text) => byText.get(text));
}

const sortText = (item: unknown): string =>
  item !== null && typeof item === 'object' ? JSON.stringify(item) : String(item);
