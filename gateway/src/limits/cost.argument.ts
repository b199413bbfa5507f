import {
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { MOST, product, type Amount } from './cost.amount';

/** 1 where `@skip` and `@include` let a selection through, else 0. */
export function conditionOf(node: SelectionNode, operation: OperationDefinitionNode): Amount {
  const factors = (node.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (!value || (name.value !== 'include' && name.value !== 'skip')) return [];
    const wanted = name.value === 'include';
    // What is no boolean is refused later; until then it lets everything through.
    return [mapValue(value, operation, (given) => (given === !wanted ? 0 : 1))];
  });
  return product(factors);
}

/** The number of items that an argument asks for, or undefined when it is not given. */
export function argumentSize(
  node: FieldNode,
  name: string,
  operation: OperationDefinitionNode,
  fallback: number,
): Amount | undefined {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  // No number, or one out of range, is refused by whom it is sent to.
  const size = (given: unknown): number =>
    typeof given === 'number' && given >= 0 ? Math.min(given, MOST) : fallback;
  return value && mapValue(value, operation, size);
}

function mapValue(
  value: ValueNode,
  operation: OperationDefinitionNode,
  map: (given: unknown) => number,
): Amount {
  if (value.kind !== Kind.VARIABLE) return map(literal(value));
  const name = value.name.value;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const absent = definition?.defaultValue && literal(definition.defaultValue);
  return ({ variables }) => map(Object.hasOwn(variables, name) ? variables[name] : absent);
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT || value.kind === Kind.FLOAT) return Number(value.value);
  return value.kind === Kind.BOOLEAN ? value.value : undefined;
}
