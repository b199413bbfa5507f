import { Kind, visit, type DocumentNode } from 'graphql';
import { responseName } from '../source/operation.fields';
import type { JoinedFields } from '../supergraph/joined.fields';

/** What the planner calls a field itself when names collide ends alike, with a small number. */
const SUFFIX = '__alias_1000';
/** The variable in which the gateway sends what an entity fetch is about. */
const REPRESENTATIONS = 'representations';

/**
 * Renames what a client calls like something that the planner adds: another field under the name of a key, or a field with
 * other arguments than those with which it is required. The planner would take the two for one.
 */
export function withPrivateNames(
  document: DocumentNode,
  { names, withArguments }: JoinedFields,
): DocumentNode {
  return visit(document, {
    Field(node) {
      const name = responseName(node);
      const isOther = names.has(name) && name !== node.name.value;
      if (!isOther && !withArguments.has(name)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: name + SUFFIX } };
    },
    Variable: (node) =>
      node.name.value === REPRESENTATIONS
        ? { ...node, name: { ...node.name, value: REPRESENTATIONS + SUFFIX } }
        : undefined,
  });
}

/** The client's name for a response name. */
export function publicName(name: string): string {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name;
}

/** Values of variables under the names that the planned document has for them. */
export function withPrivateVariables(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(values, REPRESENTATIONS)) return values;
  return { ...values, [REPRESENTATIONS + SUFFIX]: values[REPRESENTATIONS] };
}
