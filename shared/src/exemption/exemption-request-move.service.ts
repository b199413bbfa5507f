import { type Acting, actOnCase, type CaseAnswer, type Decided } from '../case/case.act';
import { wrappedKeyOf } from '../case/case-personal.query';
import { newestFirst } from '../case/case.row';
import { sealedPart } from '../case/personal-part';
import { checkedDay } from '../case/day.check';
import { checkedText } from '../case/text.check';
import { badUserInput, conflict } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { storedEvidence } from './exemption-evidence.query';
import type { ExemptionBinding } from './exemption-request.binding';
import type { MoveExemptionRequestInput } from './exemption-request.inputs';
import type { ExemptionRow } from './exemption-request.row';
import { type Advised, adviceFor, checkSubmission } from './exemption-request-submission';
import type { ExemptionSide } from './request-permission.table';
import { requestRetainedUntil } from './request-retention.table';
import { mayStep, permissionFor, stepsOf } from './request-transition.table';

type Input = MoveExemptionRequestInput;

const SIDE_WORDS: Readonly<Record<ExemptionSide, string>> = { SENDER: 'requester', RECEIVER: 'decider' };

/**
 * Moves an exemption request to another status; a decision is an act of its own.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export async function moveExemptionRequest(
  binding: ExemptionBinding,
  context: RequestContext,
  input: Input,
): Promise<CaseAnswer> {
  const advised = input.to === 'SUBMITTED' ? await adviceFor(binding, context, input.id) : null;
  const what = { input, permission: permissionFor(input.to), action: 'MOVE' } as const;
  return actOnCase(binding, context, what, async (acting): Promise<Decided<ExemptionRow>> => {
    const { row, now, transaction } = acting;
    const party = sideOfStep(binding, input, acting);
    checkOnlyWhereItBelongs(input);
    if (input.to === 'APPEALED') checkMayBeDecidedAgain(row);
    const submitted = input.to === 'SUBMITTED';
    if (submitted) {
      // Nothing is decrypted for an owner that accepts all kinds.
      const stored = binding.proofRules && (await storedEvidence(binding, context, transaction, row.key));
      checkSubmission(binding, row, stored ?? [], now);
    }
    const parts = submitted ? adviceOfMove(row, advised) : noteOfMove(input, row);
    const sealed =
      parts &&
      sealedPart(
        context.personal.cipher,
        row.key,
        await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key),
        parts,
      );
    return {
      ...sealed,
      kind: 'MOVED',
      party,
      reason: input.appealReason ?? input.revocationReason ?? null,
      changed: {
        status: input.to,
        // What was asked is asked no more; INCOMPLETE puts its own questions.
        questions: [],
        retainedUntil: requestRetainedUntil(input.to, now),
        ...fieldsOfMove(input, row, now),
      },
    };
  });
}

/** The side as which the asker may take the step: both, when an organisation asks of itself. */
function sideOfStep(
  binding: ExemptionBinding,
  { to }: Input,
  { row, principal, sides }: Acting<ExemptionRow>,
): ExemptionSide {
  const permission = permissionFor(to);
  const own = (sides as ExemptionSide[]).filter((side) => binding.mayDo(principal, row, permission, side));
  const found = own.find((side) => mayStep(row.status, to, side));
  if (found && to === 'DECIDED')
    throw badUserInput('input.to', 'a decision has motivations', `decide${binding.name}ExemptionRequest`);
  if (found) return found;
  const possible = own.flatMap((side) => stepsOf(row.status, side));
  throw badUserInput(
    'input.to',
    `the ${own.map((side) => SIDE_WORDS[side]).join(' and ')} may not move a request from ${row.status} to ${to}`,
    possible.join(', ') || 'no move: there is none from this status',
  );
}

/** An appeal asks for a new decision, which nobody can take on what was erased. */
function checkMayBeDecidedAgain({ consent }: ExemptionRow): void {
  if (consent?.withdrawnAt)
    throw badUserInput(
      'input.to',
      'the consent was withdrawn, so that no new decision can follow on an appeal',
      'a new request, with a consent of its own',
    );
}

/** Fields that belong to one status are refused with another, so that nothing is silently lost. */
function checkOnlyWhereItBelongs(input: Input): void {
  const belongs: [keyof Input, boolean, string][] = [
    ['questions', input.to === 'INCOMPLETE', 'INCOMPLETE'],
    ['testOn', input.to === 'TEST_SCHEDULED', 'TEST_SCHEDULED'],
    ['appealReason', input.to === 'APPEALED', 'APPEALED'],
    ['revocationReason', input.to === 'REVOKED', 'REVOKED'],
    ['note', input.to === 'APPEALED' || input.to === 'REVOKED', 'APPEALED or REVOKED'],
  ];
  for (const [field, fits, status] of belongs) {
    const value = input[field];
    const given = Array.isArray(value) ? value.length > 0 : value != null;
    if (given && !fits)
      throw badUserInput(`input.${field}`, `means nothing for ${input.to}`, `only with ${status}`);
  }
}

type EncryptedParts = Readonly<Record<string, unknown>>;

/** The advice that a submission keeps; null when there is none. */
function adviceOfMove(row: ExemptionRow, advised: Advised | null): EncryptedParts | null {
  if (!advised) return null;
  if (advised.version !== row.version)
    throw conflict(`The request has version ${row.version} by now; read it again.`, row.version);
  return { ADVICE: advised.advice };
}

/** The note of an appeal or a revocation; null when there is none. */
function noteOfMove(input: Input, row: ExemptionRow): EncryptedParts | null {
  const note = checkedText('input.note', input.note, { most: 1_000 });
  if (note === null) return null;
  if (row.consent?.withdrawnAt) throw badUserInput('input.note', 'the consent was withdrawn', 'no note');
  return input.to === 'APPEALED' ? { APPEAL_NOTE: note } : { REVOCATION_NOTE: note };
}

function fieldsOfMove(input: Input, row: ExemptionRow, now: Date): Partial<ExemptionRow> {
  switch (input.to) {
    case 'SUBMITTED':
      // A request comes to its decider's attention when it is first submitted, however long it was prepared.
      return row.submittedAt === null ? { submittedAt: now, newestFirst: newestFirst(now) } : {};
    case 'INCOMPLETE':
      if (!input.questions?.length)
        throw badUserInput('input.questions', 'is empty', 'what is missing, one or more');
      return { questions: [...new Set(input.questions)] };
    case 'TEST_SCHEDULED':
      return { testOn: checkedTestDay(input, now) };
    case 'APPEALED':
      if (!input.appealReason)
        throw badUserInput('input.appealReason', 'is missing', 'why a new decision is asked');
      return { appealReason: input.appealReason };
    case 'REVOKED':
      if (!input.revocationReason)
        throw badUserInput('input.revocationReason', 'is missing', 'why it is taken back');
      return { revocationReason: input.revocationReason };
    default:
      return {};
  }
}

function checkedTestDay({ testOn }: Input, now: Date): string {
  if (testOn == null) throw badUserInput('input.testOn', 'is missing', 'the day of the test');
  return checkedDay('input.testOn', testOn, now, { coming: true });
}
