import { isComponentId } from '../case/global-id.check';
import { foldText } from '../search/search-text';
import type { ConcordanceItem } from '../vocabulary/concordance.type';
import { EvidenceKind } from '../vocabulary/evidence.enum';
import { GRADES } from '../vocabulary/programme.enum';

const FORM =
  'items joined by |, each of component=, kind=, subject=, grade=, percentage= and age=, joined by ;';

/** What a condition cell holds, or why it cannot be read. */
export type ConditionCell = { items: ConcordanceItem[] } | { problem: string };

/**
 * Reads a cell such as `component=courseModule:D104/D10403;percentage=60 | kind=SCHOOL_REPORT;subject=wiskunde;grade=3`.
 * Every item has each key, so that equal items are equal.
 */
export function readCondition(cell: string): ConditionCell {
  const items: ConcordanceItem[] = [];
  for (const [index, text] of cell.split('|').entries()) {
    const item = readItem(text);
    if ('problem' in item) return { problem: `item ${index + 1} ${item.problem}` };
    items.push(item);
  }
  const texts = items.map((item) => JSON.stringify(item));
  return new Set(texts).size < texts.length ? { problem: 'names an item twice' } : { items };
}

function readItem(text: string): ConcordanceItem | { problem: string } {
  const values = new Map<string, string>();
  for (const part of text.split(';').map((one) => one.trim())) {
    const [, key, value] = /^([a-z]+)\s*=\s*(.+)$/.exec(part) ?? [];
    if (!key || !value || values.has(key)) return { problem: `is of another form; expected ${FORM}` };
    values.set(key, value);
  }
  const item: Required<ConcordanceItem> = {
    componentId: null,
    evidenceKind: null,
    subject: null,
    grade: null,
    minimumPercentage: null,
    maximumAgeYears: null,
  };
  for (const [key, value] of values) {
    const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    if (!read) return { problem: `has an unknown part ${key}; expected ${FORM}` };
    const problem = read(item, value);
    if (problem) return { problem: `has a part ${key} that ${problem}` };
  }
  if (item.componentId === null && item.evidenceKind === null)
    return { problem: 'names neither a component nor a kind of evidence' };
  if (item.subject !== null && item.evidenceKind === null)
    return { problem: 'names a subject without the kind of evidence that is about it' };
  return item;
}

type PartReader = (item: Required<ConcordanceItem>, value: string) => string | null;

const READERS: Readonly<Record<string, PartReader | undefined>> = {
  component: (item, value) => {
    item.componentId = value;
    return isComponentId(value) ? null : 'is no global id; expected one such as courseModule:D104/D10403';
  },
  kind: (item, value) => {
    item.evidenceKind = value as EvidenceKind;
    return Object.hasOwn(EvidenceKind, value)
      ? null
      : `is no kind of evidence; expected ${Object.keys(EvidenceKind).join(', ')}`;
  },
  subject: (item, value) => {
    item.subject = value;
    return foldText(value) === '' ? 'holds no word' : null;
  },
  grade: (item, value) => {
    item.grade = Number(value);
    return inRange(value, ...GRADES) ? null : 'is no grade; expected 1, 2 or 3';
  },
  percentage: (item, value) => {
    item.minimumPercentage = Number(value);
    return inRange(value, 1, 100) ? null : 'is no percentage; expected 1 to 100';
  },
  age: (item, value) => {
    item.maximumAgeYears = Number(value);
    return inRange(value, 1, 50) ? null : 'is no number of years; expected 1 to 50';
  },
};

function inRange(value: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most;
}
