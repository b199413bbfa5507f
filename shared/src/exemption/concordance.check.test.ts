import type { Pathway } from '../vocabulary/pathway.enum';
import { readCondition } from './condition.cell';
import { ruleProblems, type RuleFacts, tableProblems, type TableFacts } from './concordance.check';

const table = (key: string, given: Partial<TableFacts> = {}): TableFacts => ({
  key,
  from_pathway: 'EXAMENCOMMISSIE',
  to_pathway: 'TKO_AAV',
  provider_number: null,
  valid_from: '2025-09-01',
  valid_to: null,
  status: 'IN_FORCE',
  supersedes_key: null,
  ...given,
});
const told = (tables: TableFacts[]) =>
  tableProblems(tables).map(({ table: key, field, reason }) => `${key} ${field} ${reason}`);

describe('tables among each other', () => {
  const first = table('a', { status: 'SUPERSEDED', valid_from: '2023-09-01', valid_to: '2025-08-31' });

  it('that follow each other are fine', () => {
    expect(tableProblems([first, table('b', { supersedes_key: 'a' })])).toEqual([]);
  });

  it('may not supersede what is unknown', () => {
    expect(told([table('b', { supersedes_key: 'x' })])).toEqual([
      expect.stringMatching(/^b supersedes is no table of this granter; import that one too/),
    ]);
  });

  it.each<Partial<TableFacts>>([
    { from_pathway: 'TKO_GENERAL' },
    { to_pathway: 'TKO_GENERAL' },
    { from_pathway: 'TKO_AAV', to_pathway: 'EXAMENCOMMISSIE' },
    { provider_number: '991001' },
  ])('may not supersede another direction or provider: %j', (given) => {
    expect(told([first, table('b', { supersedes_key: 'a', ...given })])).toEqual([
      expect.stringMatching(/^b supersedes has another direction or provider/),
    ]);
  });

  it('may not supersede each other in a circle, which who leads into it is not part of', () => {
    const drafts = [
      table('a', { supersedes_key: 'c' }),
      table('b', { supersedes_key: 'a' }),
      table('c', { supersedes_key: 'b' }),
      table('d', { supersedes_key: 'c' }),
    ].map((one) => ({ ...one, status: 'DRAFT' as const }));
    expect(tableProblems(drafts).map(({ table: key, field }) => [key, field])).toEqual([
      ['a', 'supersedes'],
      ['b', 'supersedes'],
      ['c', 'supersedes'],
      ['d', 'supersedes'],
    ]);
    expect(told(drafts)[3]).toMatch(/is superseded by table a too; a table has one next version/);
  });

  it('may not be superseded twice, not even by drafts', () => {
    const next = { supersedes_key: 'a', valid_from: '2026-09-01', status: 'DRAFT' as const };
    expect(told([first, table('b', next), table('c', { ...next, valid_from: '2027-09-01' })])).toEqual([
      expect.stringMatching(/^b supersedes is superseded by table c too/),
      expect.stringMatching(/^c supersedes is superseded by table b too/),
    ]);
  });

  it('may not supersede what holds later, nor be ended before what it supersedes', () => {
    const ended = table('b', {
      status: 'SUPERSEDED',
      supersedes_key: 'a',
      valid_from: '2023-09-01',
      valid_to: '2024-08-31',
    });
    expect(told([table('a', { valid_from: '2024-09-01' }), ended])).toEqual([
      expect.stringMatching(/^b supersedes holds from 2024-09-01 on, later than this table/),
    ]);
    const open = table('a', { valid_from: '2022-09-01', valid_to: '2023-08-31' });
    expect(told([open, ended])).toEqual([
      expect.stringMatching(/^b supersedes is IN_FORCE, where this later table is SUPERSEDED itself/),
    ]);
    expect(told([{ ...open, status: 'SUPERSEDED' }, ended])).toEqual([]);
  });

  it.each<[string, Partial<TableFacts>, boolean]>([
    ['the day after the last one', { valid_from: '2025-09-01' }, false],
    ['the last day', { valid_from: '2025-08-31' }, true],
    ['within', { valid_from: '2024-01-01', valid_to: '2024-06-30' }, true],
    ['around', { valid_from: '2020-01-01' }, true],
    ['before', { valid_from: '2020-01-01', valid_to: '2023-08-31' }, false],
    ['of a draft', { valid_from: '2024-01-01', status: 'DRAFT' }, false],
    ['of another provider', { valid_from: '2024-01-01', provider_number: '991001' }, false],
    ['of another direction', { valid_from: '2024-01-01', to_pathway: 'TKO_GENERAL' }, false],
  ])('may not hold on the same days: %s', (_name, given, overlap) => {
    const problems = tableProblems([first, table('b', given)]);
    expect(problems.map(({ table: key }) => key)).toEqual(overlap ? ['a', 'b'] : []);
    if (overlap)
      expect(problems[1]!.reason).toMatch(/overlaps with table a.*give the earlier one a last day/);
  });
});

const rule = (position: number, condition: string, given: Partial<RuleFacts> = {}): RuleFacts => {
  const read = readCondition(condition);
  if ('problem' in read) throw new Error(read.problem);
  return {
    position,
    mode: 'ALL',
    needed: null,
    items: read.items,
    grants: ['courseModule:m'],
    coverage: 'FULL',
    ...given,
  };
};
const KNOWN = new Map<string, Pathway | null>([
  ['studyProgramme:p', null],
  ['courseModule:m', 'TKO_AAV'],
  ['courseModule:n', 'TKO_AAV'],
  ['courseModule:g', 'TKO_GENERAL'],
]);
const canBeLookedUp = (id: string): boolean => /^(courseModule|studyProgramme):/.test(id);
const ruleTold = (rules: RuleFacts[], facts = table('t')) =>
  ruleProblems(facts, rules, canBeLookedUp, KNOWN).map(
    ({ position, field, reason }) => `${position} ${field} ${reason}`,
  );

describe('rules of a table', () => {
  it('may name foreign components that cannot be looked up, of those that can only what exists', () => {
    expect(ruleTold([rule(1, 'component=examSubject:x')])).toEqual([]);
    expect(ruleTold([rule(1, 'component=studyProgramme:p')])).toEqual([]);
    expect(ruleTold([rule(1, 'component=studyProgramme:x')])).toEqual([
      expect.stringMatching(/^1 condition is no component of the catalogue/),
    ]);
  });

  it('may not grant, or ask, own components that do not exist', () => {
    const grants = ['courseModule:m', 'courseModule:gone'];
    expect(
      ruleTold([rule(1, 'component=examSubject:x', { grants }), rule(2, 'component=courseModule:gone')]),
    ).toEqual([
      expect.stringMatching(/^1 grants is no component of the catalogue/),
      expect.stringMatching(/^2 condition is no component of the catalogue/),
    ]);
  });

  it('may not leave the pathways of the table', () => {
    const facts = table('t', { from_pathway: 'TKO_GENERAL' });
    expect(ruleTold([rule(1, 'component=courseModule:g')], facts)).toEqual([]);
    expect(ruleTold([rule(1, 'component=courseModule:n')], facts)).toEqual([
      '1 condition belongs to TKO_AAV, where the table says TKO_GENERAL',
    ]);
    expect(ruleTold([rule(1, 'component=examSubject:x', { grants: ['courseModule:g'] })])).toEqual([
      '1 grants belongs to TKO_GENERAL, where the table says TKO_AAV',
    ]);
  });

  it('may not contradict each other, whatever the order and mode in which they ask the same', () => {
    const first = rule(1, 'component=examSubject:x|component=examSubject:y', {
      grants: ['courseModule:n', 'courseModule:m'],
    });
    const again = (given: Partial<RuleFacts>) =>
      rule(2, 'component=examSubject:y|component=examSubject:x', { coverage: 'PARTIAL', ...given });
    const contradiction = [
      '2 coverage contradicts position 1: the same condition gives FULL of courseModule:m; keep one of them',
    ];
    expect(ruleTold([first, again({})])).toEqual(contradiction);
    expect(ruleTold([first, again({ mode: 'N_OF', needed: 2 })])).toEqual(contradiction);
    expect(ruleTold([first, again({ coverage: 'FULL' })])).toEqual([]);
    expect(ruleTold([first, again({ mode: 'ANY' })])).toEqual([]);
    expect(ruleTold([rule(1, 'component=examSubject:x'), again({ mode: 'ANY' })])).toEqual([]);
    expect(
      ruleTold([
        rule(1, 'component=examSubject:x;percentage=60'),
        rule(2, 'component=examSubject:x', { coverage: 'PARTIAL' }),
      ]),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, string]>([
    ['less for more', 'percentage=50', 'FULL', 'percentage=60', 'NONE'],
    ['nothing for a pass', 'percentage=60', 'NONE', '', 'FULL'],
    ['less for a newer one', '', 'FULL', 'age=5', 'PARTIAL'],
    ['something open where less is plain', '', 'PARTIAL', 'percentage=80', 'UNDETERMINED'],
    ['less for a certain kind', '', 'FULL', 'kind=EXAM_RESULT', 'NONE'],
  ])('may not give %s', (_name, first, gives, second, givesToo) => {
    const item = (more: string): string => `component=examSubject:x${more && `;${more}`}`;
    const rules = [
      rule(1, item(first), { coverage: gives as RuleFacts['coverage'] }),
      rule(2, item(second), { coverage: givesToo as RuleFacts['coverage'] }),
    ];
    const weaker = givesToo === 'FULL' ? 'a stronger' : 'a weaker';
    expect(ruleTold(rules)).toEqual([
      `2 coverage contradicts position 1: ${weaker} condition gives ${gives} of courseModule:m; keep one of them`,
    ]);
    const turned = rules.map((one) => ({
      ...one,
      coverage: rules[2 - one.position]!.coverage,
    }));
    expect(ruleTold(turned)).toEqual([]);
  });
});
