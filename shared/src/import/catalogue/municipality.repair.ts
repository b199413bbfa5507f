import type { MunicipalityRow } from '../../vocabulary/places/municipality-list';
import {
  municipalityByName,
  municipalityByNis,
  municipalityByPostcode,
} from '../../vocabulary/places/places';

/** A municipality as a file gives it. */
export interface GivenMunicipality {
  nis: string | null;
  postcode: string | null;
  name: string | null;
}

/**
 * The municipality of an address. Exports name sub-municipalities, leave the NIS code out or give one that is not that
 * of the address; the postcode decides when it is known, then the NIS code, then the name.
 *
 * @param repairs receives what had to be repaired
 */
export function repairMunicipality(given: GivenMunicipality, repairs: string[]): MunicipalityRow | null {
  const byNis = given.nis === null ? undefined : municipalityByNis(given.nis);
  const byPostcode = given.postcode === null ? undefined : municipalityByPostcode(given.postcode);
  const municipality =
    byPostcode ?? byNis ?? (given.name === null ? undefined : municipalityByName(given.name)) ?? null;
  if (municipality === null) return null;
  if (given.nis === null) repairs.push('NIS code added');
  else if (byNis !== municipality) repairs.push('NIS code corrected');
  else if (given.nis !== municipality.nis) repairs.push('NIS code of a merged municipality');
  if (given.name !== null && given.name !== municipality.name) repairs.push('municipality name');
  return municipality;
}
