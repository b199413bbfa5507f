import { trajectoryFixtures } from './testing/trajectory.fixtures';
import { checkedImpacts, isSwitch, leaves, trajectoryWarnings } from './trajectory-guards.check';

const { component, refusal } = trajectoryFixtures;
const TODAY = '2026-11-23';
const ADULT = { birthYear: 1999, adultAtStart: null };
const MINOR = { birthYear: 2010, adultAtStart: null };

const vocational = component({ pathway: 'TKO_VOCATIONAL', plannedStart: '2027-02-01' });
const exams = component({ pathway: 'EXAMENCOMMISSIE', providerId: 'examencommissie:1' });
const atSchool = component({ pathway: 'REGULAR_SO', providerId: 'school:990045' });
const guidance = component({ pathway: null, providerId: 'clb:993004' });
const atCvoOkot = component({ pathway: 'OKOT' });
const atSchoolOkot = component({ pathway: 'OKOT', providerId: 'school:990045' });
const general = (plannedStart: string) => component({ pathway: 'TKO_AAV', plannedStart });

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
    ['guidance besides', [vocational], [vocational, guidance], false],
    ['guidance instead', [vocational], [guidance], false],
    ['a pathway where there was none any more', [guidance], [guidance, exams], true],
    ['the same pathway at another type of provider', [atSchoolOkot], [atCvoOkot], true],
    ['a second road of guidance', [guidance], [guidance, { ...guidance, offeringId: 'x' }], false],
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

describe('a first trajectory', () => {
  it.each([
    ['of who is enrolled nowhere', null, [vocational], false],
    ['out of a school', 'SCHOOL', [vocational], true],
    ['out of a school, in part', 'SCHOOL', [atSchool, exams], true],
    ['within the school', 'SCHOOL', [atSchool], false],
    ['with guidance only', 'SCHOOL', [guidance], false],
    ['of which the rest was dropped', 'SCHOOL', [atSchool, { ...vocational, state: 'DROPPED' }], false],
  ] as const)('%s', (_what, enrolledAt, components, expected) => {
    expect(leaves(enrolledAt, components)).toBe(expected);
  });

  it('is checked against where the learner is enrolled', () => {
    const stays = checkedImpacts([], [atSchool], { ...MINOR, enrolledAt: 'SCHOOL' }, true, TODAY);
    const leaving = checkedImpacts([], [atSchool], MINOR, true, TODAY);
    expect(stays).not.toEqual(leaving);
  });
});

describe('warnings', () => {
  it.each([
    [[general('2027-02-01')], [], false, ['GUARD_AAV_NO_DIPLOMA']],
    [[general('2027-02-01'), vocational], [], false, []],
    [[vocational, exams], [], true, ['GUARD_STATUS_CHECK', 'GUARD_COMBINED_GUIDANCE']],
    [[vocational], ['x'], false, ['GUARD_CONCORDANCE_ADVISES']],
    [[vocational, component({ pathway: 'NT2' })], [], false, []],
    [[vocational, component({ pathway: 'TOEKAN' })], [], false, ['GUARD_NEWCOMER_GENERAL_ROUTE']],
    [
      [vocational, component({ pathway: 'OKAN', state: 'DONE' })],
      [],
      false,
      ['GUARD_NEWCOMER_GENERAL_ROUTE'],
    ],
    [[atSchool, component({ pathway: 'OKAN', state: 'DONE' })], [], false, []],
  ])('of %#', (components, exemptionRequestIds, switches, expected) => {
    expect(trajectoryWarnings({ components, exemptionRequestIds }, switches)).toEqual(expected);
  });

  it('that school comes first, of who is enrolled and leaves', () => {
    const of = (enrolledAt: 'SCHOOL' | 'CVO' | null, ...components: (typeof exams)[]) =>
      trajectoryWarnings({ components, exemptionRequestIds: [] }, false, enrolledAt);
    expect(of('SCHOOL', exams)).toEqual(['GUARD_SCHOOL_FIRST']);
    expect(of('SCHOOL', atSchool)).toEqual([]);
    expect(of('CVO', exams)).toEqual([]);
    expect(of(null, exams)).toEqual([]);
  });
});
