import { brusselsDate } from '../brussels-date';
import { collapseSpace } from '../clean-text';
import { htmlToText } from '../html-text';
import { refused, type RefusedRow } from '../row-outcome';
import { type LIMITS, unusableText } from '../text-check';
import { type JsonObject, ShapeError } from './json-shape';
import type { OfficialGoal, OfficialGoalSet } from './official-goal';

/** A field as the file calls it, its text and what kind of text that is. */
type Checked = [field: string, text: string | null, kind: keyof typeof LIMITS];

/** Reads what a file says about its set. */
export function readSet(set: JsonObject): OfficialGoalSet | RefusedRow {
  const line = (field: string): string | null => oneLine(set.text(field));
  const read: OfficialGoalSet = {
    id: set.required('id'),
    name: line('naam') ?? '',
    shortName: line('korteNaam'),
    version: line('versie'),
    grade: line('graad'),
    keyCompetences: set.namedList('sleutelcompetenties').map(competence),
    source: line('naamsvermelding'),
    sourceUrl: line('bron'),
    retrievedAt: line('opgehaald'),
  };
  if (!read.name) return refused('set.naam', '', 'is empty');
  return (
    unusable([
      ['set.id', read.id, 'code'],
      ['set.naam', read.name, 'name'],
      ['set.korteNaam', read.shortName, 'name'],
      ['set.versie', read.version, 'name'],
      ['set.graad', read.grade, 'name'],
      ...read.keyCompetences.map((name): Checked => ['set.sleutelcompetenties', name, 'name']),
      ['set.naamsvermelding', read.source, 'name'],
      ['set.bron', read.sourceUrl, 'name'],
      ['set.opgehaald', read.retrievedAt, 'name'],
    ]) ?? read
  );
}

/** Reads one goal; `position` is its place in the file. */
export function readGoal(set: string, goal: JsonObject, position: number): OfficialGoal | RefusedRow {
  try {
    return readShaped(set, goal, position);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return refused(error.field, JSON.stringify(error.value) ?? '', `should be ${error.expected}`);
  }
}

function readShaped(set: string, goal: JsonObject, position: number): OfficialGoal | RefusedRow {
  const id = goal.text('id') ?? '';
  if (!/^[\w.-]+$/.test(id)) return refused('id', id, 'is no number of a goal');
  const extra = goal.object('extra');
  const text = plain(goal.text('tekst'));
  if (text === null) return refused('tekst', '', 'is empty');
  const validity = extra.object('geldigheid');
  const dates = readDates(validity);
  if ('outcome' in dates) return dates;
  const read: OfficialGoal = {
    set,
    id,
    position,
    code: oneLine(goal.text('code')),
    text,
    kind: oneLine(goal.text('type')),
    attitude: extra.flag('attitude'),
    optional: extra.flag('optioneel'),
    headings: headingsOf(extra.raw('titels')),
    keyCompetence: competence(goal.named('sleutelcompetentie')) || null,
    explanation: plain(extra.text('memorie')),
    footnote: plain(extra.text('voetnoot')),
    validity: oneLine(validity.text('type')),
    ...dates,
  };
  return (
    unusable([
      ['id', id, 'code'],
      // The set and the number together are the key.
      ['id', `${set}/${id}`, 'name'],
      ['code', read.code, 'code'],
      ['tekst', text, 'text'],
      ['memorie', read.explanation, 'text'],
      ['voetnoot', read.footnote, 'text'],
      ...read.headings.map((heading): Checked => ['titels', heading, 'name']),
      ['titels', read.headings.join('\n'), 'text'],
      ['type', read.kind, 'name'],
      ['sleutelcompetentie', read.keyCompetence, 'name'],
      ['geldigheid.type', read.validity, 'name'],
    ]) ?? read
  );
}

function plain(html: string | null): string | null {
  return html === null ? null : htmlToText(html) || null;
}

function oneLine(html: string | null): string | null {
  const text = plain(html);
  return text === null ? null : collapseSpace(text);
}

function competence({ name, number }: ReturnType<JsonObject['named']>): string {
  return oneLine(name) ?? oneLine(number) ?? '';
}

/** Headings from the outer to the inner: `{"1": {"titel": ...}, "2": ...}`, or each within the one before. */
function headingsOf(titles: unknown): string[] {
  if (titles === null || typeof titles !== 'object') return [];
  return Object.entries(titles as Record<string, unknown>)
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, entry]) => {
      if (typeof entry === 'string') return [entry];
      if (entry === null || typeof entry !== 'object') return [];
      const { titel, titels } = entry as { titel?: unknown; titels?: unknown };
      return [...(typeof titel === 'string' ? [titel] : []), ...headingsOf(titels)];
    })
    .map((title) => oneLine(title) ?? '')
    .filter(Boolean);
}

function readDates(
  validity: JsonObject,
): Pick<OfficialGoal, 'validFrom' | 'validTo' | 'publishedOn'> | RefusedRow {
  const fields = ['geldig_van_dt', 'geldig_tot_dt', 'publicatie_dt'] as const;
  const dates: (string | null)[] = [];
  for (const field of fields) {
    const text = validity.text(field);
    const date = text === null ? null : brusselsDate(text);
    if (text !== null && date === null) return refused(`geldigheid.${field}`, text, 'is no date');
    dates.push(date);
  }
  return { validFrom: dates[0]!, validTo: dates[1]!, publishedOn: dates[2]! };
}

/** The first text that cannot be taken. */
function unusable(checked: Checked[]): RefusedRow | null {
  for (const check of checked) {
    const bad = unusableText(...check);
    if (bad) return bad;
  }
  return null;
}
