import type { Verdict } from '../vocabulary/eligibility.enum';
import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { LearnerProfileInput } from '../vocabulary/learner-profile.input';
import { birthInterval } from './birth-interval';
import { evaluate } from './condition.evaluator';
import { eligibility, onFirstEligibleDay } from './eligibility.evaluator';
import type { Condition, EligibilityRule, EligibilitySubject } from './eligibility-rule';
import { profileOf, TODAY } from './testing/profile.fixtures';

const rule = (
  id: string,
  condition: Condition,
  change: Partial<EligibilityRule> & { regulation?: Partial<RegulationRule> } = {},
): EligibilityRule => ({
  rule: {
    id,
    text: { nl: id, en: id },
    source: 'An act',
    confidence: 'CONFIRMED',
    checkedOn: TODAY,
    ...change.regulation,
  },
  pathways: ['TKO_GENERAL'],
  condition,
  change: { nl: 'verander', en: 'change' },
  ...change,
});
const ADULT: Condition = { kind: 'minimumAge', years: 18 };
const NEVER: Condition = { kind: 'never' };
const subject: EligibilitySubject = { pathway: 'TKO_GENERAL' };
const of = (rules: EligibilityRule[], profile: Partial<LearnerProfileInput> = {}, on = TODAY) =>
  eligibility(rules, profileOf(profile), subject, on);
const outcome = (condition: Condition, profile: Partial<LearnerProfileInput>, on = TODAY, change = {}) => {
  const checked = profileOf(profile);
  const { verdict, changesOn } = evaluate(condition, {
    profile: checked,
    birth: birthInterval(checked),
    subject: { ...subject, ...change },
    on,
  });
  return [verdict, changesOn];
};

describe('a rule about age', () => {
  it.each<[number, boolean | null, string, Verdict, string | null]>([
    [17, null, '2026-11-25', 'NOT_ELIGIBLE', '2027-11-25'],
    [17, true, '2026-11-25', 'NOT_ELIGIBLE', '2026-12-31'],
    [17, true, '2026-12-30', 'UNKNOWN', '2026-12-31'],
    [17, true, '2026-12-31', 'ELIGIBLE', null],
    [17, false, '2026-12-31', 'NOT_ELIGIBLE', '2027-11-25'],
    [17, false, '2027-01-01', 'UNKNOWN', '2027-11-25'],
    [17, false, '2027-11-24', 'UNKNOWN', '2027-11-25'],
    [17, false, '2027-11-25', 'ELIGIBLE', null],
    [18, null, '2026-11-25', 'ELIGIBLE', null],
    // A day before the intake: who is 18 now may have been 17 then.
    [18, null, '2026-11-01', 'UNKNOWN', '2026-11-25'],
    [18, null, '2025-11-25', 'NOT_ELIGIBLE', '2026-11-25'],
  ])('at %d, adult by 31 December %s, on %s is %s', (age, adultBy31December, on, verdict, changesOn) => {
    expect(outcome(ADULT, { age, adultBy31December }, on)).toEqual([verdict, changesOn]);
  });

  it.each<[boolean | null, string, Verdict, string | null]>([
    [true, '2026-08-31', 'NOT_ELIGIBLE', '2026-09-01'],
    [true, '2026-09-01', 'ELIGIBLE', null],
    [true, '2026-12-31', 'ELIGIBLE', null],
    [true, '2027-01-01', 'NOT_ELIGIBLE', '2027-09-01'],
    [false, '2026-12-31', 'NOT_ELIGIBLE', '2027-09-01'],
    [false, '2027-09-01', 'ELIGIBLE', null],
    [null, '2026-12-31', 'UNKNOWN', '2027-09-01'],
  ])('on enrolling from September on, 17 and adult %s, on %s is %s', (adultBy31December, on, ...expected) => {
    expect(outcome({ kind: 'adultByEndOfYear' }, { adultBy31December }, on)).toEqual(expected);
  });

  it.each<[number, boolean | null, string, Verdict, string | null]>([
    // 18 from July to December: until 30 June before.
    [17, true, '2026-06-30', 'NOT_ELIGIBLE', '2026-07-01'],
    [17, true, '2026-07-01', 'ELIGIBLE', null],
    // 18 on a day from January to November 2027: on that day, or on 1 July.
    [17, false, '2027-06-30', 'UNKNOWN', '2027-07-01'],
    [17, false, '2027-07-01', 'ELIGIBLE', null],
    [16, null, '2027-06-30', 'NOT_ELIGIBLE', '2028-07-01'],
  ])('compulsory education of %d, adult %s, on %s is over: %s', (age, adultBy31December, on, ...expected) => {
    expect(outcome({ kind: 'compulsoryEducationEnded' }, { age, adultBy31December }, on)).toEqual(expected);
  });

  it.each<[number, boolean | null, string, Verdict]>([
    [10, null, '2026-11-25', 'NOT_ELIGIBLE'],
    [11, null, '2026-11-25', 'UNKNOWN'],
    [12, null, '2026-11-25', 'ELIGIBLE'],
    [17, true, '2026-11-25', 'NOT_ELIGIBLE'],
    [17, null, '2026-11-25', 'UNKNOWN'],
    [17, false, '2026-11-25', 'ELIGIBLE'],
    // The 31 December of a school year lies in its first half.
    [17, false, '2027-08-31', 'ELIGIBLE'],
    [17, false, '2027-09-01', 'NOT_ELIGIBLE'],
  ])('from 12 to 18 on 31 December: %d, adult %s, on %s is %s', (age, adultBy31December, on, verdict) => {
    const condition: Condition = { kind: 'ageOn31December', least: 12, below: 18 };
    expect(outcome(condition, { age, adultBy31December }, on)).toEqual([verdict, null]);
  });
});

describe('a condition', () => {
  it('of several, one of which is enough, changes when the first of them does', () => {
    const condition: Condition = { kind: 'anyOf', of: [{ kind: 'minimumAge', years: 21 }, ADULT, NEVER] };
    expect(outcome(condition, { age: 16 })).toEqual(['NOT_ELIGIBLE', '2028-11-25']);
    expect(outcome({ kind: 'anyOf', of: [condition, { kind: 'ask' }] }, { age: 16 })).toEqual([
      'CONDITIONAL',
      '2028-11-25',
    ]);
    expect(outcome(condition, { age: 18 })).toEqual(['ELIGIBLE', null]);
    expect(outcome({ kind: 'anyOf', of: [] }, {})).toEqual(['NOT_ELIGIBLE', null]);
  });

  it('of several, all of which are needed, changes when the last of them does, if ever', () => {
    const ages: Condition[] = [{ kind: 'minimumAge', years: 21 }, ADULT, { kind: 'minimumAge', years: 12 }];
    expect(outcome({ kind: 'allOf', of: ages }, { age: 16 })).toEqual(['NOT_ELIGIBLE', '2031-11-25']);
    expect(outcome({ kind: 'allOf', of: [...ages, NEVER] }, { age: 16 })).toEqual(['NOT_ELIGIBLE', null]);
    expect(outcome({ kind: 'allOf', of: [NEVER, ...ages] }, { age: 16 })).toEqual(['NOT_ELIGIBLE', null]);
    expect(outcome({ kind: 'allOf', of: [] }, {})).toEqual(['ELIGIBLE', null]);
  });

  it('is shown by evidence of its kind and year that existed on that day', () => {
    const condition: Condition = { kind: 'evidence', anyOf: [{ kinds: ['ATTEST_A'], fromStudyYear: 2 }] };
    const shown = (line: object): unknown =>
      outcome(condition, { evidence: [{ kind: 'ATTEST_A', assurance: 'SEEN', ...line }] })[0];
    expect(shown({ studyYear: 2 })).toBe('ELIGIBLE');
    expect(shown({ studyYear: 3, date: TODAY })).toBe('ELIGIBLE');
    expect(shown({ studyYear: 3, date: '2026-11-26' })).toBe('NOT_ELIGIBLE');
    expect(shown({ studyYear: 1 })).toBe('NOT_ELIGIBLE');
    expect(shown({})).toBe('NOT_ELIGIBLE');
    expect(shown({ studyYear: 2, kind: 'ATTEST_B' })).toBe('NOT_ELIGIBLE');
  });

  it('about languages holds by a language of the lessons, or by enough Dutch where they are in Dutch', () => {
    const condition: Condition = { kind: 'followsLessons', dutchFrom: 'RG_2_2' };
    expect(outcome(condition, { languages: ['fr'] }, TODAY, { languages: ['nl', 'fr'] })[0]).toBe('ELIGIBLE');
    expect(outcome(condition, { languages: ['fr'] }, TODAY, { languages: null })[0]).toBe('NOT_ELIGIBLE');
    expect(outcome(condition, { nt2Level: 'RG_2_2' }, TODAY, { languages: ['nl'] })[0]).toBe('ELIGIBLE');
    expect(outcome(condition, { nt2Level: 'RG_2_1' }, TODAY, { languages: ['nl'] })[0]).toBe('NOT_ELIGIBLE');
    expect(outcome(condition, { nt2Level: 'RG_4' }, TODAY, { languages: ['fr'] })[0]).toBe('NOT_ELIGIBLE');
  });
});

describe('a verdict', () => {
  const open = rule('OPEN', { kind: 'open', regulatoryQuestionId: 'Q1' });
  const asked = rule('ASKED', { kind: 'ask' });
  const fulfilled = rule('FULFILLED', { kind: 'allOf', of: [] });
  const never = rule('NEVER', NEVER);

  it('is that of the worst rule, and names them all', () => {
    expect(of([fulfilled]).verdict).toBe('ELIGIBLE');
    expect(of([fulfilled, asked]).verdict).toBe('CONDITIONAL');
    expect(of([asked, open, fulfilled]).verdict).toBe('UNKNOWN');
    expect(of([open, never, asked, fulfilled])).toMatchObject({
      verdict: 'NOT_ELIGIBLE',
      rules: [
        { rule: { id: 'OPEN' }, verdict: 'UNKNOWN', change: { en: 'change' } },
        { rule: { id: 'NEVER' }, verdict: 'NOT_ELIGIBLE', change: { en: 'change' } },
        { rule: { id: 'ASKED' }, verdict: 'CONDITIONAL', change: { en: 'change' } },
        { rule: { id: 'FULFILLED' }, verdict: 'ELIGIBLE', change: null },
      ],
    });
  });

  it('comes from rules that hold on the day of enrolment, the first and the last day too', () => {
    const dated = rule('DATED', NEVER, { regulation: { validFrom: '2026-09-01', validTo: '2027-08-31' } });
    const verdictOn = (on: string): Verdict => of([fulfilled, dated], {}, on).verdict;
    expect(verdictOn('2026-08-31')).toBe('ELIGIBLE');
    expect(verdictOn('2026-09-01')).toBe('NOT_ELIGIBLE');
    expect(verdictOn('2027-08-31')).toBe('NOT_ELIGIBLE');
    expect(verdictOn('2027-09-01')).toBe('ELIGIBLE');
  });

  it('comes from rules about its pathway; those about every pathway concern guidance too', () => {
    const elsewhere = rule('ELSEWHERE', NEVER, { pathways: ['DUAL'] });
    expect(of([fulfilled, elsewhere]).rules).toHaveLength(1);
    const everywhere = rule('EVERYWHERE', NEVER, { pathways: null });
    const guidance = { pathway: null, guidance: true };
    expect(eligibility([elsewhere, everywhere], profileOf(), guidance, TODAY)).toMatchObject({
      verdict: 'NOT_ELIGIBLE',
      rules: [{ rule: { id: 'EVERYWHERE' } }],
    });
  });

  it('is unknown without a rule, since silence is no permission; guidance is open to everybody', () => {
    expect(of([])).toMatchObject({ verdict: 'UNKNOWN', rules: [{ rule: { id: 'NO_RULE_KNOWN' } }] });
    const guidance = { pathway: null, guidance: true };
    expect(eligibility([], profileOf(), guidance, TODAY)).toEqual({ verdict: 'ELIGIBLE', rules: [] });
  });

  it('is unknown where only rules for every pathway are known, which may make it worse', () => {
    const asking = { ...asked, pathways: null };
    expect(of([asking])).toMatchObject({
      verdict: 'UNKNOWN',
      rules: [{ rule: { id: 'NO_RULE_KNOWN' } }, { rule: { id: 'ASKED' }, verdict: 'CONDITIONAL' }],
    });
    expect(of([{ ...never, pathways: null }]).verdict).toBe('NOT_ELIGIBLE');
    expect(of([asking, fulfilled]).verdict).toBe('CONDITIONAL');
    expect(eligibility([asking], profileOf(), { pathway: null }, TODAY).verdict).toBe('UNKNOWN');
  });

  it('is not unknown because its rules are for others', () => {
    const minors = rule('MINORS', NEVER, { who: { kind: 'underAge', years: 18 } });
    expect(of([minors], { age: 18 })).toEqual({ verdict: 'ELIGIBLE', rules: [] });
  });

  it('does not follow from a proposal, which is named', () => {
    const proposal = rule('PROPOSAL', { kind: 'allOf', of: [] }, { regulation: { confidence: 'PROPOSED' } });
    const refused = { ...proposal, condition: NEVER };
    expect(of([never, proposal]).verdict).toBe('NOT_ELIGIBLE');
    expect(of([fulfilled, refused])).toMatchObject({
      verdict: 'ELIGIBLE',
      rules: [{}, { verdict: 'NOT_ELIGIBLE' }],
    });
    expect(of([proposal]).verdict).toBe('UNKNOWN');
  });

  it('is not spoiled by a rule for others, nor excluded by one that may be for others', () => {
    const minors = rule('MINORS', NEVER, { who: { kind: 'underAge', years: 18 } });
    const ids = (change: Partial<LearnerProfileInput>, on = TODAY): unknown =>
      of([fulfilled, minors], change, on).rules.map(({ rule: { id }, verdict }) => [id, verdict]);
    expect(ids({ age: 18 })).toEqual([['FULFILLED', 'ELIGIBLE']]);
    expect(ids({ age: 17 })).toContainEqual(['MINORS', 'NOT_ELIGIBLE']);
    expect(ids({ age: 17, adultBy31December: false }, '2027-02-01')).toContainEqual(['MINORS', 'UNKNOWN']);
  });

  it('that only hangs on the birthday says so', () => {
    const age = rule('AGE', ADULT, { changeWhenUnknown: { nl: 'verjaardag', en: 'birthday' } });
    const said = (on: string): unknown => of([age], { adultBy31December: false }, on).rules[0]!.change?.en;
    expect([said(TODAY), said('2027-02-01'), said('2027-11-25')]).toEqual(['change', 'birthday', undefined]);
  });
});

describe('the earliest day', () => {
  const adults = [rule('AGE', ADULT)];
  const earliest = (startsOn?: string | null, adultBy31December = true): unknown => {
    const { enrolOn, eligibility: found } = onFirstEligibleDay(
      adults,
      profileOf({ adultBy31December }),
      subject,
      [TODAY, startsOn],
    );
    return [enrolOn, found.verdict];
  };

  it('is that of the start when it is too early on that of the intake', () => {
    expect(earliest('2027-02-01')).toEqual(['2027-02-01', 'ELIGIBLE']);
    expect(earliest('2027-02-01', false)).toEqual(['2027-02-01', 'UNKNOWN']);
  });

  it('is that of the intake when the start does not help, is not known or lies before', () => {
    expect(earliest('2026-12-01', false)).toEqual([TODAY, 'NOT_ELIGIBLE']);
    expect(earliest(null)).toEqual([TODAY, 'NOT_ELIGIBLE']);
    expect(earliest()).toEqual([TODAY, 'NOT_ELIGIBLE']);
    expect(onFirstEligibleDay(adults, profileOf({ age: 18 }), subject, [TODAY, '2027-02-01']).enrolOn).toBe(
      TODAY,
    );
  });
});
