import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import type { Kind } from './authorization-kinds';

/**
 * What the issues on referrals and on exemption requests say of who may do what, written down a second time: nothing here comes from the tables
 * that the product decides with. Where the issue names no role, this says what its words for the roles mean: a counsellor
 * refers and handles, an intake handles what comes in, a coordinator follows without seeing who it is about, an
 * integration is the provider's own system, an analyst sees no referral.
 */
export type Side = 'SENDER' | 'RECEIVER' | 'NONE';

/** Who asks, as far as it matters. */
export interface Asker {
  role: ProviderRole | null;
  /** No account, an account, or a token that nobody accepts. */
  kind: 'PUBLIC' | 'TOKEN' | 'REFUSED_TOKEN';
}

/** The bare fact; who it is about; what only the sender may know; what only the receiver weighed. */
type FieldClass = 'FACT' | 'LEARNER' | 'OF_SENDER' | 'OF_RECEIVER';
type FieldClasses = Readonly<Record<FieldClass, readonly string[]>>;

const REFERRAL_FIELDS: FieldClasses = {
  FACT: [
    ...['id', 'sender', 'senderPartner', 'receiver', 'pathway', 'offering', 'reason', 'urgency', 'request'],
    ...['status', 'version', 'sentAt', 'updatedAt', 'dueAt', 'overdue', 'learnerData', 'consent'],
    ...['questions', 'history', 'decline', 'alternatives', 'noAlternativeKnown', 'outcome'],
    ...['requiredDecision', 'redirectedToId', 'retainedUntil'],
  ],
  LEARNER: ['learner', 'evidence'],
  // "No receiver sees who referred to the sender before"; "the first sender may read the child's status".
  OF_SENDER: ['parentId', 'redirectedToStatusCode'],
  OF_RECEIVER: ['classCouncilDecision'],
};
const REQUEST_FIELDS: FieldClasses = {
  FACT: [
    ...['id', 'requester', 'decider', 'decidedBy', 'statement', 'programmeId', 'lines', 'status', 'version'],
    ...[
      'createdAt',
      'submittedAt',
      'updatedAt',
      'testOn',
      'decidedOn',
      'questions',
      'learnerData',
      'consent',
    ],
    ...['appealReason', 'revocationReason', 'history', 'retainedUntil'],
  ],
  // Free texts, and what an advice says of the evidence.
  LEARNER: ['learner', 'evidence', 'advice', 'appealNote', 'revocationNote'],
  OF_SENDER: [],
  OF_RECEIVER: ['classCouncilDecision'],
};
const FIELD_CLASSES: Readonly<Record<Kind, FieldClasses>> = {
  Referral: REFERRAL_FIELDS,
  ExemptionRequest: REQUEST_FIELDS,
};
/** Free texts within a fact, which only who sees the learner may read; a field of it, or of each of its lines. */
export const TEXTS_WITHIN: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  Referral: { requiredDecision: 'reference' },
  ExemptionRequest: { lines: 'motivation' },
};

const HANDLES: readonly FieldClass[] = ['FACT', 'LEARNER'];
const NOTHING = { SENDER: [], RECEIVER: [], NONE: [] };
const BOTH = {
  SENDER: [...HANDLES, 'OF_SENDER'],
  RECEIVER: [...HANDLES, 'OF_RECEIVER'],
  NONE: [],
} as const;

const SEES: Readonly<Record<ProviderRole, Readonly<Record<Side, readonly FieldClass[]>>>> = {
  COUNSELLOR: BOTH,
  INTEGRATION: BOTH,
  INTAKE: { ...NOTHING, RECEIVER: BOTH.RECEIVER },
  COORDINATOR: { SENDER: ['FACT', 'OF_SENDER'], RECEIVER: ['FACT'], NONE: [] },
  ANALYST: NOTHING,
};

/** What one may do; `send`, `draft`, `issueCode` and `sendAsPartner` are about no case that exists. */
export type Act =
  | 'move'
  | 'answer'
  | 'withdrawConsent'
  | 'complete'
  | 'linkDecision'
  | 'send'
  | 'issueCode'
  | 'sendAsPartner'
  | 'draft'
  | 'amend'
  | 'moveRequest'
  | 'decide';

const SENT: readonly Act[] = ['move', 'answer', 'withdrawConsent', 'linkDecision', 'amend', 'moveRequest'];
const TAKEN_IN: readonly Act[] = ['move', 'withdrawConsent', 'complete', 'linkDecision', 'moveRequest'];
const HANDLED: readonly Act[] = [...TAKEN_IN, 'decide'];
const DOES: Readonly<Record<ProviderRole, Readonly<Record<Side, readonly Act[]>>>> = {
  COUNSELLOR: { SENDER: SENT, RECEIVER: HANDLED, NONE: [] },
  INTEGRATION: { SENDER: SENT, RECEIVER: HANDLED, NONE: [] },
  // An intake prepares decisions, and takes none.
  INTAKE: { SENDER: [], RECEIVER: TAKEN_IN, NONE: [] },
  COORDINATOR: { SENDER: ['withdrawConsent'], RECEIVER: ['withdrawConsent'], NONE: [] },
  ANALYST: NOTHING,
};
const SENDS: readonly ProviderRole[] = ['COUNSELLOR', 'INTEGRATION'];
const FOLLOWS_FEED: readonly ProviderRole[] = ['COUNSELLOR', 'INTEGRATION', 'COORDINATOR'];

/**
 * Whether somebody may see a field of a case.
 *
 * @throws Error for a field of which nothing is written here: decide first who may see it
 */
export function maySee(kind: Kind, asker: Asker, side: Side, field: string): boolean {
  const found = Object.entries(FIELD_CLASSES[kind]).find(([, fields]) => fields.includes(field));
  if (!found)
    throw new Error(`nobody decided who may see the field ${field} of a ${kind}: say so in the oracle`);
  return asker.role !== null && SEES[asker.role][side].includes(found[0] as FieldClass);
}

/** Whether a role sees cases of a side at all. */
export function mayRead(asker: Asker, side: Side): boolean {
  return maySee('Referral', asker, side, 'id');
}

/** Whether somebody may follow the feed of the own organisation. */
export function mayFollow({ role }: Asker): boolean {
  return role !== null && FOLLOWS_FEED.includes(role);
}

/** Whether a list of a direction exists for somebody; a role without referrals on that side has none. */
export function hasList({ role }: Asker, side: 'SENDER' | 'RECEIVER'): boolean {
  return role !== null && SEES[role][side].includes('FACT');
}

/** `REFUSED`: knows the case, may not do this with it. */
export type Outcome = 'DONE' | 'REFUSED' | 'NOT_FOUND' | 'UNAUTHENTICATED';

/** What must come of an act. */
export function outcomeOf(act: Act, asker: Asker, side: Side, isOfReceiverType: boolean): Outcome {
  // Whoever has a one-time code needs no account; a token beside it says nothing.
  if (act === 'sendAsPartner') return 'DONE';
  if (asker.kind === 'REFUSED_TOKEN') return 'UNAUTHENTICATED';
  const { role } = asker;
  // Who helps a learner may ask for exemptions of anybody, of the own organisation too.
  if (act === 'draft') return role === null ? 'UNAUTHENTICATED' : SENDS.includes(role) ? 'DONE' : 'REFUSED';
  if (act === 'send' || act === 'issueCode') {
    if (role === null) return 'UNAUTHENTICATED';
    if (act === 'issueCode') return role === 'COORDINATOR' && isOfReceiverType ? 'DONE' : 'REFUSED';
    return SENDS.includes(role) && side !== 'RECEIVER' ? 'DONE' : 'REFUSED';
  }
  if (role !== null && DOES[role][side].includes(act)) return 'DONE';
  // A claim code is looked up among the receiver's own referrals only: it names none for anybody else.
  if (act === 'complete') return 'NOT_FOUND';
  return mayRead(asker, side) ? 'REFUSED' : 'NOT_FOUND';
}
