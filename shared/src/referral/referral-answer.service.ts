import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import type { ProviderType } from '../vocabulary/provider-types';
import { dueAfter, retainedUntil } from './deadline.table';
import { ownerOf } from '../case/global-id.check';
import { caseHash, personalPart, sealedPart } from '../case/personal-part';
import { actOnCase, type CaseAnswer } from '../case/case.act';
import type { ReferralBinding } from './referral.binding';
import type {
  AnswerReferralInput,
  LinkReferralDecisionInput,
  WithdrawReferralConsentInput,
} from './referral.inputs';
import { wrappedKeyOf } from '../case/case-personal.query';
import { checkedDay } from '../case/day.check';
import { checkedText } from '../case/text.check';
import { TERMINAL } from './transition.table';

/**
 * Answers the questions of a receiver, which leads back to the status that was left.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function answerReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: AnswerReferralInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'ANSWER', action: 'ANSWER' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    if (row.status !== 'INFO_REQUESTED' || row.statusBefore === null)
      throw badUserInput(
        'input.id',
        `the receiver asks nothing: the referral is ${row.status}`,
        'one in INFO_REQUESTED',
      );
    if (input.offeringId != null && ownerOf('Offering', input.offeringId) === null)
      throw badUserInput(
        'input.offeringId',
        'is no offering',
        'the global id of one, such as cvoOffering:...',
      );
    const { cipher } = context.personal;
    const part = personalPart(input, ownerOf('Provider', row.senderId) as ProviderType, now);
    const sealed =
      part &&
      sealedPart(
        cipher,
        row.key,
        await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key),
        {
          // What is given replaces what was there.
          EVIDENCE: [],
          ...part.parts,
        },
      );
    return {
      ...sealed,
      kind: 'ANSWERED',
      changed: {
        status: row.statusBefore,
        statusBefore: null,
        questions: [],
        dueAt: dueAfter(row.statusBefore, row.urgency, now, now),
        retainedUntil: retainedUntil(row.statusBefore, binding.providerType, now),
        ...(input.pathway != null && { pathway: input.pathway }),
        ...(input.offeringId != null && { offeringId: input.offeringId }),
        ...(part && {
          consent: part.consent,
          learnerData: 'PRESENT',
          claimHash: null,
          caseHash: caseHash(cipher, row.senderId, part.caseReference),
        }),
      },
    };
  });
}

/**
 * Records that a consent was withdrawn: the personal part is erased at once; before the learner has started this ends
 * the referral.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function withdrawConsent(
  binding: ReferralBinding,
  context: RequestContext,
  input: WithdrawReferralConsentInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'WITHDRAW_CONSENT', action: 'WITHDRAW_CONSENT' } as const;
  return actOnCase(binding, context, what, ({ row, now }) => {
    if (!row.consent)
      throw badUserInput('input.id', 'no consent was given with this referral', 'one with a consent');
    if (row.consent.withdrawnAt)
      throw badUserInput('input.id', 'its consent was withdrawn already', 'a consent that still holds');
    const ends = row.status !== 'STARTED' && !TERMINAL.has(row.status);
    return {
      kind: 'CONSENT_WITHDRAWN',
      erase: true,
      changed: {
        consent: { ...row.consent, withdrawnAt: now.toISOString() },
        learnerData: 'ERASED',
        caseHash: null,
        claimHash: null,
        ...(ends && {
          status: 'WITHDRAWN',
          statusBefore: null,
          dueAt: null,
          questions: [],
          retainedUntil: retainedUntil('WITHDRAWN', binding.providerType, now),
        }),
      },
    };
  });
}

/**
 * Links a decision that a third provider has taken.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function linkDecision(
  binding: ReferralBinding,
  context: RequestContext,
  input: LinkReferralDecisionInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'LINK_DECISION', action: 'LINK_DECISION' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    if (!row.requiredDecision)
      throw badUserInput(
        'input.id',
        'this referral needs no decision of others',
        'one with a requiredDecision',
      );
    if (row.requiredDecision.takenOn)
      throw badUserInput('input.id', 'that decision is linked already', 'one that is not');
    if (TERMINAL.has(row.status))
      throw badUserInput('input.id', 'the referral has ended', 'one that is open');
    const { favourable } = input;
    const takenOn = checkedDay('input.takenOn', input.takenOn, now, { past: true });
    const reference = checkedText('input.reference', input.reference, { most: 64 });
    if (reference !== null && row.consent?.withdrawnAt)
      throw badUserInput('input.reference', 'the consent was withdrawn', 'no reference');
    const wrapped = await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key);
    return {
      ...(reference !== null &&
        sealedPart(context.personal.cipher, row.key, wrapped, { DECISION: { reference } })),
      kind: 'DECISION_LINKED',
      changed: {
        requiredDecision: { ...row.requiredDecision, takenOn, favourable },
        retainedUntil: retainedUntil(row.status, binding.providerType, now),
      },
    };
  });
}
