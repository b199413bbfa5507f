import { checkedDay } from '../case/day.check';
import { checkedText } from '../case/text.check';
import { badUserInput } from '../errors/user-error';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { TrajectoryComponentState, TrajectoryStatus } from '../vocabulary/trajectory.enum';
import { checkOwner } from './component-owner.check';
import type { TrajectoryComponentInput } from './trajectory-content.inputs';
import { COMPONENT_TRANSITIONS } from './trajectory-transition.table';
import type { StoredComponent } from './trajectory.row';

/** What components are compared with. */
export interface ComponentSurroundings {
  leadId: string;
  /** Components as they are; none for a new trajectory. */
  before: readonly StoredComponent[];
  /** Status of the trajectory, in which components may begin or not. */
  status: TrajectoryStatus;
  /** It continues another trajectory, in which the lead's own components may have begun. */
  continues: boolean;
  now: Date;
}

const FIELD = 'input.components';
const MOST = 30;
/** What begins a component anew when it changes: its provider has to agree again. */
const AGREED_ON = ['providerId', 'pathway', 'deliveryMode', 'plannedStart', 'plannedEnd'] as const;

/**
 * The components of a trajectory as they are kept, in order; ids are checked by their form, since they may be of any owner.
 *
 * @throws BAD_USER_INPUT that names the component and the field
 */
export function checkedComponents(
  inputs: readonly TrajectoryComponentInput[],
  surroundings: ComponentSurroundings,
): StoredComponent[] {
  if (inputs.length < 1 || inputs.length > MOST)
    throw badUserInput(FIELD, `has ${inputs.length} components`, `1 to ${MOST}`);
  const ids = inputs.map(({ offeringId }) => offeringId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0)
    throw badUserInput(`${FIELD}[${twice}].offeringId`, 'stands in an earlier one too', 'each offering once');
  const gone = surroundings.before.find(
    ({ state, offeringId }) => state !== 'PLANNED' && !ids.includes(offeringId),
  );
  if (gone) throw badUserInput(FIELD, 'a component that has begun is left out', 'the component, DROPPED');
  return inputs.map((input, index) => checkedComponent(`${FIELD}[${index}]`, input, surroundings));
}

function checkedComponent(
  field: string,
  input: TrajectoryComponentInput,
  { leadId, before, status, continues, now }: ComponentSurroundings,
): StoredComponent {
  const old = before.find(({ offeringId }) => offeringId === input.offeringId);
  checkOwner(field, input);
  const given = {
    offeringId: input.offeringId,
    providerId: input.providerId,
    pathway: input.pathway ?? null,
    deliveryMode: input.deliveryMode ?? null,
    plannedStart: input.plannedStart ?? null,
    plannedEnd: input.plannedEnd ?? null,
  };
  const stays = old !== undefined && AGREED_ON.every((name) => old[name] === given[name]);
  if (old && old.state !== 'PLANNED' && !stays)
    throw badUserInput(field, 'has begun, and is another one now', 'as it was, or DROPPED and a new one');
  const agreed = given.providerId === leadId ? true : stays ? old.agreed : null;
  const state = input.state ?? old?.state ?? 'PLANNED';
  const from = old?.state ?? 'PLANNED';
  checkState(`${field}.state`, from, state, {
    agreed,
    begins: status === 'ACTIVE',
    // Nobody verifies what went before: of others nothing has begun until they say themselves that they give it.
    continues: continues && !old && agreed === true,
  });
  return { ...given, agreed, state, ...checkedDays(field, input, old, state, now) };
}

function checkState(
  field: string,
  from: TrajectoryComponentState,
  to: TrajectoryComponentState,
  { agreed, begins, continues }: { agreed: boolean | null; begins: boolean; continues: boolean },
): void {
  if (from === to || continues) return;
  const possible = COMPONENT_TRANSITIONS[from];
  if (!possible.includes(to))
    throw badUserInput(field, `no component goes from ${from} to ${to}`, possible.join(', ') || from);
  if (to !== 'ACTIVE') return;
  if (!begins) throw badUserInput(field, 'the trajectory is not ACTIVE', 'PLANNED until it is');
  if (agreed !== true)
    throw badUserInput(field, 'who gives it did not agree', 'PLANNED until its organisation agrees');
}

function checkedDays(
  field: string,
  input: TrajectoryComponentInput,
  old: StoredComponent | undefined,
  state: TrajectoryComponentState,
  now: Date,
): Pick<StoredComponent, 'startedOn' | 'endedOn'> {
  const today = brusselsDay(now);
  const hasBegun = state !== 'PLANNED';
  const hasEnded = state === 'DONE' || state === 'DROPPED';
  const begins = state === 'ACTIVE' || state === 'DONE';
  const startedOn = hasBegun ? (input.startedOn ?? old?.startedOn ?? (begins ? today : null)) : null;
  const endedOn = hasEnded ? (input.endedOn ?? old?.endedOn ?? today) : null;
  const belongs: ['startedOn' | 'endedOn', boolean][] = [
    ['startedOn', hasBegun],
    ['endedOn', hasEnded],
  ];
  for (const [name, fits] of belongs) {
    const given = input[name];
    if (given != null && !fits) throw badUserInput(`${field}.${name}`, `means nothing for ${state}`, 'none');
    if (given != null) checkedDay(`${field}.${name}`, given, now, { past: true });
  }
  for (const name of ['plannedStart', 'plannedEnd'] as const) {
    const given = input[name];
    if (given != null) checkedDay(`${field}.${name}`, given, now);
  }
  checkOrder(`${field}.plannedEnd`, input.plannedStart ?? null, input.plannedEnd ?? null);
  checkOrder(`${field}.endedOn`, startedOn, endedOn);
  return { startedOn, endedOn };
}

function checkOrder(field: string, first: string | null, last: string | null): void {
  if (first !== null && last !== null && last < first)
    throw badUserInput(field, 'comes before the start', `at least ${first}`);
}

/**
 * What the lead calls its components, by offering. What is not given stays; an empty title goes.
 *
 * @throws BAD_USER_INPUT that names the component; never with its value
 */
export function checkedTitles(
  inputs: readonly TrajectoryComponentInput[],
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const titles: Record<string, string> = {};
  inputs.forEach(({ offeringId, title }, index) => {
    const kept =
      title == null ? before[offeringId] : checkedText(`${FIELD}[${index}].title`, title, { most: 200 });
    if (kept) titles[offeringId] = kept;
  });
  return titles;
}
