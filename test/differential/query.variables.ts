import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  type ConstValueNode,
  type GraphQLInputType,
  GraphQLNonNull,
  getNullableType,
  isNonNullType,
  Kind,
  parseType,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

interface Variable {
  definition: VariableDefinitionNode;
  /** What the request gives; undefined: nothing, so that a default holds or nothing does. */
  given: unknown;
}

/** The variables of one operation: given, left to their default, given as null, or not given at all. */
export class QueryVariables {
  private readonly variables = new Map<string, Variable>();

  constructor(private readonly random: SeededRandom) {}

  /** A variable in the place of a value; `type` and `hasDefault` are those of the place. */
  instead(value: ConstValueNode, type: GraphQLInputType, hasDefault: boolean): VariableNode {
    if (!isNonNullType(type) && this.random.chance(0.15)) return this.empty(type, value);
    const isStricter = !isNonNullType(type) && this.random.chance(0.3);
    const declared = isStricter ? new GraphQLNonNull(type) : type;
    // A place that takes no null takes a nullable variable only where a default stands in.
    const isLooser = isNonNullType(type) && !hasDefault && this.random.chance(0.2);
    if (isLooser) return this.add(getNullableType(type) as GraphQLInputType, undefined, value);
    if (this.random.chance(0.2)) return this.add(declared, undefined, value);
    return this.add(declared, valueFromASTUntyped(value), undefined);
  }

  /** A condition, for `@include` and `@skip`. */
  condition(): VariableNode {
    const value: ConstValueNode = { kind: Kind.BOOLEAN, value: this.random.chance(0.6) };
    const known = [...this.variables.values()].filter(({ definition }) => isCondition(definition));
    if (known.length > 0 && this.random.chance(0.4)) return this.random.pick(known).definition.variable;
    if (this.random.chance(0.2)) return this.addNamed('c', 'Boolean', undefined, value);
    if (this.random.chance(0.2)) return this.addNamed('c', 'Boolean!', !value.value, value);
    return this.addNamed('c', 'Boolean!', value.value, undefined);
  }

  /** Definitions of the variables with these names. */
  definitions(used: ReadonlySet<string>): VariableDefinitionNode[] {
    return [...this.variables].filter(([name]) => used.has(name)).map(([, { definition }]) => definition);
  }

  /** What the request gives for them. */
  values(used: ReadonlySet<string>): Record<string, unknown> {
    return Object.fromEntries(
      [...this.variables]
        .filter(([name, { given }]) => used.has(name) && given !== undefined)
        .map(([name, { given }]) => [name, given]),
    );
  }

  /** Not given, or null where a default is not asked for. */
  private empty(type: GraphQLInputType, value: ConstValueNode): VariableNode {
    if (this.random.chance(0.5)) return this.add(type, undefined, undefined);
    return this.add(type, null, this.random.chance(0.3) ? value : undefined);
  }

  private add(type: GraphQLInputType, given: unknown, fallback: ConstValueNode | undefined): VariableNode {
    return this.addNamed('v', String(type), given, fallback);
  }

  private addNamed(
    prefix: string,
    type: string,
    given: unknown,
    fallback: ConstValueNode | undefined,
  ): VariableNode {
    const name = `${prefix}${this.variables.size + 1}`;
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
    const definition: VariableDefinitionNode = {
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(type, { noLocation: true }),
      ...(fallback && { defaultValue: fallback }),
    };
    this.variables.set(name, { definition, given });
    return variable;
  }
}

/** Whether a variable was made for a condition. */
function isCondition({ variable }: VariableDefinitionNode): boolean {
  return variable.name.value.startsWith('c');
}
