import { randomUUID } from 'node:crypto';
import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import { badUserInput, forbidden, unauthenticated } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId, idPrefix, keyOf } from '../vocabulary/global-id';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import type { ReferralWarning } from '../vocabulary/referral.enum';
import { dueAfter, retainedUntil } from './deadline.table';
import { audited, type CaseAnswer, openCase } from '../case/case.act';
import { newestFirst } from '../case/case.row';
import type { StoredEvent } from '../case/case.store';
import { caseKey, isCaseId, ownerOf } from '../case/global-id.check';
import { roleMay } from './permission.table';
import { caseHash, personalPart, type PersonalPart } from '../case/personal-part';
import type { OwnLoaders, ReferralBinding } from './referral.binding';
import type { ReferralContentInput, SendReferralInput } from './referral.inputs';
import type { ReferralRow } from './referral.row';

/**
 * Refers a learner to one provider of this subgraph.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, CONFLICT; nothing is written then
 */
export function sendReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: SendReferralInput,
): Promise<CaseAnswer> {
  return audited(context, 'SEND', null, async () => {
    const principal = sender(context);
    return openCase(binding, context, { input, action: 'SEND', principal }, async () => {
      const { row, personal } = await prepareReferral(binding, context, input, principal);
      return {
        row,
        event: sentEvent(row, principal.providerId, principal.role),
        warnings: await warningsFor(binding, context, row),
        ...(personal && context.personal.cipher.seal(row.key, personal.parts)),
      };
    });
  });
}

/** A new referral as it will be kept, when nothing speaks against it. */
async function prepareReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: SendReferralInput,
  principal: Principal,
): Promise<{ row: ReferralRow; personal: PersonalPart | null }> {
  const senderId = principal.providerId;
  const receiverNumber = await existingReceiver(binding, context, input.receiverId);
  checkWishes(binding, input, principal);
  const personal = personalPart(input, ownerOf('Provider', senderId)!, context.now);
  const row = newReferral(binding, context, input, {
    senderId,
    receiverNumber,
    personal,
    partner: null,
    offeringId: input.offeringId ?? null,
    parentId: input.parentId ?? null,
    requiredDecision: input.requiredDecision ? { ...input.requiredDecision } : null,
  });
  return { row, personal };
}

/** Who sends. */
function sender({ personal }: RequestContext): Principal {
  const principal = principalOf(personal);
  if (!principal)
    throw unauthenticated('Referring asks for a token; partners without an account use a one-time code.');
  if (!roleMay(principal.role, 'SENDER', 'SEND')) throw forbidden('Your role may not refer learners.');
  return principal;
}

async function existingReceiver(
  { providerPrefix }: ReferralBinding,
  { loaders, personal }: RequestContext,
  receiverId: string,
): Promise<string> {
  const number = keyOf(providerPrefix, receiverId);
  const receiver = number === null ? null : await (loaders as OwnLoaders).providers.load(number);
  if (!receiver)
    throw badUserInput(
      'input.receiverId',
      'is no provider of this type',
      `the global id of one, such as ${providerPrefix}:...`,
    );
  if (receiverId === personal.principal?.providerId)
    throw badUserInput('input.receiverId', 'is your own organisation', 'another provider');
  return number!;
}

/** What is wished for must exist in form; what another subgraph owns cannot be looked up here. */
function checkWishes(binding: ReferralBinding, input: SendReferralInput, principal: Principal): void {
  checkRequest(binding, input);
  const { offeringId, parentId, requiredDecision } = input;
  if (offeringId != null && ownerOf('Offering', offeringId) === null)
    throw badUserInput('input.offeringId', 'is no offering', 'the global id of one, such as cvoOffering:...');
  if (parentId != null && !isCaseId('Referral', parentId))
    throw badUserInput('input.parentId', 'is no referral', 'the global id of a referral that you received');
  if (requiredDecision) {
    const decider = requiredDecision.providerId;
    const parties = [principal.providerId, input.receiverId];
    if (ownerOf('Provider', decider) === null || parties.includes(decider))
      throw badUserInput(
        'input.requiredDecision.providerId',
        'is no third provider',
        'the global id of who decides',
      );
  }
}

/** @throws BAD_USER_INPUT for what cannot be asked of this provider type */
export function checkRequest({ name, requests }: ReferralBinding, { request }: ReferralContentInput): void {
  if (!requests.includes(request))
    throw badUserInput('input.request', `${request} cannot be asked of a ${name}`, requests.join(', '));
}

/** What a new referral starts as. */
export function newReferral(
  binding: ReferralBinding,
  { now, personal: { cipher } }: RequestContext,
  input: ReferralContentInput,
  given: Pick<
    ReferralRow,
    'senderId' | 'receiverNumber' | 'partner' | 'offeringId' | 'parentId' | 'requiredDecision'
  > & { personal: PersonalPart | null },
): ReferralRow {
  const key = randomUUID();
  const { personal, ...rest } = given;
  const urgency = input.urgency ?? 'NORMAL';
  return {
    ...rest,
    key,
    receiverId: globalId(binding.providerPrefix, given.receiverNumber),
    pathway: input.pathway ?? null,
    reason: input.reason,
    urgency,
    request: input.request,
    status: 'SENT',
    statusBefore: null,
    version: 1,
    eventCount: 1,
    sentAt: now,
    updatedAt: now,
    newestFirst: newestFirst(now),
    dueAt: dueAfter('SENT', urgency, now, now),
    overdueAt: null,
    retainedUntil: retainedUntil('SENT', binding.providerType, now),
    learnerData: personal ? 'PRESENT' : 'AWAITED',
    consent: personal?.consent ?? null,
    claimHash: personal ? null : cipher.hash('claim', cipher.code('claim', key)),
    statusHash: cipher.hash('status', cipher.code('status', key)),
    caseHash: caseHash(cipher, given.senderId, personal?.caseReference ?? null),
    questions: [],
    decline: null,
    alternatives: [],
    noAlternativeKnown: false,
    outcome: null,
    redirectedToId: null,
  };
}

async function warningsFor(
  binding: ReferralBinding,
  context: RequestContext,
  { senderId, receiverNumber, offeringId, learnerData }: ReferralRow,
): Promise<ReferralWarning[]> {
  const own = (await binding.warnings?.({ senderId, receiverNumber }, context)) ?? [];
  const offering = offeringId === null ? null : await ownOffering(binding, context, offeringId);
  const elsewhere = offeringId !== null && offering?.providerNumber !== receiverNumber;
  return [
    ...own,
    ...(elsewhere ? (['NOT_OF_RECEIVER'] as const) : []),
    ...(learnerData === 'AWAITED' ? (['NO_LEARNER_DATA'] as const) : []),
  ];
}

/** An offering of this subgraph; null for what another one owns. */
async function ownOffering(
  { providerType }: ReferralBinding,
  { loaders }: RequestContext,
  offeringId: string,
): Promise<{ providerNumber: string } | null> {
  const key = keyOf(idPrefix(PROVIDER_TYPES[providerType].Offering), offeringId);
  if (key === null) return null;
  const offering = await (loaders as OwnLoaders).offerings.load(key);
  if (!offering) throw badUserInput('input.offeringId', 'is no offering that exists', 'the global id of one');
  return offering;
}

/** The first line of a history. */
export function sentEvent({ status }: ReferralRow, organisationId: string, role: string | null): StoredEvent {
  return { kind: 'SENT', from: null, to: status, party: 'SENDER', organisationId, role };
}

/** The codes that belong to a referral; the same each time, so that nothing of them is stored. */
export function codesOf(
  { prefix }: ReferralBinding,
  { personal: { cipher } }: RequestContext,
  { id, warnings }: CaseAnswer,
): { claimCode: string | null; statusCode: string } {
  const key = caseKey(prefix, id)!;
  return {
    claimCode: warnings.includes('NO_LEARNER_DATA') ? cipher.code('claim', key) : null,
    statusCode: cipher.code('status', key),
  };
}
