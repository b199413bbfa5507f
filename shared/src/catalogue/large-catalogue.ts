import type { MergeTarget } from '../import/merge.sql';
import { sortKey } from '../search/search-text';
import { MUNICIPALITIES } from '../vocabulary/places/municipality-list';
import type { CapacityState } from '../vocabulary/offering.enum';
import { commonTarget } from './merge-targets';
import { SeededRandom } from './seeded-random';

/** What a generated catalogue follows from: the same options give the same rows. */
export interface LargeCatalogueOptions {
  offerings: number;
  seed: number;
}

/** Rows of one table, few enough to be written in one statement. */
export interface GeneratedRows {
  target: MergeTarget;
  rows: object[];
}

/** An invented provider. */
export interface GeneratedProvider {
  number: string;
  record: object;
  /** Its sites, ready to merge. */
  sites: { key: string; number: string }[];
  /** Its own source of numbers, so that providers do not depend on one another. */
  random: SeededRandom;
}

/** What one subgraph's generated catalogue is made of. */
export interface LargeCatalogueSource {
  /** Institution numbers that no other provider has. */
  numbers: { first: number; last: number };
  /** What its providers are called; the names say that they are invented. */
  kinds: readonly string[];
  provider: MergeTarget;
  offering: MergeTarget;
  /** More offerings of one provider than are ever asked, each with a key of its own. */
  offerings(provider: GeneratedProvider): Iterable<object>;
}

/** School years with offerings: history, the current one and the next. */
export const SCHOOL_YEARS: readonly number[] = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
/** Beyond this, a provider would have more offerings than there are different ones. */
export const MAX_OFFERINGS = 2_000_000;

const OFFERINGS_PER_PROVIDER = 250;
const MIN_PROVIDERS = 20;
const BATCH = 2_500;
/** Steps through the municipalities, which stand by province, so that few schools are spread too; a prime. */
const STRIDE = 97;
/** About two kilometres. */
const SPREAD_DEGREES = 0.02;
const WORDS = [
  ...['De Bron', 'De Linde', 'Het Kompas', 'De Vlier', 'De Wilg', 'Het Anker', 'De Vuurtoren', 'De Esdoorn'],
  ...['De Brug', 'De Populier', 'Het Baken', 'De Meander', 'De Zandloper', 'De Leeuwerik', 'Het Spoor'],
];
const STREETS = ['Voorbeeldstraat', 'Voorbeeldlaan', 'Voorbeeldplein', 'Voorbeelddreef'];
const CAPACITY: readonly CapacityState[] = ['AVAILABLE', 'LIMITED', 'FULL', 'WAITING_LIST'];
const MUNICIPALITIES_NOW = MUNICIPALITIES.filter(({ validTo }) => validTo === null);
const CITIES = MUNICIPALITIES_NOW.filter(({ centrumstad }) => centrumstad);

/** The providers, sites and offerings of a generated catalogue, in the order in which they must be written. */
export function* largeCatalogue(
  source: LargeCatalogueSource,
  options: LargeCatalogueOptions,
): Generator<GeneratedRows> {
  const count = providerCount(source, options);
  // Providers are made anew for each table: nothing is remembered, however many there are.
  const each = function* (rows: (provider: GeneratedProvider, index: number) => Iterable<object>) {
    for (let index = 0; index < count; index += 1)
      yield* rows(generatedProvider(source, options.seed, index), index);
  };
  const share = (index: number): number => Math.floor((index * options.offerings) / count);
  yield* batches(
    source.provider,
    each(({ record }) => [record]),
  );
  yield* batches(
    commonTarget(source.provider.schema, 'site'),
    each(({ sites }) => sites),
  );
  yield* batches(
    source.offering,
    each((provider, index) => exactly(share(index + 1) - share(index), source.offerings(provider))),
  );
}

/** Whether a learner can enrol: mostly for the last two school years, never for earlier ones, sometimes unknown. */
export function generatedEnrolment(random: SeededRandom, schoolYear: number): boolean | null {
  if (random.chance(0.03)) return null;
  return schoolYear >= SCHOOL_YEARS.at(-2)! && random.chance(0.85);
}

/** Mostly room, sometimes unknown (empty, as in a demonstration table). */
export function generatedCapacity(random: SeededRandom): CapacityState | '' {
  return random.chance(0.1) ? '' : random.pickSkewed(CAPACITY);
}

function providerCount({ numbers }: LargeCatalogueSource, { offerings }: LargeCatalogueOptions): number {
  const wanted = Math.max(MIN_PROVIDERS, Math.ceil(offerings / OFFERINGS_PER_PROVIDER));
  return Math.min(wanted, numbers.last - numbers.first + 1);
}

function generatedProvider(
  { numbers, kinds, provider }: LargeCatalogueSource,
  seed: number,
  index: number,
): GeneratedProvider {
  const number = String(numbers.first + index);
  const random = new SeededRandom(provider.schema, seed, number);
  const name = `${random.pick(kinds)} ${random.pick(WORDS)} ${number}`;
  const record = {
    number,
    name,
    name_key: sortKey(name),
    website: random.chance(0.8) ? `https://www.voorbeeld-${number}.example.org` : null,
    last_verified: random.chance(0.5) ? '2026-09-01' : null,
    demonstration: true,
    net: random.chance(0.02) ? null : random.pickSkewed(['VGO', 'GO', 'OGO']),
    board: random.chance(0.9) ? `Voorbeeldbestuur ${random.integer(1, 300)}` : null,
  };
  // The first sites together reach every municipality; second ones are mostly in a city.
  const home = MUNICIPALITIES_NOW[(index * STRIDE) % MUNICIPALITIES_NOW.length]!;
  const sites = [generatedSite(number, '1', home, random)];
  if (random.chance(0.4))
    sites.push(
      generatedSite(number, '2', random.pick(random.chance(0.7) ? CITIES : MUNICIPALITIES_NOW), random),
    );
  return { number, record, sites, random };
}

function generatedSite(
  provider: string,
  number: string,
  municipality: (typeof MUNICIPALITIES_NOW)[number],
  random: SeededRandom,
): GeneratedProvider['sites'][number] {
  const identity = { key: `${provider}/${number}`, provider_number: provider, number };
  if (random.chance(0.01)) return identity; // Nothing is known about where it stands.
  const own = random.chance(0.95);
  const near = (centre: number): number =>
    own ? Number((centre + (random.next() - 0.5) * 2 * SPREAD_DEGREES).toFixed(5)) : centre;
  const place = {
    name: `Vestiging ${number}`,
    street: `${random.pick(STREETS)} ${random.integer(1, 200)}`,
    postcode: random.pick(municipality.postcodes),
    municipality_nis: municipality.nis,
    province: municipality.province,
    latitude: near(municipality.latitude),
    longitude: near(municipality.longitude),
    coordinates_source: own ? 'SITE' : 'MUNICIPALITY_CENTRE',
  };
  return { ...identity, ...place };
}

function* exactly(count: number, rows: Iterable<object>): Generator<object> {
  let left = count;
  if (left === 0) return;
  for (const row of rows) {
    yield row;
    left -= 1;
    if (left === 0) return;
  }
  throw new Error(`A generated provider has ${left} offerings too few.`);
}

function* batches(target: MergeTarget, rows: Iterable<object>): Generator<GeneratedRows> {
  let batch: object[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield { target, rows: batch };
    batch = [];
  }
  if (batch.length > 0) yield { target, rows: batch };
}
