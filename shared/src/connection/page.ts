import type { SearchCriterion } from '../vocabulary/offering.enum';

/** One item of a page with its position. */
export interface PageItem<N> {
  cursor: string;
  node: N;
  /** Metres from the place asked for; only in lists of offerings. */
  distanceMeters?: number | null;
}

/** One page of a list; the total is a separate statement, made only when a client asks for it. */
export interface Page<N> {
  items: PageItem<N>[];
  hasNextPage: boolean;
  totalCount: () => Promise<number>;
  /** Only in lists of offerings: criteria that mean nothing to the owner. */
  notApplicable?: SearchCriterion[];
}
