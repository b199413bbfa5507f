import type { ProviderRole } from '@leerwegen/shared/auth/principal';

/**
 * What the issue on trajectories says of who may do what, written down a second time: nothing here comes from the tables that
 * the product decides with.
 */
export type Relation = 'LEAD' | 'AGREED' | 'ASKED' | 'NONE';

/** What one must at least be told to be asked; the road; what the leads arrange; the learner; the lead's reasons. */
type FieldClass = 'ASKED' | 'ROAD' | 'OF_LEAD' | 'LEARNER' | 'REASONS';

const FIELDS: Readonly<Record<FieldClass, readonly string[]>> = {
  ASKED: ['id', 'lead', 'status', 'version', 'createdAt', 'updatedAt', 'retainedUntil', 'components'],
  ROAD: [
    ...['goal', 'combination', 'agreements', 'milestones', 'referrals', 'exemptionRequests', 'learnerData'],
    ...['consent', 'stopReason', 'handedOverTo', 'history'],
  ],
  OF_LEAD: ['previousId', 'continuedAsId'],
  // Of the class council each school sees its own.
  LEARNER: ['learner', 'classCouncilDecision'],
  REASONS: ['justification'],
};

const NOTHING: readonly FieldClass[] = [];
const ALL: readonly FieldClass[] = ['ASKED', 'ROAD', 'OF_LEAD', 'LEARNER', 'REASONS'];
const COUNSELS = {
  LEAD: ALL,
  AGREED: ['ASKED', 'ROAD', 'LEARNER'],
  ASKED: ['ASKED'],
  NONE: NOTHING,
} as const;
const SEES: Readonly<Record<ProviderRole, Readonly<Record<Relation, readonly FieldClass[]>>>> = {
  COUNSELLOR: COUNSELS,
  INTEGRATION: COUNSELS,
  INTAKE: { LEAD: NOTHING, AGREED: ['ASKED'], ASKED: ['ASKED'], NONE: NOTHING },
  COORDINATOR: {
    LEAD: ['ASKED', 'ROAD', 'OF_LEAD'],
    AGREED: ['ASKED', 'ROAD'],
    ASKED: ['ASKED'],
    NONE: NOTHING,
  },
  ANALYST: { LEAD: NOTHING, AGREED: NOTHING, ASKED: NOTHING, NONE: NOTHING },
};

/**
 * Whether somebody may see a field of a trajectory.
 *
 * @throws Error for a field of which nothing is written here: decide first who may see it
 */
export function maySee(role: ProviderRole | null, relation: Relation, field: string): boolean {
  const found = Object.entries(FIELDS).find(([, fields]) => fields.includes(field));
  if (!found) throw new Error(`nobody decided who may see the field ${field} of a trajectory`);
  return role !== null && SEES[role][relation].includes(found[0] as FieldClass);
}

export type Act = 'propose' | 'change' | 'agree' | 'move' | 'handOver' | 'takeOver' | 'withdrawConsent';
export type Outcome = 'DONE' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

const HANDLES: readonly ProviderRole[] = ['COUNSELLOR', 'INTEGRATION'];
const ANSWERS: readonly ProviderRole[] = [...HANDLES, 'INTAKE'];

/** Who asks. */
export interface Asker {
  role: ProviderRole | null;
  refusedToken: boolean;
  relation: Relation;
  /** Whether the organisation is of the type that leads here. */
  ofLeadType: boolean;
  /** Whether the lead was offered to it. */
  isSuccessor: boolean;
}

/** What must come of an act. */
export function outcomeOf(
  act: Act,
  { role, refusedToken, relation, ofLeadType, isSuccessor }: Asker,
): Outcome {
  if (refusedToken) return 'UNAUTHENTICATED';
  if (act === 'propose') {
    if (role === null) return 'UNAUTHENTICATED';
    return ofLeadType && HANDLES.includes(role) ? 'DONE' : 'FORBIDDEN';
  }
  // A code is looked up among those that were given to who shows it.
  if (act === 'takeOver')
    return role !== null && HANDLES.includes(role) && isSuccessor ? 'DONE' : 'NOT_FOUND';
  if (role === null || !maySee(role, relation, 'id')) return 'NOT_FOUND';
  if (act === 'agree') return relation !== 'LEAD' && ANSWERS.includes(role) ? 'DONE' : 'FORBIDDEN';
  const mayWithdraw = act === 'withdrawConsent' && role === 'COORDINATOR';
  return relation === 'LEAD' && (HANDLES.includes(role) || mayWithdraw) ? 'DONE' : 'FORBIDDEN';
}
