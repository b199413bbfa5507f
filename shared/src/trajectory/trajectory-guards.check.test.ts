import { GENERAL_EDUCATION_FROM_18 } from '../eligibility/schooling-rule.table';
import { trajectoryFixtures } from './testing/trajectory.fixtures';
import { checkGuards } from './trajectory-guards.check';
import { TRAJECTORY_GUARDS } from './trajectory-guard.table';

const { component, binding, refusal } = trajectoryFixtures;
const TODAY = '2026-11-23';
const ADULT = { birthYear: 1999, adultAtStart: null };
const MINOR = { birthYear: 2010, adultAtStart: null };
const TURNS_18_IN_2027 = { birthYear: 2009, adultAtStart: null };

const school = { ...binding, providerType: 'SCHOOL' } as const;
const distance = component({ pathway: 'TKO_GENERAL', deliveryMode: 'DISTANCE', plannedStart: '2027-02-01' });
const vocational = component({ pathway: 'TKO_VOCATIONAL', plannedStart: '2027-02-01' });
const exams = component({
  pathway: 'EXAMENCOMMISSIE',
  providerId: 'examencommissie:1',
  deliveryMode: 'SELF_STUDY',
});
const atSchool = component({ pathway: 'REGULAR_SO', providerId: 'school:990045', deliveryMode: 'CONTACT' });
const inYears = (plannedStart: string | null, plannedEnd: string | null = null) => ({
  ...atSchool,
  plannedStart,
  plannedEnd,
});
const COMPLETED = { ...MINOR, completedFullTimeSecondary: true };
const MINORS = 'GUARD_MINOR_GENERAL_EDUCATION';
const AT_SCHOOL = { ...MINOR, enrolledAt: 'SCHOOL' } as const;
const PREPARED = 'GUARD_EXAM_PREPARATION_BY_SCHOOL';
const GOES_ON = 'EXAM_COMPULSORY_EDUCATION_GOES_ON';
const general = (plannedStart: string) => component({ pathway: 'TKO_AAV', plannedStart });

/** What is refused, and what beside it is not. */
const CASES = [
  ['all at a distance', binding, [distance], ADULT, null, 'GUARD_DISTANCE_WHOLE'],
  ['all at a distance, justified', binding, [distance], ADULT, 'Werkt in ploegen', null],
  [
    'all at a distance, beside guidance',
    binding,
    [distance, component({ pathway: null, deliveryMode: 'CONTACT' })],
    ADULT,
    null,
    'GUARD_DISTANCE_WHOLE',
  ],
  [
    'partly at a distance',
    binding,
    [distance, { ...vocational, deliveryMode: 'CONTACT' }],
    ADULT,
    null,
    null,
  ],
  [
    'at a distance beside what is not known',
    binding,
    [distance, vocational],
    ADULT,
    null,
    'GUARD_DISTANCE_WHOLE',
  ],
  ['at a distance beside self-study', binding, [distance, exams], ADULT, null, 'GUARD_DISTANCE_WHOLE'],
  ['self-study for exams', binding, [exams], ADULT, null, null],
  [
    'exams that a school prepares',
    school,
    [exams, atSchool],
    ADULT,
    null,
    'GUARD_EXAM_PREPARATION_BY_SCHOOL',
  ],
  ['the same, led by another', binding, [exams, atSchool], ADULT, null, 'GUARD_EXAM_PREPARATION_BY_SCHOOL'],
  [
    'the same with a centre too',
    binding,
    [exams, atSchool, vocational],
    ADULT,
    null,
    'GUARD_EXAM_PREPARATION_BY_SCHOOL',
  ],
  ['exams alone, led by a school', school, [exams], ADULT, null, 'GUARD_EXAM_PREPARATION_BY_SCHOOL'],
  ['the same, justified', school, [exams, atSchool], ADULT, 'Laatste mogelijkheid', null],
  ['the same that was dropped', school, [{ ...exams, state: 'DROPPED' }, atSchool], ADULT, null, null],
  ['a vocational course of a minor', binding, [vocational], MINOR, null, 'GUARD_MINOR_GENERAL_EDUCATION'],
  ['the same, justified', binding, [vocational], MINOR, 'Toch', 'GUARD_MINOR_GENERAL_EDUCATION'],
  ['the same beside school', binding, [vocational, atSchool], MINOR, null, null],
  ['the same beside school years later', binding, [vocational, inYears('2029-09-01')], MINOR, null, MINORS],
  ['the same beside school before', binding, [vocational, inYears(null, '2027-01-31')], MINOR, null, MINORS],
  [
    'the same beside school in part of its months',
    binding,
    [{ ...vocational, plannedEnd: '2028-06-30' }, inYears('2027-09-01')],
    MINOR,
    null,
    null,
  ],
  ['the same after full-time secondary education', binding, [vocational], COMPLETED, null, null],
  [
    'one after compulsory education, before the birthday',
    binding,
    [{ ...vocational, plannedStart: '2027-07-01' }],
    TURNS_18_IN_2027,
    null,
    null,
  ],
  [
    'one on the last day of it',
    binding,
    [{ ...vocational, plannedStart: '2027-06-30' }],
    TURNS_18_IN_2027,
    null,
    MINORS,
  ],
  [
    'one that began before the end of compulsory education, which is over',
    binding,
    [{ ...vocational, state: 'ACTIVE', startedOn: '2025-09-01' }],
    { birthYear: 2008, adultAtStart: null },
    null,
    null,
  ],
  ['exams of a minor', binding, [exams], MINOR, null, GOES_ON],
  ['the same, justified', binding, [exams], MINOR, 'Toch', GOES_ON],
  [
    'the same in declared home education',
    binding,
    [exams],
    { ...MINOR, homeEducationDeclared: true },
    null,
    null,
  ],
  ['the same of who is enrolled at a school', binding, [exams], AT_SCHOOL, null, PREPARED],
  ['the same, justified', binding, [exams], AT_SCHOOL, 'Laatste mogelijkheid', null],
  ['exams beside a reception class', binding, [exams, component({ pathway: 'OKAN' })], MINOR, null, PREPARED],
  [
    'exams beside learning and working',
    binding,
    [exams, component({ pathway: 'LEARN_WORK' })],
    MINOR,
    null,
    PREPARED,
  ],
  ['the same of who is at a centre', binding, [exams], { ...MINOR, enrolledAt: 'CVO' }, null, GOES_ON],
  ['the same beside school', binding, [exams, atSchool], MINOR, 'Laatste mogelijkheid', null],
  ['the same beside school years later', binding, [exams, inYears('2029-09-01')], MINOR, 'Toch', GOES_ON],
  ['the same after full-time secondary education', binding, [exams], COMPLETED, null, null],
  ['exams of an adult', binding, [exams], ADULT, null, null],
  [
    'general education after full-time secondary education',
    binding,
    [general('2027-02-01')],
    COMPLETED,
    null,
    null,
  ],
  ['a vocational course of an adult', binding, [vocational], ADULT, null, null],
  [
    'one in the year of the birthday',
    binding,
    [vocational],
    TURNS_18_IN_2027,
    null,
    'GUARD_MINOR_GENERAL_EDUCATION',
  ],
  ['the same, told of age', binding, [vocational], { birthYear: 2009, adultAtStart: true }, null, null],
  [
    'general education of a minor',
    binding,
    [general('2027-02-01')],
    MINOR,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  [
    'in spring of that year',
    binding,
    [general('2027-02-01')],
    TURNS_18_IN_2027,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  [
    'in spring, told of age',
    binding,
    [general('2027-02-01')],
    { birthYear: 2009, adultAtStart: true },
    null,
    null,
  ],
  [
    'in spring, told not yet',
    binding,
    [general('2027-02-01')],
    { birthYear: 2009, adultAtStart: false },
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  ['from 1 September of that year', binding, [general('2027-09-01')], TURNS_18_IN_2027, null, null],
  [
    'on 31 August of that year',
    binding,
    [general('2027-08-31')],
    TURNS_18_IN_2027,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  [
    'in autumn of the year before',
    binding,
    [general('2026-12-01')],
    TURNS_18_IN_2027,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  // Enrolling from 1 September to 31 December, who turns 18 by that day may (circular on centres, 1.1.1).
  ['on 31 December of that year', binding, [general('2027-12-31')], TURNS_18_IN_2027, null, null],
  [
    'on 31 December of the year before',
    binding,
    [general('2026-12-31')],
    TURNS_18_IN_2027,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  ['on 1 January after it', binding, [general('2028-01-01')], TURNS_18_IN_2027, null, null],
  [
    'on 1 January of that year',
    binding,
    [general('2027-01-01')],
    TURNS_18_IN_2027,
    null,
    GENERAL_EDUCATION_FROM_18.id,
  ],
  // That rule is not one of vocational courses: there it is the end of compulsory education, on 30 June.
  [
    'a vocational course in spring of that year',
    binding,
    [component({ pathway: 'VOCATIONAL_COURSE', plannedStart: '2027-06-29' })],
    TURNS_18_IN_2027,
    null,
    MINORS,
  ],
  [
    'a vocational course in autumn of that year',
    binding,
    [component({ pathway: 'VOCATIONAL_COURSE', plannedStart: '2027-09-01' })],
    TURNS_18_IN_2027,
    null,
    null,
  ],
] as const;

describe('guards of trajectories', () => {
  it.each(CASES)('%s', (_what, rules, components, age, justification, expected) => {
    const found = refusal(() => checkGuards(rules as never, components, age, justification, TODAY));
    expect(found?.rule?.id ?? null).toBe(expected);
    if (expected) expect(found!.rule!.source).not.toBe('');
  });

  it('each have a case that they refuse, and one beside it that they let through', () => {
    const ids = TRAJECTORY_GUARDS.map(({ rule }) => rule.id);
    const refused = new Set(CASES.flatMap(([, , , , , id]) => id ?? []));
    expect([...refused].sort()).toEqual([...ids].sort());
    const beside = (id: string): boolean =>
      CASES.some(
        (one, index) =>
          one[5] === id && [CASES[index - 1], CASES[index + 1]].some((next) => next && next[5] !== id),
      );
    expect(ids.filter((id) => !beside(id))).toEqual([]);
  });

  it('each have a source and a text in both languages', () => {
    for (const { rule } of TRAJECTORY_GUARDS)
      expect([rule.text.nl, rule.text.en, rule.source]).not.toContain(undefined);
  });

  it('ask the learner again where the year of birth is not kept', () => {
    const unknown = { birthYear: null, adultAtStart: null };
    expect(refusal(() => checkGuards(binding, [vocational], unknown, null, TODAY))?.field).toBe(
      'input.learner',
    );
    expect(refusal(() => checkGuards(binding, [atSchool], unknown, null, TODAY))).toBeNull();
  });
});
