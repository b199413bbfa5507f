import { foldText } from '../search/search-text';
import type { ConcordanceCondition, ConcordanceItem } from '../vocabulary/concordance.type';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import { neededItems } from './condition.check';
import { PASS_PERCENTAGE, SHOWS_SUCCESS } from './proof-kind.table';

/**
 * Whether all evidence that meets one condition meets the other too, as far as their items show it: never said
 * wrongly, but of `N_OF` not always found.
 */
export function implies(stronger: ConcordanceCondition, weaker: ConcordanceCondition): boolean {
  if (!showsSuccess(weaker)) return false;
  const leads = stronger.items.map((item) =>
    weaker.items.flatMap((other, index) => (itemImplies(item, other) ? [index] : [])),
  );
  const needed = neededItems(weaker);
  const given = neededItems(stronger);
  if (given === stronger.items.length) return new Set(leads.flat()).size >= needed;
  if (given === 1) return leads.every((met) => met.length >= needed);
  // Whichever items are left out, the paired ones among the others meet an item each.
  return given - (leads.length - pairs(leads)) >= needed;
}

/** Whether something that is met in any case shows success: without it, a condition is never met. */
function showsSuccess(condition: ConcordanceCondition): boolean {
  const shows = ({ evidenceKind }: ConcordanceItem): boolean =>
    evidenceKind == null || SHOWS_SUCCESS[evidenceKind] !== 'NO';
  const { items } = condition;
  return neededItems(condition) === items.length ? items.some(shows) : items.every(shows);
}

/** Whether every line that meets one item meets the other too. */
function itemImplies(a: ConcordanceItem, b: ConcordanceItem): boolean {
  return (
    (b.componentId == null || a.componentId === b.componentId) &&
    kindImplies(a.evidenceKind ?? null, b.evidenceKind ?? null) &&
    (b.subject == null || (a.subject != null && foldText(a.subject) === foldText(b.subject))) &&
    (b.grade == null || a.grade === b.grade) &&
    (b.maximumAgeYears == null || (a.maximumAgeYears != null && a.maximumAgeYears <= b.maximumAgeYears)) &&
    percentageImplies(a, b)
  );
}

/** An item without a kind takes all that show success in the component. */
function kindImplies(a: EvidenceKind | null, b: EvidenceKind | null): boolean {
  if (b !== null) return a === b;
  return a === null || SHOWS_SUCCESS[a] === 'YES' || SHOWS_SUCCESS[a] === 'BY_PERCENTAGE';
}

/** Without a percentage, a result has to be a pass where there is one. */
function percentageImplies(a: ConcordanceItem, b: ConcordanceItem): boolean {
  if (b.minimumPercentage != null)
    return (a.minimumPercentage ?? passOf(a.evidenceKind)) >= b.minimumPercentage;
  if (a.minimumPercentage == null) return true;
  const kind = b.evidenceKind ?? a.evidenceKind;
  // Below a pass, a result fails or contradicts what is given on passing.
  const least = kind != null && !['YES', 'BY_PERCENTAGE'].includes(SHOWS_SUCCESS[kind]) ? 0 : PASS_PERCENTAGE;
  return a.minimumPercentage >= least;
}

function passOf(kind: EvidenceKind | null | undefined): number {
  return kind != null && SHOWS_SUCCESS[kind] === 'BY_PERCENTAGE' ? PASS_PERCENTAGE : 0;
}

/** The most pairs of a list item and one of its numbers, each number in one pair (augmenting paths). */
function pairs(lists: readonly (readonly number[])[]): number {
  const owner = new Map<number, number>();
  const place = (list: number, tried: Set<number>): boolean =>
    lists[list]!.some((number) => {
      if (tried.has(number)) return false;
      tried.add(number);
      const before = owner.get(number);
      if (before !== undefined && !place(before, tried)) return false;
      owner.set(number, list);
      return true;
    });
  return lists.filter((_list, index) => place(index, new Set())).length;
}
