import type { Municipality } from '../site.type';
import { MUNICIPALITIES, type MunicipalityRow } from './municipality-list';

/** A point to measure from. */
export interface Point {
  latitude: number;
  longitude: number;
}

const byNis = new Map(MUNICIPALITIES.map((row) => [row.nis, row]));
const current = MUNICIPALITIES.filter((row) => row.validTo === null);
const byPostcode = new Map<string, MunicipalityRow>();
for (const row of current)
  for (const postcode of row.postcodes) byPostcode.set(postcode, byPostcode.get(postcode) ?? row);
const byName = new Map(current.map((row) => [row.name.toLocaleLowerCase('nl'), row]));

/** The municipality that answers today for a NIS code: itself, or what it was merged into. */
export function municipalityByNis(nis: string): MunicipalityRow | undefined {
  const row = byNis.get(nis);
  return row?.successor ? municipalityByNis(row.successor) : row;
}

/** The NIS codes under which a municipality is known: its own and those of what was merged into it. */
export function codesOfMunicipality(row: MunicipalityRow): string[] {
  return MUNICIPALITIES.filter(({ nis }) => municipalityByNis(nis) === row).map(({ nis }) => nis);
}

/** The municipality to which a postcode belongs today. */
export function municipalityByPostcode(postcode: string): MunicipalityRow | undefined {
  return byPostcode.get(postcode);
}

/** The municipality with an official name, in any case. */
export function municipalityByName(name: string): MunicipalityRow | undefined {
  return byName.get(name.trim().toLocaleLowerCase('nl'));
}

/** The GraphQL value of a municipality. */
export function municipalityValue(nis: string | null): Municipality | null {
  const row = nis === null ? undefined : municipalityByNis(nis);
  return row ? { nis: row.nis, name: row.name, province: row.province, centrumstad: row.centrumstad } : null;
}
