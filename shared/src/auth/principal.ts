/** Roles, as in the `role` claim (lower case there). */
export type ProviderRole = 'COUNSELLOR' | 'INTAKE' | 'COORDINATOR' | 'INTEGRATION' | 'ANALYST';

/** Who asks: a person or system of one provider, as a token says that was verified. */
export interface Principal {
  readonly subject: string;
  readonly providerId: string;
  readonly role: ProviderRole;
}

const ROLES: ReadonlyMap<string, ProviderRole> = new Map([
  ['counsellor', 'COUNSELLOR'],
  ['intake', 'INTAKE'],
  ['coordinator', 'COORDINATOR'],
  ['integration', 'INTEGRATION'],
  ['analyst', 'ANALYST'],
]);

/** The values that a `role` claim may have, for messages. */
export const ROLE_CLAIMS: readonly string[] = [...ROLES.keys()];

/** The role behind a `role` claim, or `null` when it is none: another word, another case, no text. */
export function roleOfClaim(claim: unknown): ProviderRole | null {
  return (typeof claim === 'string' && ROLES.get(claim)) || null;
}

/** The `role` claim of a role. */
export function claimOfRole(role: ProviderRole): string {
  return role.toLowerCase();
}
