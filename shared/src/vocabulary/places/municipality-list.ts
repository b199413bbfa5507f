import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Province } from '../province.enum';

/** One row of the reference table; validity dates are inclusive and empty when open. */
export interface MunicipalityRow {
  nis: string;
  name: string;
  province: Province;
  postcodes: string[];
  latitude: number;
  longitude: number;
  centrumstad: boolean;
  validTo: string | null;
  successor: string | null;
}

// The table stands beside the source and is found from src and from dist alike.
const FILE = path.resolve(__dirname, '../../../src/vocabulary/places/municipalities.csv');

function readRows(): MunicipalityRow[] {
  const records = parse(readFileSync(FILE), { columns: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
  return records.map((record) => ({
    nis: record.nis!,
    name: record.name!,
    province: record.province as Province,
    postcodes: record.postcodes!.split('|').filter(Boolean),
    latitude: Number(record.latitude),
    longitude: Number(record.longitude),
    centrumstad: record.centrumstad === '1',
    validTo: record.valid_to || null,
    successor: record.successor || null,
  }));
}

/** Every municipality of Flanders and Brussels, ended ones included. */
export const MUNICIPALITIES: readonly MunicipalityRow[] = readRows();
