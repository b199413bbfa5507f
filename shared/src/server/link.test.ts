import type { GraphQLResolveInfo } from 'graphql';
import { ItemBudget } from './item-budget';
import { link, links } from './link';
import type { RequestContext } from './subgraph-definition';

const INFO = {} as GraphQLResolveInfo;
const CASE = { key: '1', status: 'SENT' };
const OWN = { name: 'CLB De Leiekant' };

function context(limit = 10): RequestContext {
  const references = {
    Clb: async (id: string) => (id === 'clb:993001' ? OWN : null),
    ClbReferral: async (id: string) => (id === 'clbReferral:1' ? CASE : null),
  };
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
    [
      'an own case, whose row tells no type',
      'Referral',
      'clbReferral:1',
      { ...CASE, __typename: 'ClbReferral' },
    ],
    ['an own case that the asker may not see', 'Referral', 'clbReferral:2', null],
    [
      'another owner’s case',
      'ExemptionRequest',
      'cvoExemptionRequest:1',
      { __typename: 'CvoExemptionRequest', id: 'cvoExemptionRequest:1' },
    ],
    ['a kind of case that its owner does not keep', 'ExemptionRequest', 'clbExemptionRequest:1', null],
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
