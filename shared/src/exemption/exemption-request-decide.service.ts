import { actOnCase, type CaseAnswer } from '../case/case.act';
import { wrappedKeyOf } from '../case/case-personal.query';
import { checkedClassCouncil } from '../case/class-council.check';
import { sealedPart } from '../case/personal-part';
import { requiredText } from '../case/text.check';
import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { ExemptionBinding } from './exemption-request.binding';
import type {
  DecideExemptionRequestInput,
  WithdrawExemptionRequestConsentInput,
} from './exemption-request.inputs';
import type { ExemptionRow, StoredLine } from './exemption-request.row';
import { requestRetainedUntil } from './request-retention.table';
import { mayStep, NOT_DECIDED, REQUEST_TRANSITIONS } from './request-transition.table';

/**
 * Decides on every line of a request, as its decider; after an appeal again. Motivations are kept encrypted, and the
 * history names the role that decided.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function decideExemptionRequest(
  binding: ExemptionBinding,
  context: RequestContext,
  input: DecideExemptionRequestInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'DECIDE', action: 'DECIDE' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    if (!mayStep(row.status, 'DECIDED', 'RECEIVER'))
      throw badUserInput('input.id', `the request is ${row.status}`, `one in ${decidableStatuses()}`);
    if (row.consent?.withdrawnAt)
      throw badUserInput('input.id', 'its consent was withdrawn: nothing new is recorded', 'another request');
    const { lines, motivations } = decidedLines(input, row);
    const council = classCouncil(binding, input, now);
    const wrapped = await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key);
    return {
      ...sealedPart(context.personal.cipher, row.key, wrapped, { MOTIVATIONS: motivations, ...council }),
      kind: 'DECIDED',
      party: 'RECEIVER',
      changed: {
        status: 'DECIDED',
        lines,
        decidedOn: brusselsDay(now),
        retainedUntil: requestRetainedUntil('DECIDED', now),
      },
    };
  });
}

function decidableStatuses(): string {
  return REQUEST_TRANSITIONS.filter(({ to }) => to === 'DECIDED')
    .map(({ from }) => from)
    .join(', ');
}

/** Motivations by the component that they are about. */
function decidedLines(
  { decisions }: DecideExemptionRequestInput,
  row: ExemptionRow,
): { lines: StoredLine[]; motivations: Record<string, string> } {
  const field = 'input.decisions';
  const motivations: Record<string, string> = {};
  const places = new Map(row.lines.map(({ componentId }, place) => [componentId, place]));
  const lines = [...row.lines];
  decisions.forEach(({ componentId, decision, motivation }, index) => {
    const place = places.get(componentId);
    if (place === undefined || motivations[componentId] !== undefined)
      throw badUserInput(
        `${field}[${index}].componentId`,
        'is no component of the request, or was named before',
        'each component of the request once',
      );
    motivations[componentId] = requiredText(`${field}[${index}].motivation`, motivation, { most: 1_000 });
    lines[place] = { ...lines[place]!, decision };
  });
  if (decisions.length < row.lines.length)
    throw badUserInput(field, `has ${decisions.length} of ${row.lines.length}`, 'one for each component');
  return { lines, motivations };
}

function classCouncil(
  binding: ExemptionBinding,
  { classCouncilDecision: decision }: DecideExemptionRequestInput,
  now: Date,
): { CLASS_COUNCIL?: object } {
  const field = 'input.classCouncilDecision';
  if (!binding.classCouncil) {
    if (decision) throw badUserInput(field, 'only a school has a class council', 'none');
    return {};
  }
  if (!decision) throw badUserInput(field, 'is missing', 'what the class council weighed before it decided');
  return { CLASS_COUNCIL: checkedClassCouncil(field, decision, now) };
}

/**
 * Records that a consent was withdrawn: the personal part is erased at once; a request on which nothing was decided ends.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function withdrawRequestConsent(
  binding: ExemptionBinding,
  context: RequestContext,
  input: WithdrawExemptionRequestConsentInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'WITHDRAW_CONSENT', action: 'WITHDRAW_CONSENT' } as const;
  return actOnCase(binding, context, what, ({ row, principal, sides, now }) => {
    if (!row.consent)
      throw badUserInput('input.id', 'no consent was given with this request', 'one with a consent');
    if (row.consent.withdrawnAt)
      throw badUserInput('input.id', 'its consent was withdrawn already', 'a consent that still holds');
    return {
      kind: 'CONSENT_WITHDRAWN',
      party: sides.find((side) => binding.mayDo(principal, row, 'WITHDRAW_CONSENT', side))!,
      erase: true,
      changed: {
        consent: { ...row.consent, withdrawnAt: now.toISOString() },
        learnerData: 'ERASED',
        ...(NOT_DECIDED.has(row.status) && {
          status: 'WITHDRAWN',
          questions: [],
          retainedUntil: requestRetainedUntil('WITHDRAWN', now),
        }),
      },
    };
  });
}
