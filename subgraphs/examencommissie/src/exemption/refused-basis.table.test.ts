import { ExemptionBasis } from '@leerwegen/shared/vocabulary/exemption-request.enum';
import { EXAM_PROOF_RULES } from './proof-rule.table';
import { REFUSED_BASES } from './refused-basis.table';

/** What the page of the Examencommissie on exemptions says of each basis. */
const REFUSED: Readonly<Record<ExemptionBasis, boolean>> = { EVK: false, EVC: true, TEST: false };

describe('what the Examencommissie refuses at once', () => {
  it.each(Object.keys(ExemptionBasis) as ExemptionBasis[])('is %s, or is not', (basis) => {
    const found = REFUSED_BASES.filter((refused) => refused.basis === basis);
    expect(found).toHaveLength(REFUSED[basis] ? 1 : 0);
    for (const { rule } of found) expect(rule.source).toMatch(/\S{5,}/);
  });

  it('is refused by a rule of the same name where it advises', () => {
    const advising = EXAM_PROOF_RULES.map(({ id }) => id);
    expect(REFUSED_BASES.filter(({ rule }) => !advising.includes(rule.id))).toEqual([]);
  });
});
