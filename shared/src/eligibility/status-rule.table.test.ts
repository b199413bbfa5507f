import { Pathway } from '../vocabulary/pathway.enum';
import { STATUS_RULES, type StatusChange, statusImpacts } from './status-impact.table';

type Line = readonly [change: StatusChange, id: string];
/** A change to which a line applies, and one that differs in a single thing, with the line that holds there. */
type Boundary = readonly [source: string, change: StatusChange, ...besides: Line[]];

const change = (
  from: StatusChange['from'],
  to: StatusChange['to'],
  minor: StatusChange['minor'],
  compulsory = minor,
): StatusChange => ({ from, to, minor, compulsory });
const LAW = 'circular on compulsory education';
const ADVICE = 'advice, part 1 note 2 and 3.5';
const FUND = 'MyFamily, secondary education';
const RVA = 'RVA, T35';
const STUDY = 'RVA, T58';
const CONTRACT = 'Securex, contracts for students';

/** Each line of the check on either side of its boundaries, by its id. */
const BOUNDARIES: Readonly<Record<string, readonly Boundary[]>> = {
  STATUS_COMPULSORY_OVER: [
    [
      LAW,
      change(null, ['TKO_GENERAL'], false),
      [change(null, ['TKO_GENERAL'], true), 'STATUS_COMPULSORY_CENTRE'],
      [change(null, ['TKO_GENERAL'], null), 'STATUS_COMPULSORY_UNKNOWN'],
    ],
    // 17, after 30 June of the year of the birthday.
    [
      LAW,
      change('SCHOOL', ['TKO_VOCATIONAL'], true, false),
      [change('SCHOOL', ['TKO_VOCATIONAL'], true, true), 'STATUS_COMPULSORY_CENTRE'],
    ],
  ],
  STATUS_COMPULSORY_SCHOOL: [
    [
      LAW,
      change('SCHOOL', ['FLEXIBLE_SO', 'EXAMENCOMMISSIE'], true),
      [change('SCHOOL', ['EXAMENCOMMISSIE'], true), 'STATUS_COMPULSORY_HOME_EDUCATION'],
      [change('SCHOOL', ['FLEXIBLE_SO', 'EXAMENCOMMISSIE'], false), 'STATUS_COMPULSORY_OVER'],
    ],
  ],
  STATUS_COMPULSORY_CENTRE: [
    [
      ADVICE,
      change('SCHOOL', ['TKO_VOCATIONAL'], true),
      [change('SCHOOL', ['TKO_VOCATIONAL', 'REGULAR_SO'], true), 'STATUS_COMPULSORY_SCHOOL'],
      [change('SCHOOL', ['TKO_VOCATIONAL'], false), 'STATUS_COMPULSORY_OVER'],
    ],
  ],
  STATUS_COMPULSORY_HOME_EDUCATION: [
    [
      LAW,
      change(null, ['EXAMENCOMMISSIE'], true),
      [change(null, ['EXAMENCOMMISSIE', 'NT2'], true), 'STATUS_COMPULSORY_CENTRE'],
      [change(null, ['EXAMENCOMMISSIE'], null), 'STATUS_COMPULSORY_UNKNOWN'],
    ],
    [LAW, change('SCHOOL', [], true), [change('SCHOOL', ['OKAN'], true), 'STATUS_COMPULSORY_SCHOOL']],
  ],
  STATUS_COMPULSORY_UNKNOWN: [
    [
      LAW,
      change('SCHOOL', ['REGULAR_SO'], null),
      [change('SCHOOL', ['REGULAR_SO'], true), 'STATUS_COMPULSORY_SCHOOL'],
    ],
  ],
  STATUS_GROEIPAKKET_MINOR: [
    [
      FUND,
      change('SCHOOL', ['EXAMENCOMMISSIE'], true),
      [change('SCHOOL', ['EXAMENCOMMISSIE'], false), 'STATUS_GROEIPAKKET_SELF_STUDY'],
    ],
  ],
  STATUS_GROEIPAKKET_STAYS: [
    [
      FUND,
      change('SCHOOL', ['REGULAR_SO'], false),
      [change(null, ['REGULAR_SO'], false), 'STATUS_GROEIPAKKET_HOURS'],
      [change('SCHOOL', ['TKO_GENERAL'], false), 'STATUS_GROEIPAKKET_HOURS'],
      [change('SCHOOL', ['REGULAR_SO'], null), 'STATUS_GROEIPAKKET_HOURS'],
    ],
  ],
  STATUS_GROEIPAKKET_SELF_STUDY: [
    [
      FUND,
      change('SCHOOL', ['EXAMENCOMMISSIE'], false),
      [change('SCHOOL', ['EXAMENCOMMISSIE', 'TKO_AAV'], false), 'STATUS_GROEIPAKKET_HOURS'],
      [change('SCHOOL', ['EXAMENCOMMISSIE'], null), 'STATUS_GROEIPAKKET_HOURS'],
    ],
  ],
  STATUS_GROEIPAKKET_HOURS: [
    [
      FUND,
      change('SCHOOL', ['TKO_AAV'], false),
      [change('SCHOOL', ['TKO_AAV'], true), 'STATUS_GROEIPAKKET_MINOR'],
    ],
  ],
  STATUS_INTEGRATION_MINOR: [
    [
      RVA,
      change(null, ['REGULAR_SO'], true),
      [change(null, ['REGULAR_SO'], false), 'STATUS_INTEGRATION_FULL_CURRICULUM'],
    ],
  ],
  STATUS_INTEGRATION_STAYS: [
    [
      RVA,
      change('SCHOOL', ['DUAL'], false),
      [change('CVO', ['DUAL'], false), 'STATUS_INTEGRATION_FULL_CURRICULUM'],
      [change('SCHOOL', ['TKO_GENERAL'], false), 'STATUS_INTEGRATION_CHECK'],
    ],
    [RVA, change('SCHOOL', ['DUAL'], null), [change('SCHOOL', ['DUAL'], true), 'STATUS_INTEGRATION_MINOR']],
  ],
  STATUS_INTEGRATION_FULL_CURRICULUM: [
    [
      RVA,
      change(null, ['REGULAR_SO'], false),
      [change(null, ['TKO_GENERAL'], false), 'STATUS_INTEGRATION_CHECK'],
      [change(null, ['REGULAR_SO'], null), 'STATUS_INTEGRATION_CHECK'],
    ],
  ],
  STATUS_INTEGRATION_CHECK: [
    [
      RVA,
      change(null, ['EXAMENCOMMISSIE'], false),
      [change(null, ['EXAMENCOMMISSIE'], true), 'STATUS_INTEGRATION_MINOR'],
    ],
  ],
  STATUS_ALLOWANCE_MINOR: [
    [
      RVA,
      change(null, ['TKO_GENERAL'], true),
      [change(null, ['TKO_GENERAL'], null), 'STATUS_ALLOWANCE_CHECK'],
    ],
  ],
  STATUS_ALLOWANCE_CHECK: [
    [
      STUDY,
      change(null, ['TKO_GENERAL'], false),
      [change(null, ['TKO_GENERAL'], true), 'STATUS_ALLOWANCE_MINOR'],
    ],
  ],
  STATUS_STUDENT_WORK_STAYS: [
    [
      CONTRACT,
      change('SCHOOL', ['REGULAR_SO'], false),
      [change(null, ['REGULAR_SO'], false), 'STATUS_STUDENT_WORK_CHECK'],
      [change('SCHOOL', ['NT2'], false), 'STATUS_STUDENT_WORK_CENTRE'],
    ],
  ],
  STATUS_STUDENT_WORK_SELF_STUDY: [
    [
      CONTRACT,
      change('SCHOOL', ['EXAMENCOMMISSIE'], false),
      [change('SCHOOL', ['EXAMENCOMMISSIE', 'NT2'], false), 'STATUS_STUDENT_WORK_CENTRE'],
      [change('SCHOOL', [], false), 'STATUS_STUDENT_WORK_CHECK'],
    ],
  ],
  STATUS_STUDENT_WORK_CENTRE: [
    [
      CONTRACT,
      change('SCHOOL', ['TKO_VOCATIONAL'], true),
      [change('SCHOOL', ['TKO_VOCATIONAL', 'REGULAR_SO'], true), 'STATUS_STUDENT_WORK_STAYS'],
    ],
  ],
  STATUS_STUDENT_WORK_CHECK: [
    [
      CONTRACT,
      change('CVO', ['REGULAR_SO'], false),
      [change('SCHOOL', ['REGULAR_SO'], false), 'STATUS_STUDENT_WORK_STAYS'],
    ],
  ],
};

const idsOf = (of: StatusChange): string[] => statusImpacts(of).map(({ rule }) => rule.id);
const CASES = Object.entries(BOUNDARIES).flatMap(([id, ofRule]) =>
  ofRule.map(([source, ...rest]) => [id, source, rest] as const),
);

describe('a line of the status check', () => {
  it.each(CASES)('%s applies up to its boundary (%s)', (id, _source, [applies, ...besides]) => {
    expect(idsOf(applies)).toContain(id);
    for (const [other, holds] of besides) {
      expect(idsOf(other)).toContain(holds);
      expect(idsOf(other)).not.toContain(id);
    }
  });

  it('has a case on either side, and each case has a line', () => {
    expect(Object.keys(BOUNDARIES)).toEqual(STATUS_RULES.map(({ rule }) => rule.id));
  });

  it('has a case beside each thing that it asks', () => {
    const unasked = STATUS_RULES.flatMap(({ rule, minor, setting, staysAtSchool }) => {
      const pairs = BOUNDARIES[rule.id]!.flatMap(([, applies, ...besides]) =>
        besides.map(([other]) => [applies, other] as const),
      );
      const differs = (key: keyof StatusChange): boolean =>
        pairs.some(([one, other]) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
      const asked: [keyof StatusChange, boolean][] = [
        ['minor', minor !== undefined],
        ['to', setting !== undefined || staysAtSchool !== undefined],
        ['from', staysAtSchool !== undefined],
      ];
      return asked.flatMap(([key, isAsked]) => (isAsked && !differs(key) ? [`${rule.id}: ${key}`] : []));
    });
    expect(unasked).toEqual([]);
  });
});

describe('where somebody learns', () => {
  const SETTINGS: Readonly<Record<Pathway, string>> = {
    REGULAR_SO: 'SCHOOL',
    FLEXIBLE_SO: 'SCHOOL',
    DUAL: 'SCHOOL',
    OKAN: 'SCHOOL',
    LEARN_WORK: 'SCHOOL',
    TKO_GENERAL: 'CENTRE',
    TKO_AAV: 'CENTRE',
    TKO_VOCATIONAL: 'CENTRE',
    VOCATIONAL_COURSE: 'CENTRE',
    TOEKAN: 'CENTRE',
    BENO: 'CENTRE',
    NT2: 'CENTRE',
    EXAMENCOMMISSIE: 'HOME_EDUCATION',
    TRANSITION: 'HOME_EDUCATION',
    OKOT: 'HOME_EDUCATION',
    DKO: 'HOME_EDUCATION',
  };
  it.each(Object.keys(Pathway) as Pathway[])('is told by the pathway %s, for compulsory education', (to) => {
    expect(idsOf(change(null, [to], true))[0]).toBe(`STATUS_COMPULSORY_${SETTINGS[to]}`);
  });
});
