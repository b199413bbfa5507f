import { hasList, mayFollow } from './authorization-oracle';
import type { MadeCase } from './authorization-made';
import { KINDS } from './authorization-kinds';
import { everythingOf, type PersonalSide, typeOf } from './authorization-schema';
import { type Actor, sideOf, type Way, type World } from './authorization-world';

/** What one asker was shown of each case, by its id; nothing of what was not shown. */
export type Shown = Record<string, Record<string, unknown> | undefined>;

/** A way to read cases. */
export type Read = (world: World, side: PersonalSide, made: MadeCase[], actor: Actor) => Promise<Shown>;

/** Every way in which a case can be read. */
export const READS: Readonly<Record<string, Read>> = {
  'one by one through the gateway': oneByOne('gateway'),
  'one by one at the subgraph': oneByOne('subgraph'),
  'as entities at the subgraph': entities,
  'nested in the nodes of lists, at the subgraph': nested('subgraph', 'nodes'),
  'nested in the edges of lists, through the gateway': nested('gateway', 'edges'),
};

function oneByOne(way: Way): Read {
  return async (world, side, made, { token }) => {
    const query = `query ($id: ID!) { one: ${side.root}(id: $id) ${everythingOf(side, typeOf(side))} }`;
    const shown: Shown = {};
    for (const { id } of made) {
      const { data } = await world.ask(way, side.receiver, query, { id }, token);
      if (data?.one) shown[id] = data.one;
    }
    return shown;
  };
}

async function entities(
  world: World,
  side: PersonalSide,
  made: MadeCase[],
  { token }: Actor,
): Promise<Shown> {
  const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
    ... on ${typeOf(side)} ${everythingOf(side, typeOf(side))} } }`;
  const references = made.map(({ id }) => ({ __typename: typeOf(side), id }));
  const { data } = await world.ask('subgraph', side.receiver, query, { references }, token);
  return Object.fromEntries(made.map(({ id }, index) => [id, data?._entities[index] ?? undefined]));
}

function nested(way: Way, through: 'nodes' | 'edges'): Read {
  return async (world, side, _made, { token }) => {
    const everything = everythingOf(side, typeOf(side));
    const selection = through === 'nodes' ? `nodes ${everything}` : `edges { node ${everything} }`;
    const shown: Shown = {};
    for (const direction of Object.values(KINDS[side.kind].directions)) {
      const query = `{ list: ${side.root}s(direction: ${direction}, first: 100) { ${selection} } }`;
      const { data } = await world.ask(way, side.receiver, query, {}, token);
      const items: any[] = data?.list?.[through] ?? [];
      for (const item of items) {
        const one = through === 'nodes' ? item : item.node;
        shown[one.id] = one;
      }
    }
    return shown;
  };
}

/** Both lists and the feed as somebody sees them: ids in order, and how many. */
export interface Lists {
  sent: { totalCount: number; ids: string[] } | null;
  received: { totalCount: number; ids: string[] } | null;
  /** Of which cases the feed tells, each once. */
  feed: string[] | null;
  counted: boolean;
}

/** What the lists of somebody are. */
export async function listsOf(world: World, way: Way, side: PersonalSide, { token }: Actor): Promise<Lists> {
  const list = (direction: string): string =>
    `${side.root}s(direction: ${direction}, first: 100) { totalCount nodes { id } }`;
  const { directions, feedId } = KINDS[side.kind];
  const { data } = await world.ask(
    way,
    side.receiver,
    `{ sent: ${list(directions.SENDER)} received: ${list(directions.RECEIVER)}
      feed: ${side.root}Events(first: 100) { totalCount nodes { of: ${feedId} sequence } } }`,
    {},
    token,
  );
  const { sent, received, feed } = data;
  const listed = (of: any): Lists['sent'] =>
    of && { totalCount: of.totalCount, ids: of.nodes.map(({ id }: any) => id as string).sort() };
  return {
    sent: listed(sent),
    received: listed(received),
    feed: feed && [...new Set<string>(feed.nodes.map((line: any) => line.of))].sort(),
    counted: !feed || feed.totalCount === feed.nodes.length,
  };
}

/** What they must be. */
export function expectedLists(made: MadeCase[], actor: Actor): Lists {
  const own = (side: 'SENDER' | 'RECEIVER'): string[] =>
    made.filter((one) => sideOf(actor, one) === side).map(({ id }) => id);
  const list = (side: 'SENDER' | 'RECEIVER'): Lists['sent'] =>
    hasList(actor, side) ? { totalCount: own(side).length, ids: own(side).sort() } : null;
  return {
    sent: list('SENDER'),
    received: list('RECEIVER'),
    feed: mayFollow(actor) ? [...own('SENDER'), ...own('RECEIVER')].sort() : null,
    counted: true,
  };
}

/** A query for everything that lists and feed can show. */
export function allLists(side: PersonalSide): string {
  const connection = `${typeOf(side)}Connection`;
  const list = (direction: string): string =>
    `${direction}: ${side.root}s(direction: ${direction}, first: 100) ${everythingOf(side, connection)}`;
  return `{ ${Object.values(KINDS[side.kind].directions).map(list).join(' ')}
    feed: ${side.root}Events(first: 100) ${everythingOf(side, `${typeOf(side)}EventConnection`)} }`;
}
