import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isCompositeType,
  isObjectType,
  print,
} from 'graphql';

/** A field as it is placed in an answer: what is selected, on which type, and what it returns. */
export interface PlacedField {
  parent: GraphQLCompositeType;
  node: FieldNode;
  type: GraphQLOutputType;
}

interface Entry {
  shape: string;
  /** Name and arguments by the type on which they are selected. */
  meanings: { parent: GraphQLCompositeType; meaning: string }[];
  below: ResponseScope;
}

/**
 * One object of an answer, with the names that are taken in it. Everything that ends up in the same object shares a scope,
 * so that no two selections contradict each other (GraphQL: Field Selection Merging).
 */
export class ResponseScope {
  private readonly entries = new Map<string, Entry>();

  /** Whether a field can stand here beside what stands here already. */
  admits({ parent, node, type }: PlacedField): boolean {
    const entry = this.entries.get(keyOf(node));
    if (!entry) return true;
    if (entry.shape !== shapeOf(type)) return false;
    // Two object types never are the same object: there one name may mean two things.
    return entry.meanings.every(
      (other) =>
        other.meaning === meaningOf(node) ||
        (other.parent !== parent && isObjectType(other.parent) && isObjectType(parent)),
    );
  }

  /** Places a field that is admitted; gives the scope of what it returns. */
  place({ parent, node, type }: PlacedField): ResponseScope {
    const key = keyOf(node);
    const entry = this.entries.get(key) ?? { shape: shapeOf(type), meanings: [], below: new ResponseScope() };
    entry.meanings.push({ parent, meaning: meaningOf(node) });
    this.entries.set(key, entry);
    return entry.below;
  }

  /** What stands below a name; nothing where the name is free. */
  below(key: string): ResponseScope | undefined {
    return this.entries.get(key)?.below;
  }
}

/** The name of a field in the answer. */
export function keyOf(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

function meaningOf(node: FieldNode): string {
  return `${node.name.value} ${(node.arguments ?? []).map(print).sort().join()}`;
}

/** Lists and nulls as they are, and of what has fields only that it has. */
function shapeOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isCompositeType(named) ? String(type).replace(named.name, '{}') : String(type);
}
