import { caseKey } from '../case/global-id.check';
import { badUserInput, refusedByRule } from '../errors/user-error';
import type { CheckedEvidence } from '../evidence/evidence.check';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { ExemptionBasis } from '../vocabulary/exemption-request.enum';
import type { ExemptionBinding, StoredAdvice } from './exemption-request.binding';
import { checkBasis } from './exemption-request-content.check';
import type { ExemptionLoaders } from './exemption-request.loaders';
import type { ExemptionRow } from './exemption-request.row';
import { refusesKind, rulesOn } from './proof.check';

/** Least lines of evidence that each basis needs before a request can be submitted. */
export const EVIDENCE_NEEDED: Readonly<Record<ExemptionBasis, number>> = { EVK: 1, EVC: 1, TEST: 0 };

const FIELD = 'input.to';

/**
 * What a request must have before its decider gets it.
 *
 * @param evidence the lines that the request keeps
 * @throws BAD_USER_INPUT that says what is missing; with the rule, when regulation does not allow a basis or kind of evidence here
 */
export function checkSubmission(
  binding: ExemptionBinding,
  row: ExemptionRow,
  evidence: readonly Pick<CheckedEvidence, 'kind'>[],
  now: Date,
): void {
  const today = brusselsDay(now);
  if (row.learnerData !== 'PRESENT' || !row.consent)
    throw badUserInput(FIELD, 'there is no learner', 'learner and consent, by amending it first');
  if (row.consent.withdrawnAt || row.consent.validUntil < today)
    throw badUserInput(FIELD, 'the consent has passed', 'learner and a new consent, by amending it first');
  row.lines.forEach(({ basis, evidence: places }, index) => {
    checkBasis(binding, FIELD, basis, today);
    const needed = EVIDENCE_NEEDED[basis];
    if (places.length < needed)
      throw badUserInput(FIELD, `line ${index} (${basis}) has no evidence`, `${needed} or more for ${basis}`);
    const shown = places.flatMap((place) => evidence[place] ?? []);
    checkKinds(binding, `line ${index} (${basis})`, needed, shown, today);
  });
}

/** Whatever the basis is called: a line must rest on evidence of kinds that are accepted. */
function checkKinds(
  { proofRules = [] }: ExemptionBinding,
  line: string,
  needed: number,
  shown: readonly Pick<CheckedEvidence, 'kind'>[],
  today: string,
): void {
  const refusing = rulesOn(proofRules, today);
  const refusedBy = shown.map(({ kind }) => refusing.find((rule) => refusesKind(rule, kind!)));
  const rule = refusedBy.find((one) => one !== undefined);
  const accepted = refusedBy.filter((one) => one === undefined).length;
  if (rule && accepted < needed)
    throw refusedByRule(FIELD, `${line} with nothing but such evidence`, rule, 'evidence of another kind');
}

/** Advice on one version of a request. */
export interface Advised {
  version: number;
  advice: StoredAdvice[];
}

/**
 * What concordances say of a request as it stands; null where none is given, or to who does not see it. Read before the
 * transaction of the act, which compares versions.
 */
export async function adviceFor(
  binding: ExemptionBinding,
  context: RequestContext,
  id: string,
): Promise<Advised | null> {
  const key = caseKey(binding.prefix, id);
  // Who shows no good token is refused by the act, which accounts for it.
  const { principal } = context.personal;
  if (!binding.advise || key === null || !principal) return null;
  const { exemptions } = context.loaders as ExemptionLoaders;
  const row = await exemptions.rows.load(key);
  if (!row || !binding.mayDo(principal, row, 'MOVE', 'SENDER')) return null;
  const { EVIDENCE = [] } = await exemptions.personalParts.load(key);
  const componentIds = row.lines.map(({ componentId }) => componentId);
  const on = brusselsDay(context.now);
  const advice = await binding.advise(context, componentIds, EVIDENCE as CheckedEvidence[], on);
  return { version: row.version, advice };
}
