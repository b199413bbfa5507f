import {
  type ASTNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { PUBLIC_SCHEMA } from './public.schema';
import type { GeneratedQuery } from './query.generator';

type Removable = ASTNode & { kind: Kind };
const REMOVED = new Set<Kind>([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
]);
const MAX_TRIALS = 400;

/** Leaves parts out of a query for as long as a difference remains. What is printed is as small as that makes it. */
export async function reduceQuery(
  query: GeneratedQuery,
  differs: (smaller: GeneratedQuery) => Promise<boolean>,
): Promise<GeneratedQuery> {
  let current = query;
  let trials = 0;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (let index = 0; trials < MAX_TRIALS;) {
      const smaller = withoutPart(current, index);
      if (smaller === 'end') break;
      trials += 1;
      if (smaller && (await differs(smaller))) {
        current = smaller;
        isSmaller = true;
      } else {
        index += 1;
      }
    }
  }
  return current;
}

/** The query without its n-th part; undefined where that makes no valid query, `end` where there is no such part. */
function withoutPart(query: GeneratedQuery, index: number): GeneratedQuery | undefined | 'end' {
  const document = parse(query.query, { noLocation: true });
  const parts: Removable[] = [];
  visit(document, {
    enter: (node) => {
      if (REMOVED.has(node.kind)) parts.push(node);
    },
  });
  const part = parts[index];
  if (!part) return 'end';
  const smaller = tidied(visit(document, { enter: (node) => (node === part ? null : undefined) }));
  if (smaller === undefined || validate(PUBLIC_SCHEMA, smaller).length > 0) return undefined;
  const names = new Set<string>();
  visit(smaller, { Variable: ({ name }) => void names.add(name.value) });
  const given = Object.entries(query.variables).filter(([name]) => names.has(name));
  return { ...query, query: print(smaller), variables: Object.fromEntries(given) };
}

/** Without what became empty or is used no more. */
function tidied(document: DocumentNode): DocumentNode | undefined {
  const isEmpty = (node: { selectionSet?: SelectionSetNode | undefined }): boolean =>
    node.selectionSet !== undefined && node.selectionSet.selections.length === 0;
  let current = document;
  for (let before: DocumentNode | undefined; before !== current;) {
    before = current;
    const spread = new Set<string>();
    const used = new Set<string>();
    visit(current, {
      FragmentSpread: ({ name }) => void spread.add(name.value),
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
    });
    current = visit(current, {
      FragmentDefinition: (node) => (spread.has(node.name.value) && !isEmpty(node) ? undefined : null),
      VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
      Field: { leave: (node) => (isEmpty(node) ? null : undefined) },
      InlineFragment: { leave: (node) => (isEmpty(node) ? null : undefined) },
    });
  }
  return current.definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && isEmpty(node))
    ? undefined
    : current;
}
