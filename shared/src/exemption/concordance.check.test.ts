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
    ]);
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
const KNOWN = new Map<string, Pathway>([
  ['courseModule:m', 'TKO_AAV'],
  ['courseModule:n', 'TKO_AAV'],
  ['courseModule:g', 'TKO_GENERAL'],
]);
const isOwn = (id: string): boolean => id.startsWith('courseModule:');
const ruleTold = (rules: RuleFacts[], facts = table('t')) =>
  ruleProblems(facts, rules, isOwn, KNOWN).map(
    ({ position, field, reason }) => `${position} ${field} ${reason}`,
  );

describe('rules of a table', () => {
  it('may name foreign components that cannot be looked up', () => {
    expect(ruleTold([rule(1, 'component=examSubject:x')])).toEqual([]);
  });

  it('may not grant, or ask, own components that do not exist', () => {
    const grants = ['courseModule:m', 'courseModule:gone'];
    expect(
      ruleTold([rule(1, 'component=examSubject:x', { grants }), rule(2, 'component=courseModule:gone')]),
    ).toEqual([
      expect.stringMatching(/^1 grants is no component of this catalogue/),
      expect.stringMatching(/^2 condition is no component of this catalogue/),
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
});
