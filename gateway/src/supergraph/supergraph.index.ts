import {
  buildASTSchema,
  parse,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import { joinedFields, type JoinedFields } from './joined.fields';
import { indexPersonal, type PersonalIndex } from './personal.index';

/** One subgraph as the supergraph file names it. */
export interface SubgraphEntry {
  /** The name in the supergraph, such as `cvo`. */
  readonly name: string;
  /** The name as clients and variables see it, such as `CVO`. */
  readonly providerType: string;
  readonly url: string;
  /** The hash of the schema that was composed, if the file says. */
  readonly sdlHash?: string;
}

/** What the gateway wants to know of the supergraph besides the query plans. */
export interface SupergraphIndex extends PersonalIndex {
  readonly subgraphs: readonly SubgraphEntry[];
  readonly schema: GraphQLSchema;
  readonly joined: JoinedFields;
  /** Whether several subgraphs answer this root field, each with its own half. */
  isSharedRoot(operation: OperationTypeNode, field: string): boolean;
}

/** The name of a subgraph in upper case, as in `CVO_URL` and `providerType: "CVO"`. */
export function providerTypeOf(subgraphName: string): string {
  return subgraphName.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

/** Reads the composed schema; throws when it is not one. */
export function indexSupergraph(sdl: string): SupergraphIndex {
  // Without the place of each token, which nobody asks for and which takes more memory than the schema.
  const document = parse(sdl, { noLocation: true });
  const schema = buildASTSchema(document, {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const subgraphs = subgraphEntries(schema, sdlHashes(sdl));
  if (subgraphs.length === 0) {
    throw new Error('The file is not a federation 2 supergraph: it names no subgraphs (join__Graph).');
  }
  const shared = new Map<OperationTypeNode, ReadonlySet<string>>();
  return {
    ...indexPersonal(schema),
    subgraphs,
    schema,
    joined: joinedFields(document),
    isSharedRoot(operation, field) {
      let fields = shared.get(operation);
      if (!fields) {
        fields = sharedFields(schema.getRootType(operation) ?? undefined);
        shared.set(operation, fields);
      }
      return fields.has(field);
    },
  };
}

function subgraphEntries(schema: GraphQLSchema, hashes: ReadonlyMap<string, string>): SubgraphEntry[] {
  const graphs = schema.getType('join__Graph')?.astNode;
  const values = graphs?.kind === 'EnumTypeDefinition' ? (graphs.values ?? []) : [];
  return values.flatMap((value) => {
    const graph = value.directives?.find((directive) => directive.name.value === 'join__graph');
    const name = graph && argument(graph, 'name');
    if (!graph || !name) return [];
    const sdlHash = hashes.get(name);
    const entry = { name, providerType: providerTypeOf(name), url: argument(graph, 'url') ?? '' };
    return [sdlHash ? { ...entry, sdlHash } : entry];
  });
}

/** Lines such as `# sdl-hash: cvo 3f2a...` above the first definition. */
function sdlHashes(sdl: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const line of sdl.split('\n')) {
    if (line.trim() !== '' && !line.startsWith('#')) break;
    const match = /^#\s*sdl-hash:\s*(\S+)\s+([0-9a-fA-F]+)\s*$/.exec(line);
    if (match?.[1] && match[2]) hashes.set(match[1], match[2].toLowerCase());
  }
  return hashes;
}

function sharedFields(root: GraphQLObjectType | undefined): Set<string> {
  const typeGraphs = new Set(graphsOf(root?.astNode?.directives, 'join__type'));
  const fields = (root?.astNode?.fields ?? []).filter((field) => {
    const joins = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
    // Without the directive every subgraph that has the type has the field.
    const graphs = joins.length === 0 ? typeGraphs : new Set(graphsOf(joins, 'join__field'));
    return graphs.size > 1;
  });
  return new Set(fields.map((field) => field.name.value));
}

function graphsOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) => argument(directive, 'graph'))
    .filter((graph) => graph !== undefined);
}

function argument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
