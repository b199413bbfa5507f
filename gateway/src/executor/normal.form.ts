import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { JoinedFields } from '../supergraph/joined.fields';
import { withPrivateNames } from './private.names';

/** One operation without what makes no difference to its answer. */
export interface NormalForm {
  /** The operation without its name, and the fragments that it reaches. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The same printed: alike for operations that differ only in name, comments, spaces and unused fragments. */
  readonly text: string;
}

/** Brings an operation of a client's document into its normal form. */
export function normalForm(document: DocumentNode, operation: OperationDefinitionNode): NormalForm {
  const { name: _clientsName, ...nameless } = operation;
  const fragments = reachedFragments(document, operation);
  const normal: DocumentNode = { kind: Kind.DOCUMENT, definitions: [nameless, ...fragments.values()] };
  return { document: normal, operation: nameless, fragments, text: print(normal) };
}

/** The form that is planned: with private names where the client's would collide, and the text of what was asked. */
export function privateForm({ document, text }: NormalForm, joined: JoinedFields): NormalForm {
  const renamed = withPrivateNames(document, joined);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of renamed.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = renamed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A normal form holds an operation.');
  return { document: renamed, operation, fragments, text };
}

/** In the order in which they are first spread. */
function reachedFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Map<string, FragmentDefinitionNode> {
  const all = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) all.set(definition.name.value, definition);
  }
  const reached = new Map<string, FragmentDefinitionNode>();
  const reach = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = all.get(value);
        if (!fragment || reached.has(value)) return;
        reached.set(value, fragment);
        reach(fragment);
      },
    });
  };
  reach(operation);
  return reached;
}
