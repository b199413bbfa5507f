import type { ReferralConsentInput } from '../vocabulary/consent.type';
import { checkedConsent } from './consent.check';
import { CONSENT_RULES, type Sharer } from './consent.table';

const NOW = new Date('2026-11-23T12:00:00Z');
const YEAR = 2026;
const SHARERS: readonly Sharer[] = [
  'SCHOOL',
  'CVO',
  'EXAMENCOMMISSIE',
  'CLB',
  'LEERWINKEL',
  'PARTNER',
  'YOUTH_HELP',
];
const YOUTH_HELP: readonly Sharer[] = ['CLB', 'YOUTH_HELP'];
const OTHERS = SHARERS.filter((sharer) => !YOUTH_HELP.includes(sharer));
const EVERYTHING = ['CASE_REFERENCE', 'FIRST_NAME', 'BIRTH_YEAR', 'LANGUAGE', 'CONTACT', 'NOTE', 'EVIDENCE'];

const consent = (change: Partial<ReferralConsentInput> = {}): ReferralConsentInput => ({
  givenBy: 'LEARNER',
  legalBasis: 'CONSENT',
  givenOn: '2026-11-20',
  validUntil: '2027-06-30',
  learnerHeard: true,
  ofAge: false,
  ...change,
});

/** Who may consent for whom turns so old this year. Source: DESIGN.md §6 rule 7. */
interface AgeCase {
  sharers: readonly Sharer[];
  /** Age that is reached in the course of the year. */
  reached: number;
  ofAge: boolean;
  giver: 'LEARNER' | 'GUARDIAN';
  source: string;
}

const DECREE =
  'Decreet rechtspositie minderjarige in de integrale jeugdhulp, art. 4: bekwaam vermoed vanaf 12';
const CIVIL = 'Burgerlijk Wetboek: ouderlijk gezag tot 18';
const ages = (sharers: readonly Sharer[], boundary: number, source: string): AgeCase[] => [
  { sharers, reached: boundary - 2, ofAge: false, giver: 'GUARDIAN', source },
  { sharers, reached: boundary - 1, ofAge: false, giver: 'GUARDIAN', source },
  // Nobody is of age before the year of that birthday, whatever is said.
  { sharers, reached: boundary - 1, ofAge: true, giver: 'GUARDIAN', source },
  // In the year itself the birthday may still have to come.
  { sharers, reached: boundary, ofAge: false, giver: 'GUARDIAN', source },
  { sharers, reached: boundary, ofAge: true, giver: 'LEARNER', source },
  { sharers, reached: boundary + 1, ofAge: false, giver: 'LEARNER', source },
  { sharers, reached: boundary + 1, ofAge: true, giver: 'LEARNER', source },
];
const AGE_CASES: AgeCase[] = [
  ...ages(YOUTH_HELP, 12, DECREE),
  ...ages(OTHERS, 18, CIVIL),
  { sharers: OTHERS, reached: 12, ofAge: true, giver: 'GUARDIAN', source: CIVIL },
  { sharers: YOUTH_HELP, reached: 18, ofAge: false, giver: 'LEARNER', source: DECREE },
  { sharers: SHARERS, reached: 10, ofAge: false, giver: 'GUARDIAN', source: `${DECREE}; ${CIVIL}` },
  { sharers: SHARERS, reached: 60, ofAge: false, giver: 'LEARNER', source: `${DECREE}; ${CIVIL}` },
];
const EACH = AGE_CASES.flatMap(({ sharers, ...rest }) => sharers.map((sharer) => ({ sharer, ...rest })));

describe('who may consent', () => {
  it.each(EACH)(
    'through $sharer, turning $reached this year (of age: $ofAge): $giver and nobody else ($source)',
    ({ sharer, reached, ofAge, giver }) => {
      const check = (givenBy: 'LEARNER' | 'GUARDIAN') =>
        checkedConsent(consent({ givenBy, ofAge }), sharer, YEAR - reached, NOW);
      const rule = CONSENT_RULES.find(({ id }) => id === check(giver).ruleId)!;
      expect(rule).toMatchObject({ givenBy: giver, youthHelp: YOUTH_HELP.includes(sharer) });
      expect(() => check(giver === 'LEARNER' ? 'GUARDIAN' : 'LEARNER')).toThrow(
        /^input\.consent\.givenBy: \w+ may not consent at this age; expected /,
      );
    },
  );

  it('is said by a rule with a source, in two languages, marked as not confirmed by a lawyer', () => {
    expect(new Set(CONSENT_RULES.map(({ id }) => id)).size).toBe(CONSENT_RULES.length);
    for (const { source, text, confirmed } of CONSENT_RULES) {
      expect([source, text.nl, text.en].every((words) => (words ?? '').length > 15)).toBe(true);
      expect(confirmed).toBe(false);
    }
  });

  it('turns on the year in Brussels, not on that of universal time', () => {
    const newYear = new Date('2026-12-31T23:30:00Z');
    const given = consent({ givenOn: '2026-12-31' });
    expect(checkedConsent(given, 'SCHOOL', 2008, newYear).ruleId).toBe('CONSENT_ADULT');
  });
});

describe('a learner who was not heard', () => {
  it.each(SHARERS)('makes the consent of a guardian through %s invalid', (sharer) => {
    const given = consent({ givenBy: 'GUARDIAN', learnerHeard: false });
    expect(() => checkedConsent(given, sharer, YEAR - 11, NOW)).toThrow(/^input\.consent\.learnerHeard: /);
    expect(() => checkedConsent({ ...given, learnerHeard: null }, sharer, YEAR - 11, NOW)).toThrow();
  });

  it.each(SHARERS)('need not be asked again when consenting in person through %s', (sharer) => {
    const given = consent({ learnerHeard: false });
    expect(checkedConsent(given, sharer, YEAR - 30, NOW).givenBy).toBe('LEARNER');
  });
});

describe('the days of a consent', () => {
  const check = (change: Partial<ReferralConsentInput>, now = NOW) =>
    checkedConsent(consent(change), 'CVO', 1990, now);

  it.each([
    ['given today', { givenOn: '2026-11-23' }],
    ['valid until today', { validUntil: '2026-11-23' }],
    ['valid for 366 days', { validUntil: '2027-11-24' }],
    ['given a year ago', { givenOn: '2025-11-22' }],
  ])('may be: %s', (_name, change) => {
    expect(check(change)).toMatchObject(change);
  });

  it.each([
    ['given tomorrow', { givenOn: '2026-11-24' }, 'givenOn'],
    ['valid until yesterday', { validUntil: '2026-11-22' }, 'validUntil'],
    ['valid for 367 days', { validUntil: '2027-11-25' }, 'validUntil'],
  ])('may not be: %s', (_name, change, field) => {
    expect(() => check(change)).toThrow(new RegExp(`^input\\.consent\\.${field}: `));
  });

  it('are those in Brussels', () => {
    const evening = new Date('2026-11-23T23:30:00Z');
    expect(check({ givenOn: '2026-11-24' }, evening).givenOn).toBe('2026-11-24');
    expect(() => check({ validUntil: '2026-11-23' }, evening)).toThrow(/validUntil/);
  });
});

describe('what a consent covers', () => {
  it.each(SHARERS.filter((sharer) => sharer !== 'CLB'))(
    'is everything through %s, when nothing is said',
    (sharer) => {
      expect(checkedConsent(consent(), sharer, 1990, NOW).scope).toEqual(EVERYTHING);
      expect(checkedConsent(consent({ scope: null }), sharer, 1990, NOW).scope).toEqual(EVERYTHING);
    },
  );

  it('is everything but the note through a clb: what it knows under professional secrecy', () => {
    const { scope } = checkedConsent(consent(), 'CLB', 1990, NOW);
    expect(scope).toEqual(EVERYTHING.filter((part) => part !== 'NOTE'));
    expect(checkedConsent(consent({ scope: ['NOTE'] }), 'CLB', 1990, NOW).scope).toEqual(['NOTE']);
  });

  it('is what is said and nothing else, once; nothing when that is said', () => {
    const scope = ['CONTACT', 'CONTACT', 'NOTE'] as const;
    expect(checkedConsent(consent({ scope: [...scope] }), 'CVO', 1990, NOW).scope).toEqual([
      'CONTACT',
      'NOTE',
    ]);
    expect(checkedConsent(consent({ scope: [] }), 'CVO', 1990, NOW).scope).toEqual([]);
  });

  it('is kept with its ground, and with no more than it needs', () => {
    expect(checkedConsent(consent({ legalBasis: 'PUBLIC_TASK', scope: [] }), 'CVO', 1990, NOW)).toEqual({
      givenBy: 'LEARNER',
      legalBasis: 'PUBLIC_TASK',
      ruleId: 'CONSENT_ADULT',
      givenOn: '2026-11-20',
      scope: [],
      validUntil: '2027-06-30',
    });
    expect(checkedConsent(consent({ legalBasis: null }), 'CVO', 1990, NOW).legalBasis).toBe('CONSENT');
  });
});

it.each([3000, 1900, 2020])('of somebody born in %d names the year of birth, not the giver', (year) => {
  expect(() => checkedConsent(consent(), 'SCHOOL', year, NOW)).toThrow(
    'input.learner.birthYear: is out of range; expected 1926 to 2016.',
  );
});
