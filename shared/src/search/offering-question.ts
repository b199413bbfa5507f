import { CanonicalQuestion } from './canonical-question';
import type { OfferingFilter } from './offering-filter.input';

/** What `search` asks. */
export const OFFERING_QUESTION = new CanonicalQuestion<OfferingFilter>({
  input: 'OfferingFilter',
  version: 'v1.',
  argument: 'filter',
});
