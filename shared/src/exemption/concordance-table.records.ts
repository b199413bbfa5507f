import { refused, type RefusedRow } from '../import/row-outcome';
import { isGlobalId } from '../case/global-id.check';
import { sortKey } from '../search/search-text';
import { isCalendarDate } from '../vocabulary/calendar-date';
import { ConcordanceStatus } from '../vocabulary/concordance.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import type { ConcordanceCells, ConcordanceColumn } from './concordance.columns';
import { PATHWAY_COMPONENTS } from './pathway-components.table';

const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
const PROVIDER = /^[A-Za-z0-9]{1,20}$/;

/** The columns of a table, ready to merge. */
export interface TableRecord {
  key: string;
  title: string;
  title_key: string;
  from_pathway: Pathway;
  to_pathway: Pathway;
  provider_number: string | null;
  goal_set_ids: string[];
  valid_from: string;
  valid_to: string | null;
  status: ConcordanceStatus;
  supersedes_key: string | null;
  source: string;
  demonstration: boolean;
}

/** The values of a cell that holds a list. */
export function listed(cell: string): string[] {
  return cell === '' ? [] : cell.split('|').map((one) => one.trim());
}

/**
 * Makes a table of a row, or says why it cannot.
 *
 * @param grants prefix of the ids of the components that its owner grants
 */
export function readTable(cells: ConcordanceCells, grants: string): TableRecord | RefusedRow {
  const problem = formProblem(cells) ?? datesProblem(cells) ?? pathwayProblem(cells, grants);
  if (problem) return problem;
  return {
    key: cells.table,
    title: cells.title,
    title_key: sortKey(cells.title),
    from_pathway: cells.from_pathway as Pathway,
    to_pathway: cells.to_pathway as Pathway,
    provider_number: cells.provider || null,
    goal_set_ids: listed(cells.goal_sets),
    valid_from: cells.valid_from,
    valid_to: cells.valid_to || null,
    status: cells.status as ConcordanceStatus,
    supersedes_key: cells.supersedes || null,
    source: cells.source,
    demonstration: cells.demonstration === '1',
  };
}

type Test = readonly [ConcordanceColumn, (cell: string) => boolean, string];

const KEY_FORM = 'is no key of a table; expected small letters, digits and hyphens';
const TESTS: readonly Test[] = [
  ['table', (cell) => KEY.test(cell), KEY_FORM],
  ['title', (cell) => cell !== '', 'is empty; expected a title'],
  ['from_pathway', (cell) => Object.hasOwn(Pathway, cell), 'is no pathway'],
  ['to_pathway', (cell) => Object.hasOwn(Pathway, cell), 'is no pathway'],
  ['provider', (cell) => cell === '' || PROVIDER.test(cell), 'is no number of a provider'],
  [
    'goal_sets',
    (cell) => listed(cell).every((id) => id.startsWith('goalSet:') && isGlobalId(id)),
    'holds what is no id of a goal set; expected ids such as goalSet:ODS_2573, joined by |',
  ],
  ['valid_from', isCalendarDate, 'is no day; expected one such as 2026-09-01'],
  ['valid_to', (cell) => cell === '' || isCalendarDate(cell), 'is no day; expected one such as 2027-08-31'],
  [
    'status',
    (cell) => Object.hasOwn(ConcordanceStatus, cell),
    `is no status; expected ${Object.keys(ConcordanceStatus).join(', ')}`,
  ],
  ['supersedes', (cell) => cell === '' || KEY.test(cell), KEY_FORM],
  ['source', (cell) => cell !== '', 'is empty; expected who drew the table up, and where it stands'],
  ['demonstration', (cell) => cell === '0' || cell === '1', 'is unknown; expected 0 or 1'],
];

function formProblem(cells: ConcordanceCells): RefusedRow | null {
  const failed = TESTS.find(([column, isRight]) => !isRight(cells[column]));
  return failed ? refused(failed[0], cells[failed[0]], failed[2]) : null;
}

function datesProblem({
  valid_from,
  valid_to,
  status,
  table,
  supersedes,
}: ConcordanceCells): RefusedRow | null {
  if (valid_to !== '' && valid_to < valid_from)
    return refused('valid_to', valid_to, `lies before valid_from; expected ${valid_from} or later`);
  if (valid_to === '' && status === 'SUPERSEDED')
    return refused('valid_to', '', 'is empty; expected the last day of what was superseded');
  if (supersedes === table)
    return refused('supersedes', supersedes, 'is the table itself; expected another one');
  return null;
}

/** A table leads to components of its own owner. */
function pathwayProblem({ to_pathway }: ConcordanceCells, grants: string): RefusedRow | null {
  return PATHWAY_COMPONENTS[to_pathway as Pathway].includes(grants)
    ? null
    : refused(
        'to_pathway',
        to_pathway,
        `has no ${grants} as its component; expected a pathway of the granter`,
      );
}
