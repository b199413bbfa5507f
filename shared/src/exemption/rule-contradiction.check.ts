import type { ConcordanceCoverage } from '../vocabulary/concordance.enum';
import type { ConcordanceItem } from '../vocabulary/concordance.type';
import type { RuleFacts } from './concordance.check';
import { foldText } from '../search/search-text';
import { implies } from './condition.implication';

/** From least to most: what is not determined may still be something. */
const MORE: Readonly<Record<ConcordanceCoverage, number>> = { NONE: 0, UNDETERMINED: 1, PARTIAL: 2, FULL: 3 };

/** A rule and an earlier one that cannot both be meant, and why. */
export interface Contradiction {
  rule: RuleFacts;
  reason: string;
}

/**
 * Rules of one table that contradict each other on a component: whoever meets more conditions may not be granted less.
 * Each rule is named once, with the first that it contradicts; of two, the later one.
 */
export function contradictions(rules: readonly RuleFacts[]): Contradiction[] {
  const before = new Map<string, RuleFacts[]>();
  return rules.flatMap((rule) => {
    const found = firstContradiction(rule, before);
    for (const key of keysOf(rule, toldBy)) {
      const list = before.get(key);
      if (list) list.push(rule);
      else before.set(key, [rule]);
    }
    return found === null ? [] : [{ rule, reason: found }];
  });
}

function firstContradiction(
  rule: RuleFacts,
  before: ReadonlyMap<string, readonly RuleFacts[]>,
): string | null {
  const seen = new Set<RuleFacts>();
  for (const key of keysOf(rule, askedBy))
    for (const earlier of before.get(key) ?? []) {
      if (earlier.coverage === rule.coverage || seen.has(earlier)) continue;
      seen.add(earlier);
      const [less, more] = MORE[rule.coverage] < MORE[earlier.coverage] ? [rule, earlier] : [earlier, rule];
      if (!implies(less, more)) continue;
      const same = implies(more, less);
      const how = same ? 'the same' : rule === less ? 'a weaker' : 'a stronger';
      const grant = rule.grants.find((id) => earlier.grants.includes(id));
      return `contradicts position ${earlier.position}: ${how} condition gives ${earlier.coverage} of ${grant}; keep one of them`;
    }
  return null;
}

/** Rules can only contradict each other when they grant a component alike and ask something alike of it. */
function keysOf({ grants, items }: RuleFacts, of: (item: ConcordanceItem) => string[]): string[] {
  const asked = new Set(items.flatMap(of));
  return [...new Set(grants)].flatMap((grant) => [...asked].map((what) => `${grant} ${what}`));
}

/** Under what an item is found: a subject by itself, and among all subjects. */
function toldBy({ componentId, evidenceKind, subject }: ConcordanceItem): string[] {
  const kinds = subject == null ? [evidenceKind] : [subjectKey(evidenceKind, subject), `${evidenceKind} *`];
  return [componentId, ...kinds].filter((one) => one != null);
}

/** Under what the others are looked for: one subject has nothing to do with another. */
function askedBy({ componentId, evidenceKind, subject }: ConcordanceItem): string[] {
  const kinds =
    subject == null
      ? [evidenceKind, evidenceKind && `${evidenceKind} *`]
      : [evidenceKind, subjectKey(evidenceKind, subject)];
  return [componentId, ...kinds].filter((one) => one != null);
}

function subjectKey(kind: ConcordanceItem['evidenceKind'], subject: string): string {
  return `${kind} ${foldText(subject)}`;
}
