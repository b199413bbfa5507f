import { bearerToken } from '@leerwegen/shared/auth/bearer';
import type { Principal } from '@leerwegen/shared/auth/principal';
import { TokenRefused } from '@leerwegen/shared/auth/token-refused';
import type { TokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { saltedKey } from '../http/salted.key';
import type { Asker } from './asker';

interface KnownToken {
  readonly asker: Asker;
  readonly until: number;
}

const MOST_TOKENS = 10_000;
/** As long as keys of issuers are kept. */
const MOST_MILLISECONDS = 600_000;

/**
 * Whom tokens speak for, as far as limits go; what a token opens is verified again by each subgraph. A verified token is
 * remembered, by its hash, until it expires and for ten minutes at most.
 */
export class TokenMemory {
  private readonly known = new LRUCache<string, KnownToken>({ max: MOST_TOKENS });

  /** @param verifier null where no issuer is trusted: then every token is nobody's */
  constructor(
    private readonly verifier: Pick<TokenVerifier, 'verify'> | null,
    private readonly now: () => number = Date.now,
  ) {}

  /** Who is known to send this `authorization` header. */
  find(authorization: string): Asker | undefined {
    const known = this.known.get(saltedKey(authorization));
    return known && known.until > this.now() ? known.asker : undefined;
  }

  /** Who sends this header, or undefined when its token is not accepted. */
  async verify(authorization: string): Promise<Asker | undefined> {
    if (!this.verifier) return undefined;
    try {
      const token = bearerToken(authorization) ?? '';
      const asker = askerOfPrincipal(await this.verifier.verify(token));
      // Verified: its expiry is there, and in seconds.
      const until = Math.min(decodeJwt(token).exp! * 1000, this.now() + MOST_MILLISECONDS);
      this.known.set(saltedKey(authorization), { asker, until });
      return asker;
    } catch (error) {
      if (error instanceof TokenRefused) return undefined;
      throw error;
    }
  }
}

/** The same for every token of somebody: a new one is no new limit. */
function askerOfPrincipal({ providerId, role, subject }: Principal): Asker {
  return { key: saltedKey(JSON.stringify([providerId, role, subject])), isAnalyst: role === 'ANALYST' };
}
