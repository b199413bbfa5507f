import { idPrefix } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';

const PREFIXES = Object.values(PROVIDER_TYPES).map(({ Provider }) => idPrefix(Provider));
const FORM = new RegExp(`^(?:${PREFIXES.join('|')}):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`);

/** The form of a provider id, for messages. */
export const PROVIDER_ID_FORM = `an id such as cvo:130864, of one of ${PREFIXES.join(', ')}`;

/** Whether a value has the form of the global id of a provider; says nothing about whether that exists. */
export function isProviderId(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}
