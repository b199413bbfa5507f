import { refused, type RefusedRow } from '../import/row-outcome';
import { isComponentId } from '../case/global-id.check';
import { ConcordanceCoverage, ConditionMode } from '../vocabulary/concordance.enum';
import type { ConcordanceItem } from '../vocabulary/concordance.type';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import { readCondition } from './condition.cell';
import { neededItems } from './condition.check';
import type { ConcordanceCells } from './concordance.columns';
import { MAX_GRANTS_OF_RULE, MAX_ITEMS_OF_RULE, MAX_NOTE } from './concordance.limits';
import { listed, type TableRecord } from './concordance-table.records';
import { PATHWAY_COMPONENTS } from './pathway-components.table';
import { SHOWS_SUCCESS } from './proof-kind.table';

/** The columns of a rule, ready to merge. */
export interface RuleRecord {
  key: string;
  table_key: string;
  position: number;
  mode: ConditionMode;
  needed: number | null;
  items: ConcordanceItem[];
  grants: string[];
  coverage: ConcordanceCoverage;
  note: LocalizedText | null;
}

/** Makes a rule of a row, or says why it cannot. */
export function readRule(
  cells: ConcordanceCells,
  table: TableRecord,
  grants: string,
): RuleRecord | RefusedRow {
  const condition = readCondition(cells.condition);
  if ('problem' in condition) return refused('condition', cells.condition, condition.problem);
  const { items } = condition;
  const problem =
    formProblem(cells) ??
    neededProblem(cells, items) ??
    grantsProblem(cells, grants) ??
    itemsProblem(cells, table.from_pathway, items);
  if (problem) return problem;
  return {
    key: `${table.key}/${Number(cells.position)}`,
    table_key: table.key,
    position: Number(cells.position),
    mode: cells.mode as ConditionMode,
    needed: cells.needed === '' ? null : Number(cells.needed),
    items,
    grants: listed(cells.grants),
    coverage: cells.coverage as ConcordanceCoverage,
    note: cells.note_nl === '' ? null : { nl: cells.note_nl, en: cells.note_en },
  };
}

function formProblem(cells: ConcordanceCells): RefusedRow | null {
  const { position, mode, coverage, note_nl, note_en } = cells;
  if (!/^[1-9]\d{0,4}$/.test(position))
    return refused('position', position, 'is no place; expected a number from 1');
  if (!Object.hasOwn(ConditionMode, mode))
    return refused('mode', mode, `is unknown; expected ${Object.keys(ConditionMode).join(', ')}`);
  if (!Object.hasOwn(ConcordanceCoverage, coverage))
    return refused(
      'coverage',
      coverage,
      `is unknown; expected ${Object.keys(ConcordanceCoverage).join(', ')}`,
    );
  for (const [field, note] of Object.entries({ note_nl, note_en }))
    if (note.length > MAX_NOTE)
      return refused(field, '', `has ${note.length} characters; expected at most ${MAX_NOTE}`);
  if ((note_nl === '') !== (note_en === ''))
    return refused(
      note_nl === '' ? 'note_nl' : 'note_en',
      '',
      'is empty; expected the note in both languages, or none',
    );
  return null;
}

function neededProblem({ mode, needed }: ConcordanceCells, { length }: ConcordanceItem[]): RefusedRow | null {
  if (mode !== 'N_OF')
    return needed === '' ? null : refused('needed', needed, 'is for N_OF only; expected an empty cell');
  return /^\d{1,3}$/.test(needed) && Number(needed) >= 1 && Number(needed) <= length
    ? null
    : refused('needed', needed, `is no number of items; expected 1 to ${length}`);
}

function grantsProblem({ grants: cell }: ConcordanceCells, prefix: string): RefusedRow | null {
  const ids = listed(cell);
  if (ids.length === 0)
    return refused('grants', '', `is empty; expected ids such as ${prefix}:..., joined by |`);
  if (ids.length > MAX_GRANTS_OF_RULE)
    return refused(
      'grants',
      '',
      `names ${ids.length} components; expected at most ${MAX_GRANTS_OF_RULE}, the rest in another rule`,
    );
  const foreign = ids.find((id) => !id.startsWith(`${prefix}:`) || !isComponentId(id));
  if (foreign !== undefined)
    return refused(
      'grants',
      foreign,
      `is not the granter's; expected ids such as ${prefix}:..., joined by |`,
    );
  return new Set(ids).size < ids.length ? refused('grants', cell, 'names a component twice') : null;
}

function itemsProblem(
  { condition, mode, needed }: ConcordanceCells,
  from: Pathway,
  items: ConcordanceItem[],
): RefusedRow | null {
  if (items.length > MAX_ITEMS_OF_RULE)
    return refused('condition', '', `has ${items.length} items; expected at most ${MAX_ITEMS_OF_RULE}`);
  const prefixes = PATHWAY_COMPONENTS[from];
  const foreign = items.find(
    ({ componentId }) =>
      componentId != null && !prefixes.includes(componentId.slice(0, componentId.indexOf(':'))),
  );
  if (foreign) {
    const expected =
      prefixes.length > 0 ? `ids that begin with ${prefixes.join(' or ')}` : 'kinds of evidence only';
    return refused('condition', foreign.componentId!, `is no component of ${from}; expected ${expected}`);
  }
  const empty = items.filter(
    ({ evidenceKind }) => evidenceKind != null && SHOWS_SUCCESS[evidenceKind] === 'NO',
  ).length;
  const asked = neededItems({ mode: mode as ConditionMode, needed: Number(needed) || null, items });
  return empty >= asked
    ? refused('condition', condition, 'can be met without any proof of success; ask something beside it')
    : null;
}
