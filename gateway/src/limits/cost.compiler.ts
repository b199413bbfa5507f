import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { greatest, once, product, sum, valueOf, type Amount } from './cost.amount';
import { argumentSize, conditionOf } from './cost.argument';
import type { FieldRate } from './cost.rate';

/** What an operation costs with some variables. */
export type OperationCost = (variables: Readonly<Record<string, unknown>>) => number;

/** What a selection costs: by itself, and for each item of the page on which it stands. */
interface Selected {
  readonly base: Amount;
  readonly paged: Amount;
}

const NOTHING: Selected = { base: 0, paged: 0 };

/**
 * Prepares the cost of an operation: each object counts its weight, times the sizes of the lists it lies in. Of the types
 * behind an interface the most expensive one counts; a fragment counts for each use. Each selection is looked at once for
 * each type it may stand on, so the work is linear in the document, and with variables only numbers are left.
 */
export function compileCost(
  schema: GraphQLSchema,
  rateOf: (field: GraphQLField<unknown, unknown>) => FieldRate,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationCost {
  const root = schema.getRootType(operation.operation);
  const selections = new CostCompiler(schema, rateOf, document, operation);
  const { base } = root ? selections.ofSet(operation.selectionSet, root, []) : NOTHING;
  return (variables) => valueOf(base, { variables, known: new Map() });
}

class CostCompiler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly compiled = new Map<SelectionSetNode, Map<string, Selected>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rateOf: (field: GraphQLField<unknown, unknown>) => FieldRate,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  /** @param sized fields of the type that hold the items of a page, whose number the field above knows */
  ofSet(set: SelectionSetNode, type: GraphQLObjectType, sized: readonly string[]): Selected {
    const known = this.compiled.get(set) ?? new Map<string, Selected>();
    this.compiled.set(set, known);
    const key = [type.name, ...sized].join(' ');
    const found = known.get(key);
    if (found) return found;
    // A cycle of fragments is refused before; nothing keeps this walk finite all the same.
    known.set(key, NOTHING);
    const parts = set.selections.map((node) => this.ofSelection(node, type, sized));
    const selected = {
      base: once(sum(parts.map(({ base }) => base))),
      paged: once(sum(parts.map(({ paged }) => paged))),
    };
    known.set(key, selected);
    return selected;
  }

  private ofSelection(node: SelectionNode, type: GraphQLObjectType, sized: readonly string[]): Selected {
    const condition = conditionOf(node, this.operation);
    const { base, paged } =
      node.kind === Kind.FIELD
        ? this.ofField(node, type, sized.includes(node.name.value))
        : this.ofFragment(node, type, sized);
    return { base: product([condition, base]), paged: product([condition, paged]) };
  }

  private ofFragment(
    node: Exclude<SelectionNode, FieldNode>,
    type: GraphQLObjectType,
    sized: readonly string[],
  ): Selected {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    const stands = !condition || this.possibleTypes(condition).includes(type);
    return fragment && stands ? this.ofSet(fragment.selectionSet, type, sized) : NOTHING;
  }

  /** @param isSized whether it is a list of the page above it, which counts its items */
  private ofField(node: FieldNode, type: GraphQLObjectType, isSized: boolean): Selected {
    const field = type.getFields()[node.name.value];
    // Introspection is answered here, without asking anybody.
    if (!field) return NOTHING;
    const rate = this.rateOf(field);
    const size = sizeOf(node, field, rate, this.operation);
    const below = this.below(node, field, rate.sizedFields);
    const isCounted = !isSized && isListType(getNullableType(field.type));
    const each = sum([rate.weight, below.base, product([size, below.paged])]);
    const cost = isCounted ? product([rate.sizedFields.length > 0 ? rate.assumedSize : size, each]) : each;
    return isSized ? { base: 0, paged: cost } : { base: cost, paged: 0 };
  }

  /** What lies below a field, on the type for which it costs most. */
  private below(node: FieldNode, field: GraphQLField<unknown, unknown>, sized: readonly string[]): Selected {
    const set = node.selectionSet;
    if (!set) return NOTHING;
    const each = this.possibleTypes(getNamedType(field.type)).map((type) => this.ofSet(set, type, sized));
    return {
      base: greatest(each.map(({ base }) => base)),
      paged: greatest(each.map(({ paged }) => paged)),
    };
  }

  private possibleTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }
}

/** How many items a field gives: the largest of the arguments that say so, else what is assumed. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { slicingArguments, assumedSize }: FieldRate,
  operation: OperationDefinitionNode,
): Amount {
  const sizes = slicingArguments.flatMap((name) => {
    const declared = field.args.find((argument) => argument.name === name)?.defaultValue;
    const fallback = typeof declared === 'number' ? declared : undefined;
    const size = argumentSize(node, name, operation, fallback ?? assumedSize);
    return size ?? fallback ?? [];
  });
  return sizes.length > 0 ? greatest(sizes) : assumedSize;
}
