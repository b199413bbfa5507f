import type { GraphQLResolveInfo } from 'graphql';
import { ItemBudget } from './item-budget';
import { link, links } from './link';
import type { RequestContext } from './subgraph-definition';

const INFO = {} as GraphQLResolveInfo;
const OWN = { name: 'CLB De Leiekant' };

function context(limit = 10): RequestContext {
  const references = { Clb: async (id: string) => (id === 'clb:993001' ? OWN : null) };
  return { references, budget: new ItemBudget(limit) } as unknown as RequestContext;
}

describe('a link', () => {
  it.each([
    ['another owner’s provider', 'Provider', 'school:990001', { __typename: 'School', id: 'school:990001' }],
    [
      'an offering',
      'Offering',
      'examProgramme:x-3',
      { __typename: 'ExamProgramme', id: 'examProgramme:x-3' },
    ],
    ['an own row', 'Provider', 'clb:993001', OWN],
    ['an own row that is not there', 'Provider', 'clb:993999', null],
    ['an offering where a provider is meant', 'Provider', 'schoolOffering:1', null],
    ['a type that implements nothing', 'Offering', 'goal:1', null],
    ['a text without a prefix', 'Offering', 'nonsense', null],
  ] as const)('to %s', async (_what, owned, id, expected) => {
    expect(await link(owned, id, context(), INFO)).toEqual(expected);
  });

  it('is counted as an item of the request', async () => {
    const ids = ['school:1', 'school:2', 'school:3'];
    expect(await links('Provider', ids, context(3), INFO)).toHaveLength(3);
    expect(() => links('Provider', ids, context(2), INFO)).toThrow('more than 2 items');
  });
});
