import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  type ArgumentNode,
  type DirectiveNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ArgumentValues } from './argument.values';
import { introspectionFields } from './introspection.fields';
import { PUBLIC_SCHEMA } from './public.schema';
import type { QueryVariables } from './query.variables';
import { fits, placeAll } from './fragment.fit';
import { keyOf, type ResponseScope } from './response.scope';

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
type Definition = GraphQLField<unknown, unknown>;

/** What one operation is written with. */
export interface WriterParts {
  random: SeededRandom;
  values: ArgumentValues;
  variables: QueryVariables;
  /** Fragments that were spread so far; the writer adds to them. */
  fragments: FragmentDefinitionNode[];
  fragmentPrefix: string;
  /** About how many selections to write. */
  selections: number;
}

/** Within the gateway's limit, with room for the fields of a leaf. */
const MAX_DEPTH = 9;
/** Questions that every owner answers, or that lead to several. */
const SHARED =
  /^(search|orientation|compareGoals|.*ExemptionAdvice|.*Initiatives?|(clb|leerwinkel)Services?)$/;
/** Few, so that one name comes to mean different things at different places. */
const ALIASES = ['a', 'b', 'c', 'd'];
/** Names of other fields, which are a client's to give all the same. */
const BORROWED = ['title', 'name', 'id'];

/** Writes selections that fit together. */
export class SelectionWriter {
  private left: number;
  private names = 0;

  constructor(private readonly parts: WriterParts) {
    this.left = parts.selections;
  }

  /** The selections of an operation. */
  root(type: GraphQLObjectType, scope: ResponseScope): SelectionSetNode {
    const { random } = this.parts;
    const selections: SelectionNode[] = [];
    const count = random.pickSkewed([1, 2, 3, 4, 6]);
    for (let index = 0; index < count; index += 1) selections.push(...this.selection(type, scope, 1));
    if (random.chance(0.06)) {
      const fields = introspectionFields(random);
      selections.push(...fields.filter((node) => !scope.below(keyOf(node))));
    }
    return selectionSet(selections);
  }

  private selectionsOf(type: FieldsType, scope: ResponseScope, depth: number): SelectionSetNode {
    const { random } = this.parts;
    const selections: SelectionNode[] = [];
    const count = random.integer(1, depth < 4 ? 4 : 3);
    for (let index = 0; index < count && (index === 0 || this.left > 0); index += 1)
      selections.push(...this.selection(type, scope, depth));
    return selectionSet(selections);
  }

  /** One selection; the same one twice now and then, and none where nothing fits. */
  private selection(type: FieldsType, scope: ResponseScope, depth: number): SelectionNode[] {
    const { random } = this.parts;
    this.left -= 1;
    const conditional = isAbstractType(type) ? 0.5 : 0.14;
    if (random.chance(conditional) && depth < MAX_DEPTH) {
      const node = random.chance(0.5) ? this.inline(type, scope, depth) : this.spread(type, scope, depth);
      return random.chance(0.06) ? [node, node] : [node];
    }
    const definition = random.chance(0.1) ? TypeNameMetaFieldDef : this.chooseField(type, depth);
    const node = definition && this.field(type, definition, scope, depth);
    return node ? [node] : [];
  }

  private chooseField(type: FieldsType, depth: number): Definition | undefined {
    const weighed = Object.values(type.getFields()).map((field) => ({
      field,
      weight: weightOf(type, field, depth, this.left),
    }));
    let point = this.parts.random.next() * weighed.reduce((sum, { weight }) => sum + weight, 0);
    return weighed.find(({ weight }) => (point -= weight) < 0)?.field;
  }

  private field(
    parent: FieldsType,
    definition: Definition,
    scope: ResponseScope,
    depth: number,
  ): FieldNode | undefined {
    const node = this.admitted(parent, definition, scope);
    if (!node) return undefined;
    const below = scope.place({ parent, node, type: definition.type });
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) return node;
    return { ...node, selectionSet: this.selectionsOf(type as FieldsType, below, depth + 1) };
  }

  /** The field under a name that is free for it. */
  private admitted(parent: FieldsType, definition: Definition, scope: ResponseScope): FieldNode | undefined {
    const { random } = this.parts;
    const plain: FieldNode = {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: definition.name },
      arguments: this.argumentsOf(parent, definition),
      directives: this.conditions(),
    };
    const first = random.chance(0.1) ? random.pick(BORROWED) : random.pick(ALIASES);
    const aliased = [first, `${definition.name}${random.integer(2, 9)}`].map((alias) => ({
      ...plain,
      alias: { kind: Kind.NAME as const, value: alias },
    }));
    const candidates = random.chance(0.12) ? aliased : [plain, ...aliased];
    return candidates.find((node) => scope.admits({ parent, node, type: definition.type }));
  }

  private argumentsOf(parent: FieldsType, definition: Definition): ArgumentNode[] {
    const place = {
      coordinate: `${parent.name}.${definition.name}`,
      returns: getNamedType(definition.type).name,
    };
    const { values } = this.parts;
    return definition.args
      .filter((argument) => values.gives(argument, place.coordinate))
      .map((argument) => ({
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: argument.name },
        value: values.of(argument, place),
      }));
  }

  private inline(type: FieldsType, scope: ResponseScope, depth: number): SelectionNode {
    const condition = this.parts.random.chance(0.12) ? undefined : this.conditionOn(type);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(condition && { typeCondition: named(condition.name) }),
      directives: this.conditions(),
      selectionSet: this.selectionsOf(condition ?? type, scope, depth),
    };
  }

  private spread(type: FieldsType, scope: ResponseScope, depth: number): SelectionNode {
    const { random, fragments, fragmentPrefix } = this.parts;
    const usable = fragments.filter((fragment) => this.canSpread(fragment, type, scope, depth));
    let fragment: FragmentDefinitionNode;
    if (usable.length > 0 && random.chance(0.5)) {
      fragment = random.pick(usable);
      placeAll(typeOf(fragment), fragment.selectionSet, scope, fragments);
    } else {
      const condition = this.conditionOn(type);
      fragment = {
        kind: Kind.FRAGMENT_DEFINITION,
        name: { kind: Kind.NAME, value: `${fragmentPrefix}${(this.names += 1)}` },
        typeCondition: named(condition.name),
        selectionSet: this.selectionsOf(condition, scope, depth),
      };
      fragments.push(fragment);
    }
    return { kind: Kind.FRAGMENT_SPREAD, name: fragment.name, directives: this.conditions() };
  }

  private canSpread(
    fragment: FragmentDefinitionNode,
    type: FieldsType,
    scope: ResponseScope,
    depth: number,
  ): boolean {
    const condition = typeOf(fragment);
    return (
      depth < 5 &&
      doTypesOverlap(PUBLIC_SCHEMA, condition, type) &&
      fits(condition, fragment.selectionSet, scope, this.parts.fragments)
    );
  }

  /** A type that an object of this one may be: one behind an interface, an interface of it, or itself. */
  private conditionOn(type: FieldsType): FieldsType {
    const { random } = this.parts;
    if (isObjectType(type)) return random.pick([type, type, ...type.getInterfaces()]);
    return random.chance(0.2) ? type : random.pick(PUBLIC_SCHEMA.getPossibleTypes(type));
  }

  private conditions(): DirectiveNode[] {
    const { random } = this.parts;
    if (!random.chance(0.07)) return [];
    const directive = random.pick(['include', 'skip']);
    const both = random.chance(0.1) ? ['include', 'skip'] : [directive];
    return both.map((name) => ({
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: name },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: random.chance(0.25)
            ? { kind: Kind.BOOLEAN, value: random.chance(0.5) }
            : this.parts.variables.condition(),
        },
      ],
    }));
  }
}

/** How often a field is chosen: what crosses subgraphs often, and nothing that leads on where there is no room. */
function weightOf(parent: FieldsType, { name, type }: Definition, depth: number, left: number): number {
  const returned = getNamedType(type);
  if (parent === PUBLIC_SCHEMA.getQueryType()) return SHARED.test(name) ? 5 : 1;
  if (!isCompositeType(returned)) return 1;
  if (depth >= MAX_DEPTH || left <= 0) return 0;
  if (isInterfaceType(returned)) return 8;
  return 'getFields' in returned && 'id' in returned.getFields() ? 4 : 2;
}

function typeOf(fragment: FragmentDefinitionNode): GraphQLCompositeType {
  return PUBLIC_SCHEMA.getType(fragment.typeCondition.name.value) as GraphQLCompositeType;
}

function named(name: string): { kind: Kind.NAMED_TYPE; name: { kind: Kind.NAME; value: string } } {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}

/** Where nothing was selected, the name of the type. */
function selectionSet(selections: SelectionNode[]): SelectionSetNode {
  const fallback: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [fallback] };
}
