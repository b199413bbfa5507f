import {
  ANSWER_DAYS,
  EXPIRY_DAYS,
  OVERDUE_STATUSES,
  STEP_DAYS,
} from '@leerwegen/shared/referral/deadline.table';
import { PERMISSIONS } from '@leerwegen/shared/referral/permission.table';
import { TERMINAL, TRANSITIONS } from '@leerwegen/shared/referral/transition.table';
import type { ReferralParty, ReferralStatus } from '@leerwegen/shared/vocabulary/referral-status.enum';

const BEGIN = '<!-- states: written by npm run schema -->';
const END = '<!-- end of states -->';
const PARTIES: readonly ReferralParty[] = ['RECEIVER', 'SENDER', 'SYSTEM'];

/** The README with the part on states, deadlines and roles as the tables of the code say. */
export function withReferralStates(readme: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no part between "${BEGIN}" and "${END}"`);
  return `${readme.slice(0, start)}${BEGIN}\n\n${statesTable()}\n\n${deadlineText()}\n\n${rolesTable()}\n\n${readme.slice(end)}`;
}

function statesTable(): string {
  const statuses = [...new Set(TRANSITIONS.map(({ from }) => from))];
  const rows = statuses.map((from) => [`\`${from}\``, ...PARTIES.map((party) => targets(from, party))]);
  return table(['from', ...PARTIES.map((party) => `${party.toLowerCase()} moves to`)], rows);
}

function targets(from: ReferralStatus, party: ReferralParty): string {
  const cells = TRANSITIONS.filter((step) => step.from === from && step.by === party).map(
    ({ to, requests }) => `\`${to}\`${requests ? ` (${requests.join(' or ')} only)` : ''}`,
  );
  if (from === 'INFO_REQUESTED' && party === 'SENDER')
    cells.unshift('the status that was left, by answering');
  return cells.join(', ');
}

function deadlineText(): string {
  const days = (entries: Readonly<Record<string, number>>): string =>
    Object.entries(entries)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  return `${[...TERMINAL].map((status) => `\`${status}\``).join(', ')} are final. Days until an answer is due, by urgency: ${days(ANSWER_DAYS)}; until the next step, by status: ${days(STEP_DAYS)}. Late in ${OVERDUE_STATUSES.join(', ')}: an \`OVERDUE\` event, no other status. Days after that moment until it expires: ${days(EXPIRY_DAYS)}.`;
}

function rolesTable(): string {
  const words = (permissions: readonly string[]): string =>
    permissions.map((permission) => permission.toLowerCase().replaceAll('_', ' ')).join(', ');
  const rows = Object.entries(PERMISSIONS).map(([role, { SENDER, RECEIVER }]) => [
    `\`${role.toLowerCase()}\``,
    words(SENDER),
    words(RECEIVER),
  ]);
  return table(['role', 'as sender', 'as receiver'], rows);
}

function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => cell || '-'))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [first, ...rest] = cells;
  return [line(first!), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
