import { type CheckedEvidence, checkedEvidence } from '../evidence/evidence.check';
import { badUserInput } from '../errors/user-error';
import { type Award } from '../vocabulary/award.enum';
import { isCalendarDate } from '../vocabulary/calendar-date';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import { idHoldsInsz } from '../vocabulary/insz';
import type { LearnerProfileInput } from '../vocabulary/learner-profile.input';
import { Nt2Level } from '../vocabulary/nt2-level.enum';
import { DeliveryMode } from '../vocabulary/offering.enum';
import { municipalityByNis } from '../vocabulary/places/places';
import { StudyDomain } from '../vocabulary/programme.enum';
import { ENROLLING_TYPES } from '../vocabulary/provider-types';
import { schoolSubject } from '../vocabulary/school-subject.table';
import { TargetGroup } from '../vocabulary/target-group.enum';
import { yearsLater } from './calendar';
import type { LearnerProfile, ProfileEvidence } from './learner-profile';

const GOALS: readonly Award[] = ['DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'DEELKWALIFICATIE', 'GETUIGSCHRIFT'];
/** Years before and after today: a file of last school year, and plans for after a road of some years. */
const INTAKE_YEARS = [2, 3] as const;
const MOST_LANGUAGES = 10;
const ADULT_AGE = 18;

/**
 * A profile that was checked, in its canonical form: the same profile in any order gives the same object. Nothing in an
 * error repeats what somebody told.
 *
 * @param input as it came, as an argument or inside a reference
 * @param today the day in Brussels, `2026-11-25`
 * @throws BAD_USER_INPUT that names the field (`profile.age`), for a value that is unknown or contradicts another one
 */
export function checkedProfile(input: LearnerProfileInput, today: string): LearnerProfile {
  const age = whole('age', input.age, [10, 99]);
  const intakeDate = checkedIntakeDate('profile.intakeDate', input.intakeDate, today);
  const municipality = checkedMunicipality(input.municipality);
  return {
    age,
    adultBy31December: checkedAdulthood(age, intakeDate, input.adultBy31December ?? null),
    municipality,
    enrolledAt: oneOf('enrolledAt', input.enrolledAt, ENROLLING_TYPES, 'nobody enrols there'),
    targetGroups: checkedGroups(input.targetGroups),
    evidence: checkedLines(input.evidence ?? []),
    goal: oneOf('goal', input.goal, GOALS, 'it is no goal of a trajectory') ?? 'DIPLOMA_SO',
    domains: listOf('domains', input.domains, StudyDomain),
    languages: checkedLanguages(input.languages),
    nt2Level: oneOf('nt2Level', input.nt2Level, Object.keys(Nt2Level) as Nt2Level[]),
    deliveryModes: listOf('deliveryModes', input.deliveryModes, DeliveryMode),
    hoursPerWeek: optionalWhole('hoursPerWeek', input.hoursPerWeek, [1, 60]),
    maxDistanceKm: checkedDistance(input.maxDistanceKm, municipality),
    intakeDate,
  };
}

/** Age tells it, but at 17: then the birthday comes this year or the next, and on 31 December it cannot come this year any more. */
function checkedAdulthood(age: number, intakeDate: string, told: boolean | null): boolean | null {
  const open = age === ADULT_AGE - 1 && !intakeDate.endsWith('-12-31');
  if (open) return told;
  const adult = age >= ADULT_AGE;
  if (told !== null && told !== adult)
    throw profileError(
      'adultBy31December',
      'contradicts the age on the date of intake',
      'true from 18, false up to 16, or no value',
    );
  return adult;
}

/**
 * The day for which rules are applied; today when none is told.
 *
 * @param field its path, such as `profile.intakeDate`
 * @throws BAD_USER_INPUT when it is no date within two years before and three years after today
 */
export function checkedIntakeDate(field: string, given: string | null | undefined, today: string): string {
  const day = given ?? today;
  const [before, after] = INTAKE_YEARS;
  const [first, last] = [yearsLater(today, -before), yearsLater(today, after)];
  if (!isCalendarDate(day) || day < first || day > last)
    throw badUserInput(field, 'is no date near today', `a date from ${first} to ${last}`);
  return day;
}

function checkedMunicipality(nis: string | null | undefined): string | null {
  if (nis == null) return null;
  const row = municipalityByNis(nis);
  if (!row)
    throw profileError(
      'municipality',
      'is no municipality of Flanders or Brussels',
      'a NIS code of five digits',
    );
  return row.nis;
}

function checkedDistance(km: number | null | undefined, municipality: string | null): number | null {
  const distance = optionalWhole('maxDistanceKm', km, [1, 300]);
  if (distance !== null && municipality === null)
    throw profileError(
      'maxDistanceKm',
      'there is no place to measure from',
      'profile.municipality as well, or no distance',
    );
  return distance;
}

function checkedGroups(groups: TargetGroup[] | null | undefined): TargetGroup[] {
  const checked = listOf('targetGroups', groups, TargetGroup);
  // Health is no business of orientation: what follows from it for the way of teaching can be asked without it.
  if (checked.includes('ILLNESS_OR_PREGNANCY'))
    throw profileError(
      'targetGroups',
      'health is not told here, for privacy',
      'the wish for a delivery mode in profile.deliveryModes instead',
    );
  return checked;
}

function checkedLanguages(languages: string[] | null | undefined): string[] {
  if (languages == null) return [];
  if (languages.length > MOST_LANGUAGES || languages.some((language) => !/^[a-z]{2}$/.test(language)))
    throw profileError(
      'languages',
      'holds too many languages or what is no code of one',
      `at most ${MOST_LANGUAGES} ISO 639-1 codes of two small letters, such as nl`,
    );
  return canonicalList(languages);
}

/** What was achieved, never where or under which name; sorted, and each line once. */
function checkedLines(lines: readonly EvidenceInput[]): ProfileEvidence[] {
  const ids = lines.flatMap(({ subjectId, goalIds }) => [subjectId ?? '', ...(goalIds ?? [])]);
  if (ids.some((id) => idHoldsInsz(id)))
    throw profileError('evidence', 'holds a national number (INSZ)', 'ids without personal numbers');
  const reduced = checkedEvidence('profile.evidence', lines).map((line) =>
    JSON.stringify({
      kind: line.kind,
      title: reportSubject(line),
      subjectId: line.subjectId,
      goalIds: line.goalIds && canonicalList(line.goalIds),
      studyYear: line.studyYear,
      percentage: line.percentage,
      date: line.date,
      assurance: line.assurance,
    } satisfies ProfileEvidence),
  );
  return canonicalList(reduced).map((line) => JSON.parse(line) as ProfileEvidence);
}

/** The subject of a school report, such as `wiskunde`; a title that is no known subject may name somebody. */
function reportSubject({ kind, title }: CheckedEvidence): string | null {
  return kind === 'SCHOOL_REPORT' && title !== null ? schoolSubject(title) : null;
}

function oneOf<T extends string>(
  field: string,
  value: T | null | undefined,
  known: readonly T[],
  problem = 'unknown value',
): T | null {
  if (value == null) return null;
  if (!known.includes(value)) throw profileError(field, problem, known.join(', '));
  return value;
}

function listOf<T extends string>(
  field: string,
  values: readonly T[] | null | undefined,
  known: Readonly<Record<T, T>>,
): T[] {
  if (values == null) return [];
  if (values.some((value) => !Object.hasOwn(known, value)))
    throw profileError(field, 'holds an unknown value', Object.keys(known).join(', '));
  return canonicalList(values);
}

function canonicalList<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

function whole(field: string, value: number, [least, most]: readonly [number, number]): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw profileError(field, 'is out of range', `a whole number, ${least} to ${most}`);
  return value;
}

function optionalWhole(
  field: string,
  value: number | null | undefined,
  range: readonly [number, number],
): number | null {
  return value == null ? null : whole(field, value, range);
}

function profileError(field: string, problem: string, expected: string): Error {
  return badUserInput(`profile.${field}`, problem, expected);
}
