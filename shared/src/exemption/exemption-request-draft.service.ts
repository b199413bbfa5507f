import { randomUUID } from 'node:crypto';
import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import { actOnCase, audited, type CaseAnswer, openCase } from '../case/case.act';
import { newestFirst } from '../case/case.row';
import { wrappedKeyOf } from '../case/case-personal.query';
import { ownerOf } from '../case/global-id.check';
import { personalPart, type PersonalPart, sealedPart } from '../case/personal-part';
import { badUserInput, forbidden, unauthenticated } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import { globalId, keyOf } from '../vocabulary/global-id';
import type { ExemptionBinding } from './exemption-request.binding';
import { storedEvidence } from './exemption-evidence.query';
import {
  checkedLines,
  checkedProgramme,
  checkPlaces,
  type Found,
  lookUp,
  NOTHING_FOUND,
} from './exemption-request-content.check';
import type { AmendExemptionRequestInput, DraftExemptionRequestInput } from './exemption-request.inputs';
import type { ExemptionRow, StoredLine } from './exemption-request.row';
import { roleMayRequest } from './request-permission.table';
import { requestRetainedUntil } from './request-retention.table';
import { AMENDABLE } from './request-transition.table';

/**
 * Makes a draft of an exemption request to one provider of this subgraph.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, CONFLICT; nothing is written then
 */
export function draftExemptionRequest(
  binding: ExemptionBinding,
  context: RequestContext,
  input: DraftExemptionRequestInput,
): Promise<CaseAnswer> {
  return audited(context, 'DRAFT', null, async () => {
    const principal = requester(context);
    const { cipher } = context.personal;
    return openCase(binding, context, { input, action: 'DRAFT', principal }, async () => {
      const { row, part } = await preparedDraft(binding, context, input, principal.providerId);
      return {
        row,
        event: {
          kind: 'DRAFTED',
          from: null,
          to: row.status,
          party: 'SENDER',
          organisationId: principal.providerId,
          role: principal.role,
        },
        warnings: [],
        ...(part && cipher.seal(row.key, part.parts)),
      };
    });
  });
}

function requester({ personal }: RequestContext): Principal {
  const principal = principalOf(personal);
  if (!principal) throw unauthenticated('Asking for exemptions needs a token.');
  if (!roleMayRequest(principal.role, 'SENDER', 'DRAFT'))
    throw forbidden('Your role may not ask for exemptions.');
  return principal;
}

async function preparedDraft(
  binding: ExemptionBinding,
  context: RequestContext,
  input: DraftExemptionRequestInput,
  requesterId: string,
): Promise<{ row: ExemptionRow; part: PersonalPart | null }> {
  const { now } = context;
  const deciderNumber = await existingDecider(binding, context, input.deciderId);
  const found = await lookUp(binding, context, input);
  const part = personalPart(input, ownerOf('Provider', requesterId)!, now);
  const programmeId = checkedProgramme(binding, input.programmeId, deciderNumber, found);
  const lines = checkedLines(binding, input.lines, found, evidenceOf(part).length, brusselsDay(now));
  const row: ExemptionRow = {
    key: randomUUID(),
    deciderNumber,
    requesterId,
    deciderId: globalId(binding.providerPrefix, deciderNumber),
    programmeId,
    lines,
    status: 'DRAFT',
    version: 1,
    eventCount: 1,
    createdAt: now,
    submittedAt: null,
    updatedAt: now,
    newestFirst: newestFirst(now),
    retainedUntil: requestRetainedUntil('DRAFT', now),
    learnerData: part ? 'PRESENT' : 'AWAITED',
    consent: part?.consent ?? null,
    testOn: null,
    decidedOn: null,
    questions: [],
    appealReason: null,
    revocationReason: null,
  };
  return { row, part };
}

async function existingDecider(
  { providerPrefix }: ExemptionBinding,
  { loaders }: RequestContext,
  deciderId: string,
): Promise<string> {
  const { providers } = loaders as { providers: { load(number: string): Promise<object | null> } };
  const number = keyOf(providerPrefix, deciderId);
  if (number !== null && (await providers.load(number))) return number;
  throw badUserInput(
    'input.deciderId',
    'is no provider of this type',
    `the global id of one, such as ${providerPrefix}:...`,
  );
}

function evidenceOf(part: PersonalPart | null): readonly unknown[] {
  return (part?.parts.EVIDENCE as readonly unknown[] | undefined) ?? [];
}

/**
 * Changes what is asked, as its requester: a draft, or what the decider found incomplete.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export async function amendExemptionRequest(
  binding: ExemptionBinding,
  context: RequestContext,
  input: AmendExemptionRequestInput,
): Promise<CaseAnswer> {
  // Who shows no good token is refused below, where that is accounted for.
  const found = context.personal.principal ? await lookUp(binding, context, input) : NOTHING_FOUND;
  const what = { input, permission: 'AMEND', action: 'AMEND' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    if (!AMENDABLE.has(row.status))
      throw badUserInput('input.id', `the request is ${row.status}`, `one in ${[...AMENDABLE].join(' or ')}`);
    const { cipher } = context.personal;
    const part = personalPart(input, ownerOf('Provider', row.requesterId)!, now);
    if (!part && input.lines == null && input.programmeId == null)
      throw badUserInput('input', 'amends nothing', 'programmeId, lines or learner');
    const evidence = part ? evidenceOf(part) : await storedEvidence(binding, context, transaction, row.key);
    const sealed =
      part &&
      sealedPart(
        cipher,
        row.key,
        await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key),
        // What is given replaces what was there.
        { EVIDENCE: [], ...part.parts },
      );
    return {
      ...sealed,
      kind: 'AMENDED',
      changed: {
        lines: amendedLines(binding, input, row, found, evidence.length, brusselsDay(now)),
        ...(input.programmeId != null && {
          programmeId: checkedProgramme(binding, input.programmeId, row.deciderNumber, found),
        }),
        ...(part && { consent: part.consent, learnerData: 'PRESENT' }),
        retainedUntil: requestRetainedUntil(row.status, now),
      },
    };
  });
}

function amendedLines(
  binding: ExemptionBinding,
  { lines }: AmendExemptionRequestInput,
  row: ExemptionRow,
  found: Found,
  evidenceCount: number,
  today: string,
): StoredLine[] {
  if (lines != null) return checkedLines(binding, lines, found, evidenceCount, today);
  for (const { evidence } of row.lines) checkPlaces('input.evidence', evidence, evidenceCount);
  return row.lines;
}
