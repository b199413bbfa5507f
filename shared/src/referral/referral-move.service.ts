import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { dueAfter, retainedUntil } from './deadline.table';
import { isCaseId, ownerOf } from '../case/global-id.check';
import { sealedPart } from '../case/personal-part';
import { type Acting, actOnCase, type CaseAnswer } from '../case/case.act';
import type { ReferralSide } from './permission.table';
import type { ReferralBinding } from './referral.binding';
import type { MoveReferralInput } from './referral.inputs';
import type { ReferralRow } from './referral.row';
import { wrappedKeyOf } from '../case/case-personal.query';
import { partsOfMove } from './referral-move.parts';
import { checkedText } from '../case/text.check';
import { mayMove, movesOf, TERMINAL } from './transition.table';

const MAX_ALTERNATIVES = 10;

/**
 * Moves a referral to another status.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function moveReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: MoveReferralInput,
): Promise<CaseAnswer> {
  return actOnCase(binding, context, { input, permission: 'MOVE', action: 'MOVE' }, async (acting) => {
    const { row, party, now } = acting;
    checkStep(input, acting);
    checkOnlyWhereItBelongs(input);
    // A partner has no account to answer with: what is asked would never be answered.
    if (input.to === 'INFO_REQUESTED' && row.partner)
      throw badUserInput('input.to', 'its sender has no account to answer with', 'another status');
    const parts = partsOfMove(binding, input, row, now);
    const { cipher } = context.personal;
    const sealed =
      parts &&
      sealedPart(
        cipher,
        row.key,
        await wrappedKeyOf(acting.transaction, binding.schema, binding.table.name, row.key),
        parts,
      );
    return {
      ...sealed,
      kind: 'MOVED',
      reason: input.reason ?? input.outcome ?? null,
      changed: {
        ...statusFields(binding, row, input, now),
        ...(party === 'RECEIVER' && receiverFields(input)),
      },
    };
  });
}

function checkStep({ to }: MoveReferralInput, { row, party }: Acting<ReferralRow>): void {
  const side = party as ReferralSide;
  if (mayMove(row.status, to, side, row.request)) return;
  const possible = movesOf(row.status, side, row.request);
  throw badUserInput(
    'input.to',
    `the ${party.toLowerCase()} may not move a referral from ${row.status} to ${to}`,
    possible.join(', ') || 'no move: there is none from this status',
  );
}

function statusFields(
  { providerType }: ReferralBinding,
  row: ReferralRow,
  { to }: MoveReferralInput,
  now: Date,
): Partial<ReferralRow> {
  return {
    status: to,
    statusBefore: to === 'INFO_REQUESTED' ? row.status : null,
    // What was asked is asked no more; INFO_REQUESTED puts its own questions.
    questions: [],
    dueAt: dueAfter(to, row.urgency, row.sentAt, now),
    retainedUntil: retainedUntil(to, providerType, now),
    // Nobody can complete what has ended.
    ...(TERMINAL.has(to) && { claimHash: null }),
  };
}

/** Fields that belong to one status are refused with another, so that nothing is silently lost. */
function checkOnlyWhereItBelongs(input: MoveReferralInput): void {
  const belongs: [keyof MoveReferralInput, boolean, string][] = [
    ['reason', input.to === 'DECLINED', 'DECLINED'],
    ['ruleId', input.to === 'DECLINED', 'DECLINED'],
    ['alternativeIds', input.to === 'DECLINED' || input.to === 'REDIRECTED', 'DECLINED or REDIRECTED'],
    ['noAlternativeKnown', input.to === 'DECLINED', 'DECLINED'],
    ['questions', input.to === 'INFO_REQUESTED', 'INFO_REQUESTED'],
    ['outcome', input.to === 'COMPLETED', 'COMPLETED'],
    ['redirectedToId', input.to === 'REDIRECTED', 'REDIRECTED'],
    ['redirectedToStatusCode', input.to === 'REDIRECTED', 'REDIRECTED'],
    ['deviatingTrajectory', input.to === 'ACCEPTED', 'ACCEPTED'],
    ['classCouncilDecision', input.to === 'ACCEPTED', 'ACCEPTED'],
  ];
  for (const [field, fits, status] of belongs) {
    const value = input[field];
    const given = Array.isArray(value) ? value.length > 0 : value != null && value !== false;
    if (given && !fits)
      throw badUserInput(`input.${field}`, `means nothing for ${input.to}`, `only with ${status}`);
  }
}

function receiverFields(input: MoveReferralInput): Partial<ReferralRow> {
  switch (input.to) {
    case 'DECLINED':
      return declineFields(input);
    case 'REDIRECTED':
      return { ...redirectFields(input), alternatives: alternatives(input) };
    case 'INFO_REQUESTED':
      if (!input.questions?.length)
        throw badUserInput('input.questions', 'is empty', 'what the sender has to answer, one or more');
      return { questions: [...new Set(input.questions)] };
    case 'COMPLETED':
      if (!input.outcome) throw badUserInput('input.outcome', 'is missing', 'what became of the learner');
      return { outcome: input.outcome };
    default:
      return {};
  }
}

function declineFields(input: MoveReferralInput): Partial<ReferralRow> {
  const { reason, noAlternativeKnown } = input;
  if (!reason) throw badUserInput('input.reason', 'is missing', 'why it is declined');
  const ruleId = checkedText('input.ruleId', input.ruleId, {
    most: 80,
    pattern: /^[A-Za-z0-9._-]+$/,
    expected: 'the id of a rule',
  });
  if ((reason === 'NOT_ELIGIBLE') !== (ruleId !== null))
    throw badUserInput(
      'input.ruleId',
      'belongs to NOT_ELIGIBLE',
      'the rule that is not fulfilled, with that reason only',
    );
  const others = alternatives(input);
  if (others.length > 0 === (noAlternativeKnown ?? false))
    throw badUserInput(
      'input.alternativeIds',
      'says neither where to turn to nor that nothing is known, or both',
      'one or more ids, or noAlternativeKnown: true',
    );
  return {
    decline: { reason, ruleId },
    alternatives: others,
    noAlternativeKnown: noAlternativeKnown ?? false,
  };
}

function alternatives({ alternativeIds }: MoveReferralInput): string[] {
  const ids = [...new Set(alternativeIds ?? [])];
  if (ids.length > MAX_ALTERNATIVES)
    throw badUserInput('input.alternativeIds', `has ${ids.length} ids`, `at most ${MAX_ALTERNATIVES}`);
  ids.forEach((id, index) => {
    if (ownerOf('Provider', id) === null && ownerOf('Offering', id) === null)
      throw badUserInput(
        `input.alternativeIds[${index}]`,
        'is neither provider nor offering',
        'a global id of one',
      );
  });
  return ids;
}

function redirectFields({ id, redirectedToId }: MoveReferralInput): Partial<ReferralRow> {
  if (redirectedToId == null || redirectedToId === id || !isCaseId('Referral', redirectedToId))
    throw badUserInput(
      'input.redirectedToId',
      'is no referral',
      'the id of the referral that you sent to the next provider',
    );
  return { redirectedToId };
}
