import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { type FieldNode, Kind, parse } from 'graphql';

/** What clients ask of the schema itself. */
const QUESTIONS = [
  '__schema { queryType { name } mutationType { name } subscriptionType { name } }',
  '__schema { directives { name locations args { name defaultValue } } }',
  '__schema { types { __typename name kind } }',
  '__type(name: "Offering") { kind name possibleTypes { name } fields { name type { kind name ofType { name } } } }',
  '__type(name: "School") { name interfaces { name } fields(includeDeprecated: true) { name args { name defaultValue } } }',
  't: __type(name: "Pathway") { t: __typename enumValues { name description isDeprecated } }',
  '__type(name: "SchoolFilter") { inputFields { name type { name } } }',
  'nothing: __type(name: "Nothing") { name }',
].map(fieldOf);

/** One or two questions on the schema. */
export function introspectionFields(random: SeededRandom): FieldNode[] {
  const first = random.pick(QUESTIONS);
  const second = random.pick(QUESTIONS);
  const isOther = (first.alias ?? first.name).value !== (second.alias ?? second.name).value;
  return isOther && random.chance(0.3) ? [first, second] : [first];
}

function fieldOf(text: string): FieldNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no operation: ${text}`);
  return operation.selectionSet.selections[0] as FieldNode;
}
