import { type DirectiveNode, type ObjectTypeDefinitionNode, parse, print, visit } from 'graphql';

const LIST_SIZE = directive('@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])');

/**
 * Says on every field with `first` how many items its page has (`@listSize`), so that a gateway can tell what an
 * operation costs before it asks anybody.
 */
export function sizeConnections(sdl: string): string {
  const sized = visit(parse(sdl, { noLocation: true }), {
    FieldDefinition(field) {
      if (!field.arguments?.some(({ name }) => name.value === 'first')) return undefined;
      return { ...field, directives: [...(field.directives ?? []), LIST_SIZE] };
    },
  });
  return `${print(sized)}\n`;
}

function directive(text: string): DirectiveNode {
  const { definitions } = parse(`type Any { any: Int ${text} }`, { noLocation: true });
  return (definitions[0] as ObjectTypeDefinitionNode).fields![0]!.directives![0]!;
}
