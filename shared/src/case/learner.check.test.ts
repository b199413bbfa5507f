import { LearnerPart } from '../vocabulary/consent.enum';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import type { ReferralLearnerInput } from '../vocabulary/learner.type';
import { checkedConsent } from './consent.check';
import { coveredEvidence, checkedLearner } from './learner.check';

const NOW = new Date('2026-11-23T12:00:00Z');
const ALL = Object.keys(LearnerPart) as LearnerPart[];
/** A number of nobody that passes the check of a national number: born in 1985, serial number 033. */
const INSZ = `850730033${97 - (850730033 % 97)}`;
const SPELLINGS = [INSZ, '85.07.30-033.', '85 07 30 033 ', '85-07-30-033-'].map((text, index) =>
  index === 0 ? text : text + INSZ.slice(9),
);
const learner = (change: Partial<ReferralLearnerInput> = {}): ReferralLearnerInput => ({
  caseReference: 'dossier-17',
  firstName: 'Noor',
  birthYear: 1999,
  preferredLanguage: 'nl',
  contactChannel: 'EMAIL',
  contact: 'noor@example.org',
  note: 'Wil graag weer leren.',
  ...change,
});
const line = (change: Partial<EvidenceInput> = {}): EvidenceInput => ({
  kind: 'SCHOOL_REPORT',
  subjectId: 'courseModule:M GV 005',
  title: 'Wiskunde',
  issuer: 'Atheneum Verzonnen',
  result: '14/20',
  date: '2026-06-30',
  assurance: 'SEEN',
  ...change,
});
const check = (change: Partial<ReferralLearnerInput>, scope = ALL) =>
  checkedLearner(learner(change), scope, NOW);
const refusal = (attempt: () => unknown): { message: string; field?: unknown } => {
  try {
    attempt();
    return { message: 'accepted' };
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: { field: unknown } };
    return { message, field: extensions.field };
  }
};

describe('the personal part', () => {
  it('is kept as it was given, without white space around it', () => {
    expect(check({})).toEqual(learner());
    expect(check({ firstName: '  Noor\n', note: '\t' })).toMatchObject({ firstName: 'Noor', note: null });
  });

  it('may leave everything out but the year', () => {
    expect(checkedLearner({ birthYear: 1999 }, ['BIRTH_YEAR'], NOW)).toEqual({
      caseReference: null,
      firstName: null,
      birthYear: 1999,
      preferredLanguage: null,
      contactChannel: null,
      contact: null,
      note: null,
    });
  });

  it('has people of 10 to 100 years in it, by their year alone', () => {
    for (const birthYear of [1926, 2016]) expect(check({ birthYear }).birthYear).toBe(birthYear);
    for (const birthYear of [1925, 2017, -1, 19_990])
      expect(refusal(() => check({ birthYear }))).toMatchObject({ field: 'input.learner.birthYear' });
  });

  it('does not have its year repeated when that is refused', () => {
    expect(refusal(() => check({ birthYear: 7_319_461 })).message).not.toContain('7319461');
  });
});

describe('a national number', () => {
  const TEXTS: readonly (keyof ReferralLearnerInput)[] = [
    'caseReference',
    'firstName',
    'preferredLanguage',
    'note',
  ];

  it.each(TEXTS.flatMap((field) => SPELLINGS.map((spelling) => [field, spelling] as const)))(
    'is refused in %s, written as %s',
    (field, spelling) => {
      const found = refusal(() => check({ [field]: `x ${spelling} x` }));
      expect(found).toMatchObject({ field: `input.learner.${field}` });
      expect(found.message).toContain('INSZ');
      expect(found.message).not.toContain(spelling);
    },
  );

  it('is refused in an address, and stays possible in a telephone number, where it occurs by chance', () => {
    const address = refusal(() => check({ contact: `${INSZ}@example.org` }));
    expect(address).toMatchObject({ field: 'input.learner.contact' });
    const number = check({ contactChannel: 'TELEPHONE', contact: INSZ });
    expect(number.contact).toBe(INSZ);
  });

  it.each(['title', 'issuer', 'result', 'subjectId'] as const)(
    'is refused in the %s of evidence',
    (field) => {
      const value = field === 'subjectId' ? `courseModule:${INSZ}` : `van ${INSZ}`;
      const found = refusal(() => coveredEvidence([line(), line({ [field]: value })], ALL));
      expect(found).toMatchObject({ field: `input.evidence[1].${field}` });
      expect(found.message).not.toContain(INSZ);
    },
  );
});

describe('the scope of a consent', () => {
  const FIELDS: readonly [keyof ReferralLearnerInput, LearnerPart][] = [
    ['caseReference', 'CASE_REFERENCE'],
    ['firstName', 'FIRST_NAME'],
    ['preferredLanguage', 'LANGUAGE'],
    ['contactChannel', 'CONTACT'],
    ['note', 'NOTE'],
  ];

  it.each(FIELDS)('keeps %s out when it does not hold %s', (field, part) => {
    const scope = ALL.filter((one) => one !== part);
    expect(refusal(() => check({}, scope))).toMatchObject({ field: `input.learner.${field}` });
    const without = { [field]: null, ...(part === 'CONTACT' && { contact: null }) };
    expect(check(without, scope)[field]).toBeNull();
  });

  it('keeps the year out silently, since it is needed to tell who may consent', () => {
    expect(
      check(
        {},
        ALL.filter((part) => part !== 'BIRTH_YEAR'),
      ).birthYear,
    ).toBeNull();
  });

  it('keeps a channel without an address out too', () => {
    const scope = ALL.filter((part) => part !== 'CONTACT');
    const found = refusal(() => check({ contactChannel: 'VIA_SENDER', contact: null }, scope));
    expect(found).toMatchObject({ field: 'input.learner.contactChannel' });
  });

  it('keeps evidence out when it does not hold EVIDENCE', () => {
    const scope = ALL.filter((part) => part !== 'EVIDENCE');
    expect(refusal(() => coveredEvidence([line()], scope))).toMatchObject({ field: 'input.evidence' });
    expect(coveredEvidence([], scope)).toEqual([]);
  });

  it('keeps the note of a clb out unless it is named, and of nobody else', () => {
    const given = { givenBy: 'LEARNER', givenOn: '2026-11-20', validUntil: '2027-06-30' } as const;
    const rest = { legalBasis: 'CONSENT', learnerHeard: false, ofAge: false } as const;
    const scopeOf = (sharer: 'CLB' | 'SCHOOL', scope?: LearnerPart[]): LearnerPart[] =>
      checkedConsent({ ...given, ...rest, ...(scope && { scope }) }, sharer, 1999, NOW).scope;
    expect(refusal(() => check({}, scopeOf('CLB')))).toMatchObject({ field: 'input.learner.note' });
    expect(check({ note: null }, scopeOf('CLB')).note).toBeNull();
    expect(check({}, scopeOf('CLB', ALL)).note).toBe('Wil graag weer leren.');
    expect(check({}, scopeOf('SCHOOL')).note).toBe('Wil graag weer leren.');
  });
});

describe('the way to be reached', () => {
  it.each([
    ['EMAIL', 'noor@example.org'],
    ['TELEPHONE', '+32 470 12 34 56'],
    ['TELEPHONE', '0470/12.34.56'],
    ['VIA_SENDER', null],
    [null, null],
  ] as const)('may be %s with %j', (contactChannel, contact) => {
    expect(check({ contactChannel, contact })).toMatchObject({ contactChannel, contact });
  });

  it.each([
    ['EMAIL', null],
    ['EMAIL', ' '],
    ['EMAIL', 'noor'],
    ['EMAIL', 'noor @example.org'],
    ['EMAIL', `noor@${'x'.repeat(120)}.org`],
    ['TELEPHONE', 'noor@example.org'],
    ['TELEPHONE', '12345'],
    ['TELEPHONE', '1'.repeat(31)],
    ['VIA_SENDER', 'noor@example.org'],
    [null, '0470 12 34 56'],
  ] as const)('may not be %s with %j', (contactChannel, contact) => {
    const found = refusal(() => check({ contactChannel, contact }));
    expect(found).toMatchObject({ field: 'input.learner.contact' });
    if (contact?.trim()) expect(found.message).not.toContain(contact);
  });
});

describe('the length and form of texts', () => {
  const LONGEST = { caseReference: 64, firstName: 60, note: 1_000 } as const;

  it.each(Object.entries(LONGEST))('%s has at most %d characters', (field, most) => {
    expect(check({ [field]: 'x'.repeat(most) })).toMatchObject({ [field]: 'x'.repeat(most) });
    const found = refusal(() => check({ [field]: 'x'.repeat(most + 1) }));
    expect(found).toMatchObject({ field: `input.learner.${field}` });
    expect(found.message).not.toContain('xx');
  });

  it.each(['\0', '\u0007', '\u001b[31m', '\u007f'])('no text holds the control character %j', (character) => {
    for (const field of ['caseReference', 'firstName', 'note'])
      expect(refusal(() => check({ [field]: `a${character}b` }))).toMatchObject({
        field: `input.learner.${field}`,
      });
  });

  it.each(['nld', 'NL', 'n', 'nl-BE', 'Nederlands'])(
    'a language is a code of two letters, not %j',
    (language) => {
      expect(refusal(() => check({ preferredLanguage: language }))).toMatchObject({
        field: 'input.learner.preferredLanguage',
      });
    },
  );
});

describe('evidence', () => {
  it('is kept line by line, what is absent as null', () => {
    const bare = { kind: 'EVC_PROOF', assurance: 'SELF_DECLARED' } as EvidenceInput;
    expect(coveredEvidence([line(), bare], ALL)).toEqual([
      { ...line(), goalIds: null, issuerId: null, studyYear: null, percentage: null },
      {
        ...bare,
        subjectId: null,
        goalIds: null,
        title: null,
        issuer: null,
        issuerId: null,
        studyYear: null,
        result: null,
        percentage: null,
        date: null,
      },
    ]);
  });

  it('has at most 50 lines', () => {
    const lines = (count: number): EvidenceInput[] => Array.from({ length: count }, () => line());
    expect(coveredEvidence(lines(50), ALL)).toHaveLength(50);
    expect(refusal(() => coveredEvidence(lines(51), ALL))).toMatchObject({ field: 'input.evidence' });
  });

  it.each([
    ['title', 200],
    ['issuer', 200],
    ['result', 100],
  ] as const)('has a %s of at most %d characters', (field, most) => {
    expect(coveredEvidence([line({ [field]: 'x'.repeat(most) })], ALL)).toHaveLength(1);
    const found = refusal(() => coveredEvidence([line({ [field]: 'x'.repeat(most + 1) })], ALL));
    expect(found).toMatchObject({ field: `input.evidence[0].${field}` });
  });

  it.each([
    ['issuerId', 'Atheneum Noor'],
    ['goalIds', ['goal:ODS_2573/83238', 'courseModule:1']],
    ['goalIds', Array.from({ length: 201 }, (_, index) => `goal:ODS_2573/${index}`)],
    ['studyYear', 0],
    ['studyYear', 8],
    ['percentage', -1],
    ['percentage', 100.5],
  ])('refuses a wrong %s', (field, value) => {
    const found = refusal(() => coveredEvidence([line({ [field]: value })], ALL));
    expect(found).toMatchObject({ field: `input.evidence[0].${field}` });
    expect(found.message).not.toContain('Noor');
  });

  it.each(['Wiskunde', 'Noor Verzonnen', 'courseModule:', 'course\nModule:1'])(
    'is about a global id, not %j',
    (subjectId) => {
      const found = refusal(() => coveredEvidence([line({ subjectId })], ALL));
      expect(found).toMatchObject({ field: 'input.evidence[0].subjectId' });
      expect(found.message).not.toContain('Noor');
    },
  );
});
