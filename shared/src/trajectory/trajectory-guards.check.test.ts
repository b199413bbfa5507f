import { GUARDS } from '../eligibility/guard.table';
import { GENERAL_EDUCATION_FROM_18 } from '../eligibility/schooling-rule.table';
import { trajectoryFixtures } from './testing/trajectory.fixtures';
import {
  adultOn,
  checkedImpacts,
  checkGuards,
  isSwitch,
  trajectoryWarnings,
} from './trajectory-guards.check';
import { TRAJECTORY_GUARDS } from './trajectory-guard.table';

const { component, binding } = trajectoryFixtures;
const TODAY = '2026-11-23';
const ADULT = { birthYear: 1999, adultAtStart: null };
const MINOR = { birthYear: 2010, adultAtStart: null };
const TURNS_18_IN_2027 = { birthYear: 2009, adultAtStart: null };

/** The rule by which something is refused; null when it is not. */
function refusal(check: () => void): { rule?: { id: string; source: string }; field: string } | null {
  try {
    check();
    return null;
  } catch (error) {
    return (error as { extensions: { rule?: { id: string; source: string }; field: string } }).extensions;
  }
}

const school = { ...binding, exceptions: { EXAMENCOMMISSIE: GUARDS.examPreparation } };
const distance = component({ pathway: 'TKO_GENERAL', deliveryMode: 'DISTANCE', plannedStart: '2027-02-01' });
const vocational = component({ pathway: 'TKO_VOCATIONAL', plannedStart: '2027-02-01' });
const exams = component({ pathway: 'EXAMENCOMMISSIE', deliveryMode: 'SELF_STUDY' });
const atSchool = component({ pathway: 'REGULAR_SO', deliveryMode: 'CONTACT' });
const general = (plannedStart: string) => component({ pathway: 'TKO_AAV', plannedStart });

describe('guards of trajectories', () => {
  it.each([
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
    ['the same, justified', school, [exams, atSchool], ADULT, 'Laatste mogelijkheid', null],
    ['the same that was dropped', school, [{ ...exams, state: 'DROPPED' }, atSchool], ADULT, null, null],
    ['a vocational course of a minor', binding, [vocational], MINOR, null, 'GUARD_MINOR_GENERAL_EDUCATION'],
    ['the same, justified', binding, [vocational], MINOR, 'Toch', 'GUARD_MINOR_GENERAL_EDUCATION'],
    ['the same beside school', binding, [vocational, atSchool], MINOR, null, null],
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
  ] as const)('%s', (_what, rules, components, age, justification, expected) => {
    const found = refusal(() => checkGuards(rules as never, components, age, justification, TODAY));
    expect(found?.rule?.id ?? null).toBe(expected);
    if (expected) expect(found!.rule!.source).not.toBe('');
  });

  it('each have a source and a text in both languages', () => {
    const composed = { components: [exams], adultAt: () => null, exceptions: school.exceptions };
    for (const guard of TRAJECTORY_GUARDS) {
      const { text, source } = guard.rule(composed);
      expect([text.nl, text.en, source]).not.toContain(undefined);
    }
  });

  it('ask the learner again where the year of birth is not kept', () => {
    const unknown = { birthYear: null, adultAtStart: null };
    expect(refusal(() => checkGuards(binding, [vocational], unknown, null, TODAY))?.field).toBe(
      'input.learner',
    );
    expect(refusal(() => checkGuards(binding, [atSchool], unknown, null, TODAY))).toBeNull();
  });
});

describe('whether a learner is 18', () => {
  it.each([
    [2008, '2026-11-23', null, null],
    [2008, '2026-11-23', true, true],
    [2007, '2026-11-23', null, true],
    [2009, '2026-11-23', true, false],
    [null, '2026-11-23', true, null],
  ])('born in %s, on %s, told %s: %s', (birthYear, day, adultAtStart, expected) => {
    expect(adultOn({ birthYear, adultAtStart }, day)).toBe(expected);
  });
});

describe('a switch', () => {
  const active = { ...vocational, state: 'ACTIVE' as const };
  it.each([
    ['a pathway that was not there', [vocational], [vocational, exams], true],
    [
      'another component of the same pathway',
      [vocational],
      [vocational, { ...vocational, offeringId: 'x' }],
      false,
    ],
    ['the first start', [vocational, exams], [active, exams], false],
    ['the start of another pathway', [active, exams], [active, { ...exams, state: 'ACTIVE' }], true],
    ['guidance besides', [vocational], [vocational, component({ pathway: null })], false],
    ['an end', [active], [{ ...active, state: 'DONE' }], false],
  ] as const)('%s', (_what, before, after, expected) => {
    expect(isSwitch(before, after)).toBe(expected);
  });

  it('is refused until somebody looked at the status', () => {
    const check = (looked: boolean | null) => () =>
      checkedImpacts([active], [active, exams], ADULT, looked, TODAY);
    expect(refusal(check(null))).toMatchObject({
      field: 'input.statusChecked',
      rule: { id: 'GUARD_STATUS_CHECK' },
    });
    expect(refusal(check(false))).not.toBeNull();
    expect(check(true)().map(({ topic }) => topic)).toContain('COMPULSORY_EDUCATION');
  });
});

describe('warnings', () => {
  it.each([
    [[general('2027-02-01')], [], false, ['GUARD_AAV_NO_DIPLOMA']],
    [[general('2027-02-01'), vocational], [], false, []],
    [[vocational, exams], [], true, ['GUARD_STATUS_CHECK', 'GUARD_COMBINED_GUIDANCE']],
    [[vocational], ['x'], false, ['GUARD_CONCORDANCE_ADVISES']],
  ])('of %#', (components, exemptionRequestIds, switches, expected) => {
    expect(trajectoryWarnings({ components, exemptionRequestIds }, switches)).toEqual(expected);
  });
});
