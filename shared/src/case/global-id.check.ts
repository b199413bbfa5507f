import { idPrefix } from '../vocabulary/global-id';
import { idHoldsInsz } from '../vocabulary/insz';
import { type OwnedInterface, PROVIDER_TYPES, type ProviderType } from '../vocabulary/provider-types';

/** Letters and digits of a key, with what separates them; never words with blanks between them, which could say anything. */
const GLOBAL_ID = /^[a-z][A-Za-z]{1,40}:[A-Za-z0-9][A-Za-z0-9._/+-]{0,99}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of a global id. */
export function isGlobalId(id: string): boolean {
  return GLOBAL_ID.test(id) && !idHoldsInsz(id);
}

/** The same for what is kept encrypted: keys of modules may have blanks. */
export function isComponentId(id: string): boolean {
  return isGlobalId(id.replaceAll(' ', '_'));
}

/** The provider type that owns what an id of this interface names; null for an id of no such type. */
export function ownerOf(owned: OwnedInterface, id: string): ProviderType | null {
  if (!isGlobalId(id)) return null;
  const prefix = id.slice(0, id.indexOf(':'));
  const found = Object.entries(PROVIDER_TYPES).find(([, names]) => idPrefix(names[owned] ?? '') === prefix);
  return found ? (found[0] as ProviderType) : null;
}

/** Kinds of cases: every provider type has a type of its own for those that it keeps, such as `CvoReferral`. */
export type CaseKind = 'Referral' | 'ExemptionRequest' | 'Trajectory';

/** The prefix of the ids of cases of a kind that a provider type keeps, such as `cvoReferral`. */
export function casePrefix(type: ProviderType, kind: CaseKind): string {
  return `${idPrefix(PROVIDER_TYPES[type].Provider)}${kind}`;
}

/** The uuid in the id of a case of one prefix; null for anything else. */
export function caseKey(prefix: string, id: string): string | null {
  if (!id.startsWith(`${prefix}:`)) return null;
  const key = id.slice(prefix.length + 1);
  return UUID.test(key) ? key : null;
}

/** Whether an id is that of a case of a kind, whoever keeps it; false where the type that it names keeps none. */
export function isCaseId(kind: CaseKind, id: string): boolean {
  return (Object.keys(PROVIDER_TYPES) as ProviderType[]).some(
    (type) => caseKey(casePrefix(type, kind), id) !== null,
  );
}
