import { EXEMPTION_SIDES, REQUEST_PERMISSIONS } from '@leerwegen/shared/exemption/request-permission.table';
import { RETENTION_DAYS } from '@leerwegen/shared/exemption/request-retention.table';
import { REQUEST_TRANSITIONS } from '@leerwegen/shared/exemption/request-transition.table';
import {
  ANSWER_DAYS,
  EXPIRY_DAYS,
  OVERDUE_STATUSES,
  STEP_DAYS,
} from '@leerwegen/shared/referral/deadline.table';
import { PERMISSIONS } from '@leerwegen/shared/referral/permission.table';
import { TERMINAL, TRANSITIONS } from '@leerwegen/shared/referral/transition.table';
import type { ReferralParty, ReferralStatus } from '@leerwegen/shared/vocabulary/referral-status.enum';

/** A part of the README that is written from tables, between its two marks. */
interface Part {
  begin: string;
  end: string;
  text(): string;
}

const PARTS: readonly Part[] = [
  {
    begin: '<!-- states: written by npm run schema -->',
    end: '<!-- end of states -->',
    text: () =>
      [referralStates(), deadlineText(), rolesTable(PERMISSIONS, 'sender', 'receiver')].join('\n\n'),
  },
  {
    begin: '<!-- states of exemption requests: written by npm run schema -->',
    end: '<!-- end of states of exemption requests -->',
    text: () =>
      [requestStates(), retentionText(), rolesTable(REQUEST_PERMISSIONS, 'requester', 'decider')].join(
        '\n\n',
      ),
  },
];
const PARTIES: readonly ReferralParty[] = ['RECEIVER', 'SENDER', 'SYSTEM'];

/** The README with the parts on states, deadlines and roles as the tables of the code say. */
export function withCaseTables(readme: string): string {
  return PARTS.reduce((text, { begin, end, text: written }) => {
    const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`README.md has no part between "${begin}" and "${end}"`);
    return `${text.slice(0, start)}${begin}\n\n${written()}\n\n${text.slice(stop)}`;
  }, readme);
}

function referralStates(): string {
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

function requestStates(): string {
  const sides = { SENDER: 'requester', RECEIVER: 'decider' } as const;
  const statuses = [...new Set(REQUEST_TRANSITIONS.map(({ from }) => from))];
  const rows = statuses.map((from) => [
    `\`${from}\``,
    ...EXEMPTION_SIDES.map((side) =>
      REQUEST_TRANSITIONS.filter((step) => step.from === from && step.by === side)
        .map(({ to }) => `\`${to}\`${to === 'DECIDED' ? ' (with motivations)' : ''}`)
        .join(', '),
    ),
  ]);
  return table(['from', ...EXEMPTION_SIDES.map((side) => `${sides[side]} moves to`)], rows);
}

function retentionText(): string {
  const days = Object.entries(RETENTION_DAYS).map(([status, count]) => `${status} ${count}`);
  return `Days after the last event until the learner’s data are erased, by status: ${days.join(', ')}.`;
}

function rolesTable(
  permissions: Readonly<Record<string, { SENDER: readonly string[]; RECEIVER: readonly string[] }>>,
  sender: string,
  receiver: string,
): string {
  const words = (given: readonly string[]): string =>
    given.map((permission) => permission.toLowerCase().replaceAll('_', ' ')).join(', ');
  const rows = Object.entries(permissions).map(([role, { SENDER, RECEIVER }]) => [
    `\`${role.toLowerCase()}\``,
    words(SENDER),
    words(RECEIVER),
  ]);
  return table(['role', `as ${sender}`, `as ${receiver}`], rows);
}

function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => cell || '-'))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [first, ...rest] = cells;
  return [line(first!), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
