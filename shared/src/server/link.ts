import type { GraphQLResolveInfo } from 'graphql';
import { idPrefix } from '../vocabulary/global-id';
import { type OwnedInterface, PROVIDER_TYPES } from '../vocabulary/provider-types';
import type { RequestContext } from './subgraph-definition';

const TYPES = new Map(
  Object.values(PROVIDER_TYPES).flatMap((names) =>
    Object.entries(names).map(([owned, name]): [string, { name: string; owned: OwnedInterface }] => [
      idPrefix(name),
      { name, owned: owned as OwnedInterface },
    ]),
  ),
);

const CASES: ReadonlySet<OwnedInterface> = new Set<OwnedInterface>([
  'Referral',
  'ExemptionRequest',
  'Trajectory',
]);

/**
 * What a global id refers to, as an interface field answers it: an own row through its loader, another owner's as a
 * stub of which the gateway asks the rest. Null when the id is of no type that implements the interface.
 */
export async function link(
  owned: OwnedInterface,
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const type = TYPES.get(id.slice(0, id.indexOf(':')));
  if (type?.owned !== owned) return null;
  const own = context.references[type.name];
  if (!own) return { __typename: type.name, id };
  const row = await own(id, context, info);
  // Rows of cases are of no class that would tell what they are.
  return row && CASES.has(owned) ? { ...row, __typename: type.name } : row;
}

/** A list of links, counted in the request's budget. */
export function links(
  owned: OwnedInterface,
  ids: readonly string[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<(object | null)[]> {
  return Promise.all(context.budget.charge(ids).map((id) => link(owned, id, context, info)));
}
