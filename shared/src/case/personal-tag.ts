import type { DirectiveNode } from 'graphql';

/** What may carry directives: a type, a field, or a definition that is not there. */
export type Tagged = { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;

/** Whether a definition carries the tag of personal data. */
export function isPersonal(node: Tagged): boolean {
  return (node?.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' &&
      given?.some(({ value }) => value.kind === 'StringValue' && value.value === 'personal'),
  );
}
