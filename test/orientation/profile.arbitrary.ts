import { EvidenceAssurance, EvidenceKind } from '@leerwegen/shared/vocabulary/evidence.enum';
import { Nt2Level } from '@leerwegen/shared/vocabulary/nt2-level.enum';
import { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { ENROLLING_TYPES } from '@leerwegen/shared/vocabulary/provider-types';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import fc from 'fast-check';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });
const some = <T extends string>(values: Readonly<Record<T, T>>, most: number): fc.Arbitrary<T[]> =>
  fc.subarray(Object.keys(values) as T[], { maxLength: most });
const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

/** What the concordances of the demonstration catalogue speak of, and what none does. */
const SUBJECTS = [
  ...numbered('courseModule:D104/', 10401, 10409),
  ...numbered('courseModule:D101/', 10101, 10113),
  ...numbered('courseModule:D102/', 10201, 10209),
  ...numbered('courseModule:D103/', 10301, 10307),
  ...['nederlands', 'wiskunde', 'maatschappij', 'engels'].map((name) => `examSubject:${name}-3-arbeidsmarkt`),
  ...['nederlands', 'wiskunde', 'frans'].map((name) => `examSubject:${name}-3-doorstroom`),
  ...['humane-wetenschappen-3', 'wetenschappen-wiskunde-3', 'basiszorg-en-ondersteuning-3'].map(
    (key) => `studyProgramme:${key}`,
  ),
  'course:735',
  'courseModule:none/1',
];
const TITLES = ['Nederlands', 'Frans', 'Engels', 'wiskunde', 'geschiedenis', 'gedragswetenschappen'];
/** A diploma ends the search: it is no more of the same. */
const KINDS = (Object.keys(EvidenceKind) as EvidenceKind[]).filter((kind) => kind !== 'DIPLOMA_SO');

const assurance = fc.constantFrom(...(Object.keys(EvidenceAssurance) as EvidenceAssurance[]));
const recent = fc.constantFrom('2025-06-30', '2026-06-30');

/** Anything, most of which says nothing to anybody. */
const anyLine = fc.record({
  kind: fc.constantFrom(...KINDS),
  subjectId: maybe(fc.constantFrom(...SUBJECTS)),
  title: maybe(fc.constantFrom(...TITLES)),
  studyYear: maybe(fc.integer({ min: 1, max: 7 })),
  percentage: maybe(fc.constantFrom(30, 50, 65, 90)),
  date: maybe(fc.constantFrom('2012-06-30', '2021-06-30', '2026-06-30')),
  assurance,
});
/** A module, exam or course that was completed. */
const completedLine = fc.record({
  kind: fc.constantFrom<EvidenceKind>('DEELCERTIFICAAT', 'EXAM_RESULT', 'CERTIFICAAT'),
  subjectId: fc.constantFrom(...SUBJECTS),
  percentage: fc.constantFrom(50, 80),
  date: recent,
  assurance,
});
/** A subject that was passed in the third grade. */
const reportLine = fc.record({
  kind: fc.constant<EvidenceKind>('SCHOOL_REPORT'),
  title: fc.constantFrom(...TITLES),
  studyYear: fc.constantFrom(5, 6),
  percentage: fc.constantFrom(65, 90),
  date: recent,
  assurance,
});

/** A line of evidence, such as somebody may have. */
export const evidenceLine = fc.oneof(anyLine, completedLine, completedLine, reportLine);

const HEALTH: TargetGroup = 'ILLNESS_OR_PREGNANCY';
const groups = Object.fromEntries(
  Object.entries(TargetGroup).filter(([group]) => group !== HEALTH),
) as typeof TargetGroup;

/** A profile that is accepted, of anybody. */
export const learnerProfile = fc
  .record({
    age: fc.oneof(fc.integer({ min: 12, max: 26 }), fc.integer({ min: 10, max: 99 })),
    told: fc.boolean(),
    municipality: maybe(fc.constantFrom('44021', '11002', '31005', '71022', '24062')),
    enrolledAt: maybe(fc.constantFrom(...ENROLLING_TYPES)),
    targetGroups: some(groups, 3),
    evidence: fc.array(evidenceLine, { maxLength: 5 }),
    goal: maybe(fc.constantFrom('DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'GETUIGSCHRIFT')),
    domains: some(StudyDomain, 2),
    languages: fc.subarray(['nl', 'fr', 'ar', 'en']),
    nt2Level: maybe(fc.constantFrom(...(Object.keys(Nt2Level) as Nt2Level[]))),
    deliveryModes: some(DeliveryMode, 2),
    hoursPerWeek: maybe(fc.integer({ min: 1, max: 60 })),
    distance: maybe(fc.constantFrom(5, 40)),
    intakeDate: maybe(fc.constantFrom('2026-11-23', '2026-09-01', '2027-01-15')),
  })
  .map(({ told, distance, ...profile }) => ({
    ...profile,
    ...(profile.age === 17 && { adultBy31December: told }),
    ...(profile.municipality && { maxDistanceKm: distance }),
  }));

/** The lists of a profile, in another order. */
export function reordered<P extends object>(profile: P): P {
  const entries = Object.entries(profile).map(([field, value]) => [
    field,
    Array.isArray(value) ? [...value].reverse() : value,
  ]);
  return Object.fromEntries(entries) as P;
}
