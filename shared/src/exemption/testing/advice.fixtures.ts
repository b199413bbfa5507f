import type { ConcordanceItem, ConcordanceRule } from '../../vocabulary/concordance.type';
import type { AdvisedEvidence, AdvisingTable, AskedComponent } from '../advice.input';
import type { ProofRule } from '../proof-rule';

/** The day of the advice in tests. */
export const ON = '2026-11-25';

/** A line of evidence; what is not given is unknown. */
export function line(given: Partial<AdvisedEvidence>): AdvisedEvidence {
  return {
    kind: 'DEELCERTIFICAAT',
    subjectId: null,
    goalIds: null,
    title: null,
    issuer: null,
    issuerId: null,
    studyYear: null,
    result: null,
    percentage: null,
    date: null,
    assurance: 'SEEN',
    subjectGoalIds: [],
    ...given,
  };
}

/** A component without a grade or goals, unless given. */
export function component(id: string, given: Partial<AskedComponent> = {}): AskedComponent {
  return { id, grade: null, goalIds: [], ...given };
}

/** A rule for the component `asked:1`; every item must be held, unless said otherwise. */
export function rule(
  items: ConcordanceItem[],
  given: Partial<ConcordanceRule> & { mode?: 'ALL' | 'ANY' | 'N_OF'; needed?: number } = {},
): ConcordanceRule {
  const { mode = 'ALL', needed = null, ...rest } = given;
  return {
    id: 'rule:t/1',
    position: 1,
    condition: { mode, needed, items },
    grants: ['asked:1'],
    coverage: 'FULL',
    note: null,
    ...rest,
  };
}

/** A table in force since 2020. */
export function table(rules: ConcordanceRule[], given: Partial<AdvisingTable> = {}): AdvisingTable {
  return { id: 'table:t', status: 'IN_FORCE', validFrom: '2020-09-01', validTo: null, rules, ...given };
}

/** A rule on proof that holds on every day. */
export function proofRule(
  id: string,
  effect: ProofRule['effect'],
  given: Partial<ProofRule> = {},
): ProofRule {
  return {
    id,
    effect,
    text: { nl: `${id} nl`, en: `${id} en` },
    source: 'test',
    sourceUrl: null,
    validFrom: null,
    validTo: null,
    checkedOn: ON,
    confidence: 'POLICY',
    ...given,
  };
}
