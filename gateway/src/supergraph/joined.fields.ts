import { Kind, parse, visit, type DirectiveNode, type DocumentNode } from 'graphql';

/** Fields that subgraphs ask of each other, in keys and requirements; the planner adds them to what the client asks. */
export interface JoinedFields {
  readonly names: ReadonlySet<string>;
  /** Those that somebody requires with arguments. */
  readonly withArguments: ReadonlySet<string>;
}

/** Collects the fields from a supergraph, whose directives hold them as text. */
export function joinedFields(supergraph: DocumentNode): JoinedFields {
  const names = new Set(['__typename']);
  const withArguments = new Set<string>();
  const read = (selections: string): void => {
    visit(parse(`{ ${selections} }`, { noLocation: true }), {
      Field(node) {
        names.add(node.name.value);
        if (node.arguments?.length) withArguments.add(node.name.value);
      },
    });
  };
  visit(supergraph, {
    Directive(node) {
      if (node.name.value === 'join__type') textsOf(node, ['key']).forEach(read);
      else if (node.name.value === 'join__field') textsOf(node, ['requires', 'provides']).forEach(read);
    },
  });
  return { names, withArguments };
}

function textsOf(directive: DirectiveNode, names: readonly string[]): string[] {
  return (directive.arguments ?? []).flatMap(({ name, value }) =>
    names.includes(name.value) && value.kind === Kind.STRING ? [value.value] : [],
  );
}
