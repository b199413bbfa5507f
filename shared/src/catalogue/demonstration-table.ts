import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import { municipalityByNis } from '../vocabulary/places/places';
import type { ProviderProfile } from '../vocabulary/provider-profile.type';
import { sortKey } from '../search/search-text';

/** A row of a demonstration table: text per column, empty when unknown. */
export type DemonstrationRow = Record<string, string>;

/**
 * The demonstration tables of a subgraph, which stand beside its source.
 *
 * @param room folder of a room of the subgraph, as source or as built below `subgraphs/dist`
 */
export function demonstrationFolder(room: string): string {
  const subgraph = path.resolve(room, '../..');
  const [parent, name] = [path.dirname(subgraph), path.basename(subgraph)];
  const source = path.basename(parent) === 'dist' ? path.join(path.dirname(parent), name) : subgraph;
  return path.join(source, 'demonstration');
}

/** Reads one table of a demonstration folder (CSV with a header row). */
export function readDemonstrationTable(folder: string, name: string): DemonstrationRow[] {
  return parse(readFileSync(path.join(folder, `${name}.csv`)), {
    columns: true,
    skip_empty_lines: true,
  }) as DemonstrationRow[];
}

/** The values of a list cell, which are joined by `|`. */
export function listCell(cell: string | undefined): string[] {
  return cell ? cell.split('|') : [];
}

/** A cell, or null when it is empty. */
export function textCell(cell: string | undefined): string | null {
  return cell || null;
}

/** A number, or null when the cell is empty. */
export function numberCell(cell: string | undefined): number | null {
  return cell ? Number(cell) : null;
}

/** The columns that every provider has, ready to merge. */
export function providerRecord(row: DemonstrationRow, profiles: Map<string, ProviderProfile>): object {
  return {
    number: row.number,
    name: row.name,
    name_key: sortKey(row.name!),
    website: textCell(row.website),
    onderwijskiezer_page: textCell(row.onderwijskiezer),
    profile: profiles.get(row.profile!) ?? null,
    last_verified: textCell(row.last_verified),
    demonstration: true,
    net: textCell(row.net),
    board: textCell(row.board),
  };
}

/** Profiles by their key in the demonstration tables. */
export function readProfiles(folder: string): Map<string, ProviderProfile> {
  const profiles = readDemonstrationTable(folder, 'profiles').map((row): [string, ProviderProfile] => {
    const english = listCell(row.often_misunderstood_en);
    const oftenMisunderstood = listCell(row.often_misunderstood_nl).map((nl, index): LocalizedText => ({
      nl,
      en: english[index] ?? null,
    }));
    return [
      row.key!,
      {
        howItWorks: { nl: row.how_it_works_nl, en: row.how_it_works_en },
        targetGroupPolicy: { nl: row.target_group_policy_nl, en: row.target_group_policy_en },
        oftenMisunderstood,
      },
    ];
  });
  return new Map(profiles);
}

/** A site, ready to merge; without coordinates of its own it stands at the centre of its municipality. */
export function siteRecord(provider: string, row: DemonstrationRow): object {
  const municipality = municipalityByNis(row.municipality_nis!);
  const own = row.latitude !== '' && row.longitude !== '';
  return {
    key: `${provider}/${row.number}`,
    provider_number: provider,
    number: row.number,
    name: textCell(row.name),
    street: textCell(`${row.street} ${row.house_number}`.trim()),
    postcode: textCell(row.postcode),
    municipality_nis: municipality?.nis ?? null,
    province: municipality?.province ?? null,
    latitude: own ? Number(row.latitude) : (municipality?.latitude ?? null),
    longitude: own ? Number(row.longitude) : (municipality?.longitude ?? null),
    coordinates_source: own ? 'SITE' : 'MUNICIPALITY_CENTRE',
  };
}

/** The contact points, ready to merge. */
export function contactPointRecords(folder: string): object[] {
  return readDemonstrationTable(folder, 'contact-points').map((row, index) => ({
    key: `${row.provider}/${row.target_group}/${index + 1}`,
    provider_number: row.provider,
    target_group: row.target_group,
    regions: listCell(row.regions),
    cross_network: row.cross_network === '1',
    role: { nl: row.role_nl, en: row.role_en },
    email: textCell(row.email),
    telephone: textCell(row.telephone),
  }));
}
