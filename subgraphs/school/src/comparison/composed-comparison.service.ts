import { type AskedComparison, ownComponents } from '@leerwegen/shared/comparison/goal-comparison.factory';
import { brusselsDay } from '@leerwegen/shared/vocabulary/calendar-date';
import type { ComponentGoals } from '@leerwegen/shared/vocabulary/component-goals.type';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import type { Goal } from '../catalogue/goal.entity';
import type { SchoolContext } from '../catalogue/school.loaders';
import {
  compareComponents,
  type ComparedComponents,
  type ComparedGoals,
  type CoveringComponent,
  setKeyOf,
} from './goal-comparison';
import type { GoalCounts, GoalSetComparison } from './goal-comparison.type';
import { differencesOf } from './goal-set-difference';
import { OTHER_COMPONENTS, otherComponents } from './other-components';
import { SCHOOL_COMPONENTS } from './school-goal-comparison';

/** The answers of all owners that gave one, compared. */
export interface ComposedComparison {
  compared: ComparedComponents;
  /** Null when an owner is missing, or does not know a component: a part would be read as the whole. */
  coverage: number | null;
  sets: GoalSetComparison[];
  missingProviders: ProviderType[];
  unknownComponents: string[];
  unknownGoals: string[];
}

const COMPOSED = new WeakMap<AskedComparison, Promise<ComposedComparison>>();

/** The comparison behind a question, made once for all its fields. */
export function composedComparison(
  comparison: AskedComparison,
  context: SchoolContext,
): Promise<ComposedComparison> {
  const made = COMPOSED.get(comparison) ?? compose(comparison, context);
  COMPOSED.set(comparison, made);
  return made;
}

/** Goals by key, in the order of the keys; those that are not known are left out. */
export async function knownGoals(
  keys: readonly string[],
  { budget, loaders }: SchoolContext,
): Promise<Goal[]> {
  const goals = await Promise.all(budget.charge(keys).map((key) => loaders.goals.load(key)));
  return goals.filter((goal) => goal !== null);
}

/** How many goals there are of each kind. */
export function countsOf({ shared, missing, extra }: ComparedGoals): GoalCounts {
  return { shared: shared.length, missing: missing.length, extra: extra.length };
}

async function compose(comparison: AskedComparison, context: SchoolContext): Promise<ComposedComparison> {
  const { components, missingProviders } = await answersOf(comparison, context);
  const covered = components.map(covering);
  const { goals, sets } = await factsOf(covered, context);
  const compared = compareComponents(covered, { goals, sets }, brusselsDay(context.now));
  const unknownComponents = components.flatMap(({ componentId, known }) => (known ? [] : [componentId]));
  const isWhole = missingProviders.length === 0 && unknownComponents.length === 0;
  return {
    compared,
    coverage: isWhole ? compared.coverage : null,
    sets: context.budget.charge(compared.sets).map((set) => ({
      setKey: set.setKey,
      setId: globalId('goalSet', set.setKey),
      version: sets.get(set.setKey)?.version ?? null,
      validFrom: set.validFrom,
      validTo: set.validTo,
      sides: set.sides,
      counts: countsOf(set),
      differences: differencesOf(set, sets),
    })),
    missingProviders,
    unknownComponents,
    unknownGoals: compared.unknown.map((key) => globalId('goal', key)),
  };
}

/** What is known of all components; and who was asked but did not answer. */
async function answersOf(
  comparison: AskedComparison,
  context: SchoolContext,
): Promise<{ components: ComponentGoals[]; missingProviders: ProviderType[] }> {
  const components = await ownComponents(SCHOOL_COMPONENTS, comparison, context);
  const missingProviders: ProviderType[] = [];
  for (const owner of Object.keys(OTHER_COMPONENTS) as (keyof typeof OTHER_COMPONENTS)[]) {
    if (!comparison.components.some((component) => component.owner === owner)) continue;
    const answer = otherComponents(owner, comparison);
    if (answer) components.push(...answer);
    else missingProviders.push(owner);
  }
  return { components, missingProviders };
}

function covering({ sides, goalIds }: ComponentGoals): CoveringComponent {
  return { sides: sides ?? [], goalKeys: (goalIds ?? []).map((id) => keyOf('goal', id)!) };
}

async function factsOf(components: readonly CoveringComponent[], context: SchoolContext) {
  const { loaders } = context;
  const keys = [...new Set(components.flatMap(({ goalKeys }) => goalKeys))];
  const goals = new Map((await knownGoals(keys, context)).map((goal) => [goal.key, goal]));
  const setKeys = [...new Set(keys.map((key) => goals.get(key)?.setKey ?? setKeyOf(key)))];
  const sets = await Promise.all(setKeys.map((key) => loaders.goalSets.load(key)));
  return { goals, sets: new Map(sets.flatMap((set) => (set ? [[set.key, set] as const] : []))) };
}
