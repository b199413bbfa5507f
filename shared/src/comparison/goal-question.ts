import { GraphQLID, GraphQLInputObjectType, GraphQLList, GraphQLNonNull } from 'graphql';
import { badUserInput } from '../errors/user-error';
import { isComponentId } from '../case/global-id.check';
import { CanonicalQuestion } from '../search/canonical-question';
import type { ComparisonSide } from '../vocabulary/component-goals.type';
import { idPrefix } from '../vocabulary/global-id';
import { COMPONENT_TYPES, type ProviderType } from '../vocabulary/provider-types';

/** Which components are compared with which, by global id. */
export interface GoalQuestion {
  of: string[];
  with: string[];
}

/** A component of a checked question. */
export interface AskedComponent {
  id: string;
  owner: ProviderType;
  sides: ComparisonSide[];
}

const MAX_IDS = 50;
const OWNERS: ReadonlyMap<string, ProviderType> = new Map(
  Object.entries(COMPONENT_TYPES).flatMap(([owner, names]) =>
    names.map((name): [string, ProviderType] => [idPrefix(name), owner as ProviderType]),
  ),
);
const EXPECTED = `the global id of a component (${[...OWNERS.keys()].map((prefix) => `${prefix}:...`).join(', ')})`;

const IDS = { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLID))) };

/** What `compareGoals` asks; its input is two arguments, so the type stands here and not in the schema. */
export const GOAL_QUESTION = new CanonicalQuestion<GoalQuestion>({
  input: new GraphQLInputObjectType({ name: 'GoalQuestion', fields: { of: IDS, with: IDS } }),
  version: 'v1.',
  argument: 'of',
});

/**
 * Checks a question, whether it came as arguments or inside a reference.
 *
 * @returns its components by id, each once, with the sides on which they stand
 * @throws BAD_USER_INPUT that names the side (`of`), or the id by its place (`of[2]`) but not by its value
 */
export function askedComponents(question: GoalQuestion): AskedComponent[] {
  const asked = new Map<string, AskedComponent>();
  for (const [side, ids] of [
    ['OF', question.of],
    ['WITH', question.with],
  ] as const) {
    const field = side.toLowerCase();
    if (ids.length === 0 || ids.length > MAX_IDS)
      throw badUserInput(field, `it holds ${ids.length} ids`, `1 to ${MAX_IDS}`);
    for (const [index, id] of ids.entries()) {
      const owner = isComponentId(id) ? OWNERS.get(id.slice(0, id.indexOf(':'))) : undefined;
      if (!owner) throw badUserInput(`${field}[${index}]`, 'it is no id of a component', EXPECTED);
      const component = asked.get(id) ?? { id, owner, sides: [] };
      if (!component.sides.includes(side)) component.sides.push(side);
      asked.set(id, component);
    }
  }
  return [...asked.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
