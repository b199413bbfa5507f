import type DataLoader from 'dataloader';
import { keyOf } from '../vocabulary/global-id';
import type { ReferenceResolver, RequestContext } from './subgraph-definition';

type RowLoader = DataLoader<string, object | null>;
/** Names of the loaders that load one row by its key. */
type LoaderName<L> = { [K in keyof L]: L[K] extends RowLoader ? K : never }[keyof L];

/** The reference resolver of a type whose rows are loaded by the key in their id. */
export function byKey<L extends object>(prefix: string, loader: LoaderName<L>): ReferenceResolver {
  return async (id, context) => {
    const key = keyOf(prefix, id);
    const { loaders } = context as RequestContext<Record<PropertyKey, RowLoader>>;
    return key === null ? null : loaders[loader]!.load(key);
  };
}
