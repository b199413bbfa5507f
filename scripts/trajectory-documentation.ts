import {
  TRAJECTORY_PERMISSIONS,
  TRAJECTORY_SIDES,
} from '@leerwegen/shared/trajectory/trajectory-permission.table';
import { TRAJECTORY_RETENTION_DAYS } from '@leerwegen/shared/trajectory/trajectory-retention.table';
import {
  COMPONENT_TRANSITIONS,
  OPEN_STATUSES,
  TRAJECTORY_TRANSITIONS,
} from '@leerwegen/shared/trajectory/trajectory-transition.table';
import { markdownTable } from './markdown-table';

const BEGIN = '<!-- states of trajectories: written by npm run schema -->';
const END = '<!-- end of states of trajectories -->';

/** The README with the part on the states and roles of trajectories as the tables of the code say. */
export function withTrajectoryStates(readme: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no part between "${BEGIN}" and "${END}"`);
  const parts = [statesTable(), componentText(), rolesTable()];
  return `${readme.slice(0, start)}${BEGIN}\n\n${parts.join('\n\n')}\n\n${readme.slice(end)}`;
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function statesTable(): string {
  const rows = Object.entries(TRAJECTORY_TRANSITIONS).map(([from, to]) => [
    code([from]),
    code(to),
    OPEN_STATUSES.has(from as never) ? 'yes' : 'no',
    String(TRAJECTORY_RETENTION_DAYS[from as keyof typeof TRAJECTORY_RETENTION_DAYS]),
  ]);
  return markdownTable(
    ['from', 'lead moves to', 'open to changes', 'days until the learner is erased'],
    rows,
  );
}

function componentText(): string {
  const steps = Object.entries(COMPONENT_TRANSITIONS).filter(([, to]) => to.length > 0);
  return `Components go from ${steps.map(([from, to]) => `${code([from])} to ${to.map((one) => `\`${one}\``).join(' or ')}`).join(', from ')}. \`HANDED_OVER\` comes of the next lead’s \`takeOver...\`.`;
}

function rolesTable(): string {
  const words = (permissions: readonly string[]): string =>
    permissions.map((permission) => permission.toLowerCase().replaceAll('_', ' ')).join(', ');
  const rows = Object.entries(TRAJECTORY_PERMISSIONS).map(([role, sides]) => [
    `\`${role.toLowerCase()}\``,
    ...TRAJECTORY_SIDES.map((side) => words(sides[side])),
  ]);
  return markdownTable(['role', ...TRAJECTORY_SIDES.map((side) => `as ${side.toLowerCase()}`)], rows);
}
