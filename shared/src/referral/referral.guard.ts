import {
  defaultFieldResolver,
  type FieldDefinitionNode,
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
import type { Referral } from '../vocabulary/referral.interface';
import { FIELD_POLICIES, PART_TYPES, rootPolicies } from './field-policy.table';
import { mayDo } from './permission.table';
import type { ReferralBinding } from './referral.binding';
import type { ReferralRow } from './referral.row';

type Field = GraphQLField<unknown, RequestContext>;
type Tagged = { readonly directives?: FieldDefinitionNode['directives'] } | null | undefined;

/** Federation's own root fields; what they lead to is checked where references are resolved. */
const FEDERATION = new Set(['_entities', '_service']);

/**
 * Puts the policy of each personal field before its resolver; what the asker may not see is null.
 *
 * @throws Error when a personal type or field has no policy, or a public type leads to one: denied by default, before
 *   anything is served
 */
export function guardReferrals(schema: GraphQLSchema, binding: ReferralBinding | undefined): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (roots.includes(type)) checkRoot(type, binding);
    else if (isPersonal(type.astNode)) guardType(type, binding);
    else if (!pagesOf(binding).has(type.name)) checkPublic(type, binding);
  }
}

/** Whether a definition carries the tag of personal data. */
export function isPersonal(node: Tagged): boolean {
  return (node?.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' &&
      given?.some(({ value }) => value.kind === 'StringValue' && value.value === 'personal'),
  );
}

/** The types of a page of referrals or of the feed, to which only root fields lead. */
function pagesOf(binding: ReferralBinding | undefined): ReadonlySet<string> {
  if (!binding) return new Set();
  const nodes = [`${binding.name}Referral`, `${binding.name}ReferralEvent`];
  return new Set(nodes.flatMap((node) => [`${node}Connection`, `${node}Edge`]));
}

function leadsToPersonal(field: Field, binding: ReferralBinding | undefined): boolean {
  const leadsTo = (type: GraphQLNamedType): boolean =>
    isPersonal(type.astNode as Tagged) ||
    pagesOf(binding).has(type.name) ||
    (isUnionType(type) && type.getTypes().some(leadsTo));
  return isPersonal(field.astNode) || leadsTo(getNamedType(field.type));
}

function checkRoot(root: GraphQLObjectType, binding: ReferralBinding | undefined): void {
  const policies = binding ? rootPolicies(binding) : {};
  for (const field of Object.values(root.getFields())) {
    if (FEDERATION.has(field.name) || policies[field.name]) continue;
    if (root.name === 'Mutation' || leadsToPersonal(field, binding))
      throw new Error(`${root.name}.${field.name} is personal and has no policy`);
  }
}

function checkPublic(type: GraphQLObjectType, binding: ReferralBinding | undefined): void {
  for (const field of Object.values(type.getFields()))
    if (leadsToPersonal(field, binding))
      throw new Error(`${type.name}.${field.name} is personal and has no policy`);
}

function guardType(type: GraphQLObjectType, binding: ReferralBinding | undefined): void {
  if (PART_TYPES.has(type.name) || type.name === `${binding?.name}ReferralPayload`) return;
  if (!binding || type.name !== `${binding.name}Referral`)
    throw new Error(`${type.name} is personal and has no policy`);
  for (const field of Object.values(type.getFields())) guardField(type, field, binding);
}

function guardField(type: GraphQLObjectType, field: Field, { prefix }: ReferralBinding): void {
  const policy = FIELD_POLICIES[field.name as keyof Referral];
  if (!policy) throw new Error(`${type.name}.${field.name} is personal and has no policy`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const { permission, side } = policy;
  field.resolve = (source, args, context: RequestContext, info) => {
    const row = source as ReferralRow;
    const principal = principalOf(context.personal);
    if (mayDo(principal, row, permission, side)) return resolve(source, args, context, info) as unknown;
    // Who may never see the learner asked to.
    if (permission === 'READ_LEARNER' && !mayDo(principal, row, permission))
      context.personal.trail.note('READ_LEARNER', globalId(prefix, row.key), 'REFUSED');
    return null;
  };
}
