import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  type ObjectTypeDefinitionNode,
  type FieldDefinitionNode,
} from 'graphql';
import { principalOf } from '../auth/personal-session';
import type { RequestContext } from '../server/subgraph-definition';
import type { Referral } from '../vocabulary/referral.interface';
import { FIELD_POLICIES, PART_TYPES, rootPolicies } from './field-policy.table';
import { mayDo } from './permission.table';
import type { ReferralBinding } from './referral.binding';
import type { ReferralRow } from './referral.row';

/**
 * Puts the policy of each personal field before its resolver; what the asker may not see is null.
 *
 * @throws Error when a personal type or field has no policy: denied by default, before anything is served
 */
export function guardReferrals(schema: GraphQLSchema, binding: ReferralBinding | undefined): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    if (type === schema.getQueryType() || type === schema.getMutationType()) checkRoot(type, binding);
    else if (isPersonal(type.astNode)) guardType(type, binding);
  }
}

/** Whether a definition carries the tag of personal data. */
export function isPersonal(node: ObjectTypeDefinitionNode | FieldDefinitionNode | null | undefined): boolean {
  return (node?.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' &&
      given?.some(({ value }) => value.kind === 'StringValue' && value.value === 'personal'),
  );
}

function checkRoot(root: GraphQLObjectType, binding: ReferralBinding | undefined): void {
  const policies = binding ? rootPolicies(binding) : {};
  for (const [name, { astNode }] of Object.entries(root.getFields()))
    if ((root.name === 'Mutation' || isPersonal(astNode)) && !policies[name])
      throw new Error(`${root.name}.${name} is personal and has no policy`);
}

function guardType(type: GraphQLObjectType, binding: ReferralBinding | undefined): void {
  if (PART_TYPES.has(type.name) || type.name === `${binding?.name}ReferralPayload`) return;
  if (type.name !== `${binding?.name}Referral`) throw new Error(`${type.name} is personal and has no policy`);
  for (const field of Object.values(type.getFields())) {
    const policy = FIELD_POLICIES[field.name as keyof Referral];
    if (!policy) throw new Error(`${type.name}.${field.name} is personal and has no policy`);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (row: ReferralRow, args, context: RequestContext, info) =>
      mayDo(principalOf(context.personal), row, policy.permission, policy.side)
        ? (resolve(row, args, context, info) as unknown)
        : null;
  }
}
