import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { PUBLIC_SCHEMA } from './public.schema';

/** Real values of a catalogue, from which arguments are taken. */
export interface ValuePool {
  /** Global ids by the name of their type. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Cursors by the field that gave them, such as `Query.schools` or `Clb.schools`. */
  cursors: ReadonlyMap<string, readonly string[]>;
}

type Read = (query: string) => Promise<any>;

/** Enough to reach most of a demonstration catalogue. */
const PAGE = 100;
const CURSORS = 4;
/** Entities of one type whose own pages are looked at. */
const HOLDERS = 3;

/** Reads ids and cursors through every public page of a running graph: all from the schema, none listed here. */
export async function readValuePool(read: Read): Promise<ValuePool> {
  const ids = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  const query = PUBLIC_SCHEMA.getQueryType()!;
  for (const field of pagesOf(query)) {
    const { [field.name]: page } = await read(`{ ${pageText(field, PAGE)} }`);
    const node = getNamedType(nodeField(field)!.type).name;
    if (page.edges[0]?.node.id !== undefined)
      ids.set(
        node,
        page.edges.map((edge: any) => edge.node.id),
      );
    cursors.set(`Query.${field.name}`, cursorsIn(page));
  }
  for (const { args, name, type } of Object.values(query.getFields())) {
    const holder = getNamedType(type);
    const isById = args.length === 1 && args[0]!.name === 'id';
    if (!isById || !isObjectType(holder)) continue;
    for (const field of pagesOf(holder)) {
      const found: string[] = [];
      for (const id of (ids.get(holder.name) ?? []).slice(0, HOLDERS)) {
        const answer = await read(`{ ${name}(id: ${JSON.stringify(id)}) { ${pageText(field, CURSORS)} } }`);
        found.push(...cursorsIn(answer[name][field.name]));
      }
      if (found.length > 0) cursors.set(`${holder.name}.${field.name}`, found);
    }
  }
  // What no page of its own holds.
  const { examencommissie, courses } = await read(
    `{ examencommissie { id } courses(first: ${PAGE}) { nodes { modules { id } } } }`,
  );
  ids.set('Examencommissie', [examencommissie.id]);
  ids.set(
    'CourseModule',
    courses.nodes.flatMap(({ modules }: any) => modules.map(({ id }: any) => id)),
  );
  return { ids, cursors };
}

/** Fields that page through something and need no argument for it. */
function pagesOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => nodeField(field) && !field.args.some(isRequiredArgument),
  );
}

function nodeField(field: GraphQLField<unknown, unknown>): GraphQLField<unknown, unknown> | undefined {
  const type = getNamedType(field.type);
  return isObjectType(type) && 'edges' in type.getFields() ? type.getFields()['nodes'] : undefined;
}

function pageText(field: GraphQLField<unknown, unknown>, first: number): string {
  const node = getNamedType(nodeField(field)!.type);
  const id = isObjectType(node) && isNonNullType(node.getFields()['id']?.type) ? 'id' : '__typename';
  return `${field.name}(first: ${first}) { edges { cursor node { ${id} } } }`;
}

function cursorsIn(page: { edges: { cursor: string }[] }): string[] {
  return page.edges.slice(0, CURSORS).map(({ cursor }) => cursor);
}
