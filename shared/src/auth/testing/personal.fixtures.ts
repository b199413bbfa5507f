import { randomBytes } from 'node:crypto';
import type { PersonalOptions } from '../personal-services';
import { createTokenVerifier } from '../token.verifier';

/** What a subgraph needs to start that answers everybody and trusts no token. */
export function openToNobody(): { personal: PersonalOptions; gatewaySecret: string } {
  const verifier = createTokenVerifier({ issuers: [], audience: 'leerwegen' });
  return { personal: { key: randomBytes(32), verifier }, gatewaySecret: 'open' };
}
