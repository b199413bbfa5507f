import fc from 'fast-check';
import { Award } from '../vocabulary/award.enum';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import type { LearnerProfileInput } from '../vocabulary/learner-profile.input';
import { ProviderType } from '../vocabulary/provider-types';
import { checkedProfile } from './profile.check';

const TODAY = '2026-11-25';
/** A number of nobody that passes the check of a national number. */
const INSZ = `850730033${97 - (850730033 % 97)}`;
const check = (change: Partial<LearnerProfileInput> = {}) => checkedProfile({ age: 17, ...change }, TODAY);
const refusal = (
  change: Partial<LearnerProfileInput>,
): { message: string; field: unknown; code: unknown } => {
  try {
    check(change);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return { message, field: extensions.field, code: extensions.code };
  }
  return { message: 'accepted', field: null, code: null };
};
const line = (change: Partial<EvidenceInput> = {}): EvidenceInput => ({
  kind: 'ATTEST_A',
  assurance: 'SEEN',
  ...change,
});

describe('a profile', () => {
  it('needs nothing but an age, and says what was not told', () => {
    expect(check()).toEqual({
      age: 17,
      adultBy31December: null,
      municipality: null,
      enrolledAt: null,
      targetGroups: [],
      evidence: [],
      goal: 'DIPLOMA_SO',
      domains: [],
      languages: [],
      nt2Level: null,
      deliveryModes: [],
      hoursPerWeek: null,
      maxDistanceKm: null,
      intakeDate: TODAY,
    });
  });

  it('keeps of evidence what was achieved, never where, when lines differ in nothing else they are one', () => {
    const told = line({ studyYear: 2, goalIds: ['goal:B/2', 'goal:A/1', 'goal:B/2'], date: '2026-06-30' });
    const there = {
      ...told,
      title: 'Latijn',
      issuer: 'Atheneum Verzonnen',
      issuerId: 'school:990001',
      result: 'A',
    };
    expect(check({ evidence: [there, told] }).evidence).toEqual([
      {
        kind: 'ATTEST_A',
        title: null,
        subjectId: null,
        goalIds: ['goal:A/1', 'goal:B/2'],
        studyYear: 2,
        percentage: null,
        date: '2026-06-30',
        assurance: 'SEEN',
      },
    ]);
  });

  it.each([
    ['SCHOOL_REPORT', ' Wiskunde ', 'wiskunde'],
    ['SCHOOL_REPORT', 'Frans (2e taal)', null],
    ['SCHOOL_REPORT', 'verslag over de vorderingen van de leerling dit jaar', null],
    ['SCHOOL_REPORT', 'Noor Verzonnen', null],
    ['SCHOOL_REPORT', 'Wiskunde Noor Verzonnen', null],
    ['ATTEST_A', 'Wiskunde', null],
  ] as const)('of the title of a %s %j keeps %j', (kind, title, kept) => {
    expect(check({ evidence: [line({ kind, title })] }).evidence[0]!.title).toBe(kept);
  });

  it('has the municipality of today: one that was merged is what it became', () => {
    expect(check({ municipality: '23023' }).municipality).toBe('23106');
    expect(check({ municipality: '23106' }).municipality).toBe('23106');
  });

  it('is the same in any order', () => {
    const lists = {
      targetGroups: ['NEET', 'ANDERSTALIG', 'DROPPED_OUT'],
      domains: ['STEM', 'SPORT', 'KUNST_EN_CREATIE'],
      languages: ['nl', 'fr', 'ar'],
      deliveryModes: ['DISTANCE', 'CONTACT'],
      evidence: [
        line(),
        line({ studyYear: 1, goalIds: ['goal:A/1', 'goal:A/2'] }),
        line({ kind: 'EXAM_RESULT', percentage: 61.5 }),
      ],
    } satisfies Partial<LearnerProfileInput>;
    const shuffled = fc.record(
      Object.fromEntries(
        Object.entries(lists).map(([field, values]: [string, unknown[]]) => [
          field,
          fc.shuffledSubarray(values, { minLength: values.length }),
        ]),
      ),
    );
    fc.assert(
      fc.property(shuffled, (change) => {
        expect(JSON.stringify(check(change))).toBe(JSON.stringify(check(lists)));
      }),
    );
  });
});

describe('being 18 by 31 December', () => {
  it.each([
    [16, null, false],
    [10, false, false],
    [18, null, true],
    [99, true, true],
    [17, true, true],
    [17, false, false],
    [17, null, null],
  ])('at %d, told %s, is %s', (age, adultBy31December, expected) => {
    expect(check({ age, adultBy31December }).adultBy31December).toBe(expected);
  });

  it('cannot be any more at 17 on the last day of the year', () => {
    expect(check({ intakeDate: '2026-12-31' }).adultBy31December).toBe(false);
    expect(refusal({ intakeDate: '2026-12-31', adultBy31December: true }).field).toBe(
      'profile.adultBy31December',
    );
    expect(check({ intakeDate: '2026-12-30', adultBy31December: true }).adultBy31December).toBe(true);
  });
});

describe('a profile is refused', () => {
  it.each<[string, string, Partial<LearnerProfileInput>]>([
    ['too young', 'age', { age: 9 }],
    ['too old', 'age', { age: 100 }],
    ['of half a year', 'age', { age: 17.5 }],
    ['of 18 and not adult', 'adultBy31December', { age: 18, adultBy31December: false }],
    ['of 16 and adult', 'adultBy31December', { age: 16, adultBy31December: true }],
    ['of nowhere', 'municipality', { municipality: '99999' }],
    ['with distance from nowhere', 'maxDistanceKm', { maxDistanceKm: 10 }],
    ['that goes too far', 'maxDistanceKm', { maxDistanceKm: 301, municipality: '44021' }],
    ['with no time', 'hoursPerWeek', { hoursPerWeek: 0 }],
    ['with all the time', 'hoursPerWeek', { hoursPerWeek: 61 }],
    ['of long ago', 'intakeDate', { intakeDate: '2024-11-24' }],
    ['of later', 'intakeDate', { intakeDate: '2029-11-26' }],
    ['of no day', 'intakeDate', { intakeDate: '2026-02-29' }],
    ['with a language in words', 'languages', { languages: ['Nederlands'] }],
    ['with unknown groups', 'targetGroups', { targetGroups: ['ELF' as never] }],
    ['with a name of every object', 'domains', { domains: ['constructor' as never] }],
    ['with a goal of one module', 'goal', { goal: 'DEELCERTIFICAAT' }],
    ['with unknown Dutch', 'nt2Level', { nt2Level: 'C3' as never }],
    [
      'with a year of evidence that does not exist',
      'evidence[1].studyYear',
      { evidence: [line(), line({ studyYear: 8 })] },
    ],
    ['with 51 lines of evidence', 'evidence', { evidence: Array<EvidenceInput>(51).fill(line()) }],
  ])('%s', (_, field, change) => {
    expect(refusal(change)).toMatchObject({ field: `profile.${field}`, code: 'BAD_USER_INPUT' });
  });

  it('from the day two years before to the day three years after, it is not', () => {
    for (const intakeDate of ['2024-11-25', '2029-11-25'])
      expect(check({ intakeDate }).intakeDate).toBe(intakeDate);
  });

  it('when it is enrolled with who only guides', () => {
    const accepted = Object.keys(ProviderType).filter(
      (enrolledAt) => refusal({ enrolledAt: enrolledAt as ProviderType }).field === null,
    );
    expect(accepted).toEqual(['SCHOOL', 'CVO', 'EXAMENCOMMISSIE']);
  });

  it('when its goal is no end of a trajectory', () => {
    const accepted = Object.keys(Award).filter((goal) => refusal({ goal: goal as Award }).field === null);
    expect(accepted).toEqual(['DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'DEELKWALIFICATIE', 'GETUIGSCHRIFT']);
  });

  it('when it tells of health, which is a wish for a delivery mode here', () => {
    expect(refusal({ targetGroups: ['TALENT', 'ILLNESS_OR_PREGNANCY'] })).toMatchObject({
      field: 'profile.targetGroups',
      message: expect.stringContaining('profile.deliveryModes'),
    });
  });

  it('when it holds a national number, wherever', () => {
    for (const evidence of [
      line({ title: `rapport ${INSZ}` }),
      line({ issuer: INSZ }),
      line({ result: INSZ }),
      line({ subjectId: `examSubject:${INSZ}` }),
      line({ subjectId: `examSubject:${INSZ.slice(0, 6)} ${INSZ.slice(6)}` }),
      line({ goalIds: [`goal:A/${INSZ}`] }),
      line({ issuerId: `school:${INSZ}` }),
    ])
      expect(refusal({ evidence: [evidence] }).code).toBe('BAD_USER_INPUT');
    expect(refusal({ municipality: INSZ }).code).toBe('BAD_USER_INPUT');
    expect(refusal({ languages: [INSZ] }).code).toBe('BAD_USER_INPUT');
  });

  it('without repeating what was told', () => {
    for (const change of [
      { age: 7_319_461 },
      { municipality: '7319461' },
      { hoursPerWeek: 7_319_461 },
      { languages: ['7319461'] },
      { intakeDate: '7319-04-61' },
      { targetGroups: ['7319461' as never] },
    ])
      expect(refusal(change).message).not.toMatch(/accepted|7319/);
  });
});
