import { ownerOf } from '../case/global-id.check';
import { badUserInput } from '../errors/user-error';
import { PROVIDER_PATHWAYS, type ProviderType } from '../vocabulary/provider-types';
import type { TrajectoryComponentInput } from './trajectory-content.inputs';

type Given = Pick<TrajectoryComponentInput, 'offeringId' | 'providerId' | 'pathway'>;

/**
 * Checks that an offering, its provider and its pathway go together, as far as ids tell: each subgraph knows its own
 * offerings only, and guards look at the pathway.
 *
 * @throws BAD_USER_INPUT that names the field
 */
export function checkOwner(field: string, { offeringId, providerId, pathway }: Given): void {
  const owner: ProviderType | null = ownerOf('Offering', offeringId);
  if (owner === null)
    throw badUserInput(`${field}.offeringId`, 'is no offering', 'the global id of one, of any provider');
  if (ownerOf('Provider', providerId) !== owner)
    throw badUserInput(`${field}.providerId`, 'gives no such offering', `the global id of a ${owner}`);
  const number = numberIn(offeringId);
  if (number !== null && number !== keyIn(providerId))
    throw badUserInput(
      `${field}.providerId`,
      'is another one than the offering names',
      'the provider that gives the offering',
    );
  const pathways = PROVIDER_PATHWAYS[owner];
  if (!pathways) {
    if (pathway != null) throw badUserInput(`${field}.pathway`, 'guidance belongs to no pathway', 'none');
    return;
  }
  if (pathway == null) throw badUserInput(`${field}.pathway`, 'is missing', 'the pathway of the offering');
  if (!pathways.includes(pathway))
    throw badUserInput(`${field}.pathway`, `${pathway} is no pathway of a ${owner}`, pathways.join(', '));
}

const keyIn = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The number of the provider with which the key of an offering begins; null where the key holds none. */
function numberIn(offeringId: string): string | null {
  const [number, ...rest] = keyIn(offeringId).split('/');
  return rest.length > 0 ? number! : null;
}
