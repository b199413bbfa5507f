import { providerTypeOf } from '../supergraph/supergraph.index';
import type { MergedAnswer } from './answer.merge';
import type { NullAnswer } from './null.answer';
import { SubgraphError, type FetchOrigin } from './subgraph.error';
import type { TransportFailure } from './transport.failure';

const OUTCOME_UNKNOWN =
  ' Whether it carried the mutation out is unknown: send it again with the same idempotency key.';

/**
 * The answer in place of a subgraph that gave none: nulls, and one error for each field that is missed, naming the provider
 * type. What is thrown instead would blank every field that requires one of this subgraph's.
 */
export function failedAnswer(
  failure: TransportFailure,
  isMutation: boolean,
  origin: FetchOrigin,
  { data, missing }: NullAnswer,
): MergedAnswer {
  const providerType = providerTypeOf(origin.subgraph);
  const outcome = isMutation && !failure.untouched ? OUTCOME_UNKNOWN : '';
  const message = `The provider type ${providerType} did not answer (${failure.reason}).${outcome}`;
  const extensions = { code: 'PROVIDER_UNAVAILABLE', providerType };
  const errors = missing.map(
    ({ path, entityType }) => new SubgraphError(message, extensions, path, origin, entityType),
  );
  return { data, errors };
}
