/** Algorithms that a token may be signed with: asymmetric ones only, so that a public key is never a secret. */
export const TOKEN_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** An issuer of tokens, and for whom it may speak. */
export interface TrustedIssuer {
  /** The exact value of the `iss` claim. */
  readonly issuer: string;
  /** Where its public keys (JWKS) are. */
  readonly jwksUrl: string;
  /** Ids of the providers that it may speak for; `*` is for the development issuer and cannot be configured. */
  readonly providers: readonly string[] | '*';
  readonly algorithms: readonly TokenAlgorithm[];
}

/** What a verifier needs to know. */
export interface TokenSettings {
  readonly issuers: readonly TrustedIssuer[];
  /** The value that `aud` must be or contain. */
  readonly audience: string;
}

/**
 * The audience of tokens for this graph: `AUDIENCE`, else `leerwegen`.
 *
 * @throws Error that names the variable when its value has blanks or is longer than 200 characters
 */
export function tokenAudience(environment: NodeJS.ProcessEnv): string {
  const audience = environment.AUDIENCE || 'leerwegen';
  if (/^\S{1,200}$/u.test(audience)) return audience;
  throw new Error(
    `AUDIENCE is ${JSON.stringify(audience)}; expected 1 to 200 characters without blanks, such as leerwegen`,
  );
}
