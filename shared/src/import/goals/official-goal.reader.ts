import { containsInsz } from '../../vocabulary/insz';
import { brusselsDate } from '../brussels-date';
import { collapseSpace, storable } from '../clean-text';
import { htmlToText } from '../html-text';
import { refused, type RefusedRow } from '../row-outcome';
import { JsonObject } from './json-shape';
import type { OfficialGoal, OfficialGoalSet } from './official-goal';

/** Reads what a file says about its set. */
export function readSet(set: JsonObject): OfficialGoalSet | RefusedRow {
  const line = (field: string): string | null => oneLine(set.text(field));
  const read: OfficialGoalSet = {
    id: set.required('id'),
    name: line('naam')!,
    shortName: line('korteNaam'),
    version: line('versie'),
    grade: line('graad'),
    keyCompetences: set
      .list('sleutelcompetenties')
      .map((item) => nameOf(JsonObject.of(item, 'sleutelcompetenties'))),
    source: line('naamsvermelding'),
    sourceUrl: line('bron'),
    retrievedAt: line('opgehaald'),
  };
  return (
    unusable({
      naam: read.name,
      korteNaam: read.shortName,
      naamsvermelding: read.source,
      versie: read.version,
      graad: read.grade,
      bron: read.sourceUrl,
    }) ?? read
  );
}

/** Reads one goal; `position` is its place in the file. */
export function readGoal(set: string, goal: JsonObject, position: number): OfficialGoal | RefusedRow {
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
    keyCompetence: nameOf(goal.object('sleutelcompetentie')) || null,
    explanation: plain(extra.text('memorie')),
    footnote: plain(extra.text('voetnoot')),
    validity: oneLine(validity.text('type')),
    ...dates,
  };
  const { code, headings, explanation, footnote, kind, keyCompetence } = read;
  return (
    unusable({
      code,
      tekst: text,
      memorie: explanation,
      voetnoot: footnote,
      titels: headings.join('\n'),
      type: kind,
      sleutelcompetentie: keyCompetence,
      geldigheid: read.validity,
    }) ?? read
  );
}

function plain(html: string | null): string | null {
  return html === null ? null : htmlToText(html) || null;
}

function oneLine(html: string | null): string | null {
  const text = plain(html);
  return text === null ? null : collapseSpace(text);
}

function nameOf(competence: JsonObject): string {
  return oneLine(competence.text('naam')) ?? competence.text('nr') ?? '';
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

function unusable(texts: Record<string, string | null>): RefusedRow | null {
  for (const [field, text] of Object.entries(texts)) {
    if (text === null) continue;
    if (containsInsz(text)) return refused(field, text, 'holds a national number (INSZ)');
    if (!storable(text)) return refused(field, '', 'holds a character that is no text');
  }
  return null;
}
