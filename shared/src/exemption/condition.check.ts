import { foldText } from '../search/search-text';
import type { MissingReason, RuleOutcome } from '../vocabulary/concordance.enum';
import type { ConcordanceCondition, ConcordanceItem } from '../vocabulary/concordance.type';
import type { MissingCondition } from '../vocabulary/exemption-advice.type';
import type { AdvisedEvidence } from './advice.input';
import { GAP_TEXTS, type GapFacts, KIND_WORDS } from './gap.text';
import { ageDoubt, type Doubt } from './proof.check';
import { PASS_PERCENTAGE, SHOWS_SUCCESS } from './proof-kind.table';
import { mayBeSameProgramme } from './school-component';

/** What a condition is checked against. */
export interface ConditionSurroundings {
  evidence: readonly AdvisedEvidence[];
  /** What is said against each line whatever is asked. */
  doubts: readonly (readonly Doubt[])[];
  on: string;
}

/** What of a condition is met. */
export interface ConditionResult {
  outcome: RuleOutcome;
  /** Places of the lines that meet items, or may. */
  evidence: number[];
  missing: MissingCondition[];
}

type Standing = 'MET' | 'UNKNOWN' | 'UNMET' | 'ABSENT';

interface ItemResult {
  item: ConcordanceItem;
  standing: Standing;
  lines: number[];
  /** Whether one of the lines shows success, or may: a C-attest or an enrolment alone never does. */
  shows: boolean;
  missing: MissingCondition[];
}

/** How many items must be met. */
export function neededItems({ mode, needed, items }: ConcordanceCondition): number {
  if (mode === 'ALL') return items.length;
  return mode === 'ANY' ? 1 : (needed ?? items.length);
}

/** Holds a condition against evidence; null when no line is about any of its items. */
export function checkCondition(
  condition: ConcordanceCondition,
  surroundings: ConditionSurroundings,
): ConditionResult | null {
  const results = condition.items.map((item) => checkItem(item, surroundings));
  if (results.every(({ standing }) => standing === 'ABSENT')) return null;
  const needed = neededItems(condition);
  const met = results.filter(({ standing }) => standing === 'MET');
  const possible = results.filter(({ standing }) => standing === 'MET' || standing === 'UNKNOWN');
  const evidence = inOrder(possible.flatMap(({ lines }) => lines));
  if (suffices(met, needed)) {
    const used = inOrder(met.flatMap(({ lines }) => lines));
    return { outcome: 'APPLIES', evidence: used, missing: [] };
  }
  const outcome = suffices(possible, needed) ? 'UNDETERMINED' : 'ALMOST';
  const missing = results
    .filter(({ standing }) => standing !== 'MET')
    .flatMap((result) => missingOf(result, condition));
  if (condition.mode === 'N_OF' && met.length < needed)
    missing.push(gap({}, 'TOO_FEW', { limit: needed, met: met.length }, evidence));
  if (met.length >= needed && !met.some(({ shows }) => shows))
    missing.push(gap({}, 'PROVES_NO_SUCCESS', {}, evidence));
  return { outcome, evidence, missing };
}

const suffices = (results: ItemResult[], needed: number): boolean =>
  results.length >= needed && results.some(({ shows }) => shows);

/** Of alternatives, those about which nothing was shown are not worth a line each. */
function missingOf(result: ItemResult, { mode }: ConcordanceCondition): MissingCondition[] {
  if (result.standing !== 'ABSENT') return result.missing;
  return mode === 'ALL' ? [gap(result.item, 'NOT_SHOWN', { asked: wordsOf(result.item) }, [])] : [];
}

/** An item is as well met as its best line. */
function checkItem(item: ConcordanceItem, { evidence, doubts, on }: ConditionSurroundings): ItemResult {
  const subject = item.subject == null ? null : foldText(item.subject);
  const found = evidence.flatMap((line, index) => {
    if (subject !== null && foldedTitle(line) !== subject) return [];
    const own = lineDoubts(item, line, on);
    return own ? [{ index, line, doubts: [...own, ...doubts[index]!] }] : [];
  });
  const standing = (list: readonly Doubt[]): Standing =>
    list.length === 0 ? 'MET' : list.some(({ fails }) => fails) ? 'UNMET' : 'UNKNOWN';
  const best = (['MET', 'UNKNOWN', 'UNMET'] as const).find((one) =>
    found.some((candidate) => standing(candidate.doubts) === one),
  );
  if (!best) return { item, standing: 'ABSENT', lines: [], shows: false, missing: [] };
  const lines = found.filter((candidate) => standing(candidate.doubts) === best);
  return {
    item,
    standing: best,
    lines: lines.map(({ index }) => index),
    shows: lines.some(({ line }) => SHOWS_SUCCESS[line.kind!] !== 'NO'),
    missing: gathered(item, lines),
  };
}

const TITLES = new WeakMap<AdvisedEvidence, string>();

/** A line is held against every item of every rule; its title is folded once. */
function foldedTitle(line: AdvisedEvidence): string {
  const known = TITLES.get(line);
  if (known !== undefined) return known;
  const folded = foldText(line.title ?? '');
  TITLES.set(line, folded);
  return folded;
}

/** What is said against a line, whose title is that of the item, as proof of it; null when it is not about it. */
function lineDoubts(item: ConcordanceItem, line: AdvisedEvidence, on: string): Doubt[] | null {
  const { componentId, evidenceKind, grade } = item;
  const sameComponent = componentId == null || line.subjectId === componentId;
  if (!sameComponent && !mayBeSameProgramme(componentId, line.subjectId ?? '')) return null;
  if (componentId == null && line.kind !== evidenceKind) return null;
  const doubts: (Doubt | null)[] = [kindDoubt(item, line), percentageDoubt(item, line)];
  if (grade != null) {
    if (line.studyYear !== null && gradeOfYear(line.studyYear) !== grade) return null;
    if (line.studyYear === null)
      doubts.push({ reason: 'GRADE_UNKNOWN', facts: { limit: grade }, fails: false });
  }
  if (item.maximumAgeYears != null) doubts.push(ageDoubt(line.date, item.maximumAgeYears, on));
  if (line.date !== null && line.date > on) doubts.push({ reason: 'NOT_YET_ISSUED', facts: {}, fails: true });
  const said = doubts.filter((doubt) => doubt !== null);
  if (sameComponent) return said;
  // Of a line that would not do anyway, nobody needs to know the programme.
  if (said.some(({ fails }) => fails)) return null;
  return [...said, { reason: 'PROGRAMME_UNKNOWN', facts: {}, fails: false }];
}

/** The grade of a year of secondary education: years 1 and 2, 3 and 4, and from 5 on. */
export function gradeOfYear(studyYear: number): number {
  return Math.min(3, Math.ceil(studyYear / 2));
}

/** A kind that the item names is right by itself; else the kind has to show success. */
function kindDoubt(item: ConcordanceItem, { kind }: AdvisedEvidence): Doubt | null {
  if (item.evidenceKind != null)
    return kind === item.evidenceKind
      ? null
      : { reason: 'OTHER_KIND', facts: { asked: wordsOf(item) }, fails: true };
  const shows = SHOWS_SUCCESS[kind!];
  if (shows === 'NO') return { reason: 'PROVES_NO_SUCCESS', facts: {}, fails: true };
  return shows === 'UNCLEAR' ? { reason: 'KIND_UNCLEAR', facts: {}, fails: false } : null;
}

function percentageDoubt(
  { minimumPercentage }: ConcordanceItem,
  { kind, percentage }: AdvisedEvidence,
): Doubt | null {
  const least = minimumPercentage ?? (SHOWS_SUCCESS[kind!] === 'BY_PERCENTAGE' ? PASS_PERCENTAGE : null);
  if (least === null) {
    // A credential that is only given on passing, with a result that fails: one of both is wrong, who decides asks which.
    const contradicts = SHOWS_SUCCESS[kind!] === 'YES' && percentage !== null && percentage < PASS_PERCENTAGE;
    return contradicts
      ? { reason: 'PERCENTAGE_CONTRADICTS', facts: { limit: PASS_PERCENTAGE }, fails: false }
      : null;
  }
  const facts = { limit: least };
  if (percentage === null) return { reason: 'PERCENTAGE_UNKNOWN', facts, fails: false };
  return percentage < least ? { reason: 'PERCENTAGE_TOO_LOW', facts, fails: true } : null;
}

/** One line per reason, over all evidence that it is about; what merely is not known does not matter where something fails. */
function gathered(
  item: ConcordanceItem,
  lines: readonly { index: number; doubts: readonly Doubt[] }[],
): MissingCondition[] {
  const byText = new Map<string, MissingCondition>();
  for (const { index, doubts } of lines) {
    const failing = doubts.some(({ fails }) => fails);
    for (const { reason, facts, fails } of doubts) {
      if (failing && !fails) continue;
      const told = gap(item, reason, facts, [index]);
      const before = byText.get(told.text.en!);
      if (!before) byText.set(told.text.en!, told);
      else if (!before.evidence.includes(index)) before.evidence.push(index);
    }
  }
  return [...byText.values()].sort((a, b) => (a.text.en! < b.text.en! ? -1 : 1));
}

function gap(
  item: ConcordanceItem,
  reason: MissingReason,
  facts: GapFacts,
  evidence: number[],
): MissingCondition {
  return {
    reason,
    text: GAP_TEXTS[reason](facts),
    componentId: item.componentId ?? null,
    evidenceKind: item.evidenceKind ?? null,
    evidence: [...evidence],
  };
}

/** What an item asks, in words. */
function wordsOf({ componentId, evidenceKind, subject }: ConcordanceItem): { nl: string; en: string } {
  const kind = evidenceKind
    ? KIND_WORDS[evidenceKind]
    : { nl: 'een bewijs van slagen', en: 'proof of success' };
  const about = componentId ?? subject;
  return about ? { nl: `${kind.nl} over ${about}`, en: `${kind.en} about ${about}` } : kind;
}

const inOrder = (places: number[]): number[] => [...new Set(places)].sort((a, b) => a - b);
