import { badUserInput } from '../errors/user-error';
import { containsInsz } from '../vocabulary/insz';
import { isCalendarDate } from '../vocabulary/calendar-date';
import { Award } from '../vocabulary/award.enum';
import { DeliveryMode, type SearchCriterion } from '../vocabulary/offering.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import {
  codesOfMunicipality,
  municipalityByNis,
  municipalityByPostcode,
  type Point,
} from '../vocabulary/places/places';
import { Finality, StudyDomain } from '../vocabulary/programme.enum';
import { Province } from '../vocabulary/province.enum';
import { TargetGroup } from '../vocabulary/target-group.enum';
import type { OfferingFilter } from './offering-filter.input';
import { foldText } from './search-text';

/** A filter that was checked: what a database can be asked. */
export interface OfferingCriteria {
  words?: string[];
  pathways?: string[];
  awards?: string[];
  domains?: string[];
  finalities?: string[];
  targetGroups?: string[];
  deliveryModes?: string[];
  /** NIS codes: the municipality and those that were merged into it. */
  municipalities?: string[];
  province?: string;
  near?: Point;
  withinMeters?: number;
  startsFrom?: string;
  startsUntil?: string;
  age?: number;
  enrolmentOpen?: boolean;
  language?: string;
}

const MAX_TEXT_LENGTH = 100;
const MAX_DISTANCE_KM = 300;
const LISTS = {
  pathways: Pathway,
  awards: Award,
  domains: StudyDomain,
  finalities: Finality,
  targetGroups: TargetGroup,
  deliveryModes: DeliveryMode,
} as const;

/**
 * Checks a filter, whether it came as an argument or inside a reference.
 *
 * @throws BAD_USER_INPUT that names the field, for a value that is unknown or contradicts another one
 */
export function offeringCriteria(filter: OfferingFilter): OfferingCriteria {
  const criteria: OfferingCriteria = {
    ...checkedLists(filter),
    words: words(filter.text),
    ...place(filter),
    ...distance(filter),
    ...startWindow(filter),
    age: age(filter.age),
    enrolmentOpen: filter.enrolmentOpen ?? undefined,
    language: language(filter.language),
  };
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined));
}

/** Which criterion each part of a filter is; a place alone only measures. */
export const CRITERION: Readonly<Partial<Record<keyof OfferingCriteria, SearchCriterion>>> = {
  words: 'TEXT',
  pathways: 'PATHWAY',
  awards: 'AWARD',
  domains: 'DOMAIN',
  finalities: 'FINALITY',
  targetGroups: 'TARGET_GROUP',
  deliveryModes: 'DELIVERY_MODE',
  municipalities: 'MUNICIPALITY',
  province: 'PROVINCE',
  withinMeters: 'DISTANCE',
  startsFrom: 'START',
  startsUntil: 'START',
  age: 'AGE',
  enrolmentOpen: 'ENROLMENT_OPEN',
  language: 'LANGUAGE',
};

function checkedLists(filter: OfferingFilter): Pick<OfferingCriteria, keyof typeof LISTS> {
  const lists: Partial<Record<keyof typeof LISTS, string[]>> = {};
  for (const [field, known] of Object.entries(LISTS) as [keyof typeof LISTS, object][]) {
    const values = filter[field];
    if (values == null) continue;
    if (values.length === 0)
      throw badUserInput(`filter.${field}`, 'the list is empty', 'one value or more, or no list');
    const unknown = values.find((value) => !Object.hasOwn(known, value));
    if (unknown !== undefined)
      throw badUserInput(`filter.${field}`, 'unknown value', Object.keys(known).join(', '));
    lists[field] = [...new Set<string>(values)].sort();
  }
  return lists;
}

function words(text: string | null | undefined): string[] | undefined {
  if (text == null) return undefined;
  if (containsInsz(text))
    throw badUserInput('filter.text', 'it holds a national number (INSZ)', 'text without personal numbers');
  if (text.length > MAX_TEXT_LENGTH) {
    throw badUserInput('filter.text', `${text.length} characters`, `at most ${MAX_TEXT_LENGTH}`);
  }
  const folded = foldText(text);
  if (folded === '') throw badUserInput('filter.text', 'it holds no letter or digit', 'one word or more');
  return [...new Set(folded.split(' '))].sort();
}

function place(filter: OfferingFilter): Pick<OfferingCriteria, 'municipalities' | 'province'> {
  const { municipality, province } = filter;
  if (province != null && !Object.hasOwn(Province, province)) {
    throw badUserInput('filter.province', 'unknown value', Object.keys(Province).join(', '));
  }
  if (municipality == null) return province == null ? {} : { province };
  const row = municipalityByNis(municipality);
  if (!row) {
    throw badUserInput(
      'filter.municipality',
      `${JSON.stringify(municipality)} is no municipality of Flanders or Brussels`,
      'a NIS code of five digits',
    );
  }
  if (province != null && row.province !== province) {
    throw badUserInput(
      'filter.province',
      `${row.name} does not lie in ${province}`,
      `${row.province}, or one of both fields`,
    );
  }
  const municipalities = codesOfMunicipality(row).sort();
  return { municipalities, ...(province != null && { province }) };
}

function distance(filter: OfferingFilter): Pick<OfferingCriteria, 'near' | 'withinMeters'> {
  const near = nearPoint(filter);
  const { withinKm } = filter;
  if (withinKm == null) return near ? { near } : {};
  if (!near)
    throw badUserInput(
      'filter.withinKm',
      'there is no place to measure from',
      'nearPostcode or nearCoordinates as well',
    );
  if (!Number.isInteger(withinKm) || withinKm < 1 || withinKm > MAX_DISTANCE_KM) {
    throw badUserInput('filter.withinKm', `${withinKm} is out of range`, `1 to ${MAX_DISTANCE_KM}`);
  }
  return { near, withinMeters: withinKm * 1000 };
}

function nearPoint({ nearPostcode, nearCoordinates }: OfferingFilter): Point | undefined {
  if (nearPostcode != null && nearCoordinates != null) {
    throw badUserInput(
      'filter.nearCoordinates',
      'there are two places to measure from',
      'nearPostcode or nearCoordinates, not both',
    );
  }
  if (nearPostcode != null) {
    const row = municipalityByPostcode(nearPostcode);
    if (!row) {
      throw badUserInput(
        'filter.nearPostcode',
        `${JSON.stringify(nearPostcode)} is no postcode of Flanders or Brussels`,
        'four digits, such as 9000',
      );
    }
    return { latitude: row.latitude, longitude: row.longitude };
  }
  if (nearCoordinates == null) return undefined;
  const { latitude, longitude } = nearCoordinates;
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
    throw badUserInput(
      'filter.nearCoordinates',
      'it lies on no place on earth',
      'latitude -90 to 90, longitude -180 to 180',
    );
  }
  // To about a centimetre: numbers near zero that a database cannot hold are zero.
  return { latitude: Number(latitude.toFixed(7)), longitude: Number(longitude.toFixed(7)) };
}

function startWindow({
  startsFrom,
  startsUntil,
}: OfferingFilter): Pick<OfferingCriteria, 'startsFrom' | 'startsUntil'> {
  for (const [field, value] of Object.entries({ startsFrom, startsUntil })) {
    if (value != null && !isCalendarDate(value))
      throw badUserInput(`filter.${field}`, 'not a date', 'a date such as 2026-09-01');
  }
  if (startsFrom != null && startsUntil != null && startsFrom > startsUntil) {
    throw badUserInput('filter.startsUntil', 'it lies before startsFrom', 'a window that is not empty');
  }
  return { ...(startsFrom != null && { startsFrom }), ...(startsUntil != null && { startsUntil }) };
}

function age(value: number | null | undefined): number | undefined {
  if (value == null) return undefined;
  if (!Number.isInteger(value) || value < 10 || value > 99)
    throw badUserInput('filter.age', `${value} is out of range`, '10 to 99');
  return value;
}

const LANGUAGES = new Set(isoLanguages());

/** ISO 639-1 as the Unicode data of the runtime know it. */
function isoLanguages(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined);
}

function language(value: string | null | undefined): string | undefined {
  if (value == null) return undefined;
  if (!LANGUAGES.has(value))
    throw badUserInput('filter.language', 'unknown language', 'an ISO 639-1 code of two letters, such as nl');
  return value;
}
