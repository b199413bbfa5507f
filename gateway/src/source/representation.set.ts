/** An entity as one subgraph names it to another. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** The representations of a fetch without repetitions, and where each one came from. */
export interface RepresentationSet {
  readonly all: readonly Representation[];
  readonly distinct: readonly Representation[];
  /** For every original position the position among the distinct. */
  readonly positions: readonly number[];
  /** For every distinct one its first original position. */
  readonly first: readonly number[];
}

/** Finds the representations in the variables of an entity fetch; undefined for any other fetch. */
export function representationsIn(
  variables: Record<string, unknown> | undefined,
): RepresentationSet | undefined {
  const all = variables?.['representations'];
  if (!Array.isArray(all)) return undefined;
  const seen = new Map<string, number>();
  const distinct: Representation[] = [];
  const positions: number[] = [];
  const first: number[] = [];
  (all as Representation[]).forEach((representation, index) => {
    // The gateway builds all representations of a fetch with one key order, so equal ones print equal.
    const key = JSON.stringify(representation);
    let position = seen.get(key);
    if (position === undefined) {
      position = distinct.push(representation) - 1;
      first.push(index);
      seen.set(key, position);
    }
    positions.push(position);
  });
  return { all: all as Representation[], distinct, positions, first };
}
