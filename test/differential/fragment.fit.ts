import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { PUBLIC_SCHEMA } from './public.schema';
import { keyOf, type PlacedField, type ResponseScope } from './response.scope';

type Fragments = readonly FragmentDefinitionNode[];

/** Whether selections on a type, with all that lies below them, can stand beside what stands in a scope already. */
export function fits(
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  scope: ResponseScope | undefined,
  fragments: Fragments,
): boolean {
  if (!scope) return true;
  return fieldsIn(type, set, fragments).every((field) => {
    const returned = getNamedType(field.type);
    const { selectionSet } = field.node;
    if (!scope.admits(field)) return false;
    if (!selectionSet || !isCompositeType(returned)) return true;
    return fits(returned, selectionSet, scope.below(keyOf(field.node)), fragments);
  });
}

/** Places all of them. */
export function placeAll(
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  scope: ResponseScope,
  fragments: Fragments,
): void {
  for (const field of fieldsIn(type, set, fragments)) {
    const below = scope.place(field);
    const returned = getNamedType(field.type);
    const { selectionSet } = field.node;
    if (selectionSet && isCompositeType(returned)) placeAll(returned, selectionSet, below, fragments);
  }
}

/** The fields of one object, through fragments, each with the type on which it is selected. */
function fieldsIn(parent: GraphQLCompositeType, set: SelectionSetNode, fragments: Fragments): PlacedField[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ parent, node, type: typeOfField(parent, node) }];
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : fragments.find(({ name }) => name.value === node.name.value)!;
    const condition = fragment.typeCondition;
    const type = condition ? (PUBLIC_SCHEMA.getType(condition.name.value) as GraphQLCompositeType) : parent;
    return fieldsIn(type, fragment.selectionSet, fragments);
  });
}

function typeOfField(parent: GraphQLCompositeType, { name }: FieldNode): PlacedField['type'] {
  const field = 'getFields' in parent ? parent.getFields()[name.value] : undefined;
  return field?.type ?? TypeNameMetaFieldDef.type;
}
