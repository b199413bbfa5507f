import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql';
import { principalOf } from '../auth/personal-session';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import type { CaseBinding } from './case.binding';
import type { CaseRow } from './case.row';
import { PART_TYPES } from './part-types.table';
import { isPersonal, type Tagged } from './personal-tag';

type Field = GraphQLField<unknown, RequestContext>;
type Bindings = readonly CaseBinding[];

/** Federation's own root fields; what they lead to is checked where references are resolved. */
const FEDERATION = new Set(['_entities', '_service']);

/**
 * Puts the policy of each personal field before its resolver; what the asker may not see is null.
 *
 * @throws Error when a personal type or field has no policy, or a public type leads to one: denied by default, before
 *   anything is served
 */
export function guardCases(schema: GraphQLSchema, bindings: Bindings): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (roots.includes(type)) checkRoot(type, bindings);
    else if (isPersonal(type.astNode)) guardType(type, bindings);
    else if (!pagesOf(bindings).has(type.name)) checkPublic(type, bindings);
  }
}

/** Whether a type is another owner's: it holds no more than an id, and its owner's guard decides on the rest. */
function isForeign({ astNode }: GraphQLObjectType): boolean {
  return (astNode?.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'key' &&
      given?.some(
        ({ name: argument, value }) =>
          argument.value === 'resolvable' && value.kind === 'BooleanValue' && !value.value,
      ),
  );
}

/** The types of a page of cases or of a feed, to which only root fields lead. */
function pagesOf(bindings: Bindings): ReadonlySet<string> {
  const nodes = bindings.flatMap(({ typeName }) => [typeName, `${typeName}Event`]);
  return new Set(nodes.flatMap((node) => [`${node}Connection`, `${node}Edge`]));
}

function leadsToPersonal(field: Field, bindings: Bindings): boolean {
  const leadsTo = (type: GraphQLNamedType): boolean =>
    isPersonal(type.astNode as Tagged) ||
    pagesOf(bindings).has(type.name) ||
    (isUnionType(type) && type.getTypes().some(leadsTo));
  return isPersonal(field.astNode) || leadsTo(getNamedType(field.type));
}

function checkRoot(root: GraphQLObjectType, bindings: Bindings): void {
  for (const field of Object.values(root.getFields())) {
    if (FEDERATION.has(field.name) || bindings.some(({ rootPolicies }) => rootPolicies[field.name])) continue;
    if (root.name === 'Mutation' || leadsToPersonal(field, bindings))
      throw new Error(`${root.name}.${field.name} is personal and has no policy`);
  }
}

function checkPublic(type: GraphQLObjectType, bindings: Bindings): void {
  for (const field of Object.values(type.getFields()))
    if (leadsToPersonal(field, bindings))
      throw new Error(`${type.name}.${field.name} is personal and has no policy`);
}

function guardType(type: GraphQLObjectType, bindings: Bindings): void {
  if (PART_TYPES.has(type.name) || bindings.some(({ typeName }) => type.name === `${typeName}Payload`))
    return;
  if (isForeign(type)) return;
  const binding = bindings.find(({ typeName }) => typeName === type.name);
  if (!binding) throw new Error(`${type.name} is personal and has no policy`);
  for (const field of Object.values(type.getFields())) guardField(type, field, binding);
}

function guardField(type: GraphQLObjectType, field: Field, binding: CaseBinding): void {
  const policy = binding.fieldPolicies[field.name];
  if (!policy) throw new Error(`${type.name}.${field.name} is personal and has no policy`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const { permission, side } = policy;
  field.resolve = (source, args, context: RequestContext, info) => {
    const row = source as CaseRow;
    const principal = principalOf(context.personal);
    if (binding.mayDo(principal, row, permission, side))
      return resolve(source, args, context, info) as unknown;
    // Who may never see the learner asked to.
    if (permission === 'READ_LEARNER' && !binding.mayDo(principal, row, permission))
      context.personal.trail.note('READ_LEARNER', globalId(binding.prefix, row.key), 'REFUSED');
    return null;
  };
}
