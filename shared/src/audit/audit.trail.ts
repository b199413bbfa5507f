/** What was done with personal data. */
export type AuditedAction =
  | 'READ'
  | 'READ_LEARNER'
  | 'READ_FEED'
  | 'READ_PROGRESS'
  | 'SEND'
  | 'MOVE'
  | 'ANSWER'
  | 'COMPLETE_DATA'
  | 'WITHDRAW_CONSENT'
  | 'LINK_DECISION'
  | 'DRAFT'
  | 'AMEND'
  | 'DECIDE'
  | 'PROPOSE'
  | 'CHANGE'
  | 'AGREE'
  | 'HAND_OVER'
  | 'TAKE_OVER'
  | 'ISSUE_CODE'
  | 'SEND_AS_PARTNER'
  | 'DEADLINE'
  | 'ERASE';

/** How it ended. */
export type AuditOutcome = 'ALLOWED' | 'REFUSED';

/** One event to be: an action on some cases, or on none that exists for who asked. */
export interface AuditNote {
  action: AuditedAction;
  outcome: AuditOutcome;
  caseIds: string[];
}

/**
 * What one request did with personal data, gathered while it is resolved and written before it is answered: one event for
 * each kind of act and outcome, which names each case once. An act that changed a case was written with it, and
 * covers what its answer shows of it.
 */
export class AuditTrail {
  private readonly covered = new Set<string>();
  private readonly outcomes = new Map<
    string,
    { action: AuditedAction; outcome: AuditOutcome; id: string | null }
  >();

  /** Whether the request has anything to account for. */
  wrote = false;

  /** An act was written already, in its own transaction. */
  cover(caseId: string): void {
    this.covered.add(caseId);
    this.wrote = true;
  }

  /** Something was done, or refused; with `null` for what names no case. */
  note(action: AuditedAction, caseId: string | null, outcome: AuditOutcome = 'ALLOWED'): void {
    const isRead = action === 'READ' || action === 'READ_LEARNER';
    if (isRead && caseId !== null && this.covered.has(caseId)) return;
    this.wrote = true;
    // Reading the learner is reading the case: one event, the stronger one.
    const key = `${isRead ? 'READ' : action}/${outcome}/${caseId}`;
    const known = this.outcomes.get(key);
    if (!known || action === 'READ_LEARNER') this.outcomes.set(key, { action, outcome, id: caseId });
  }

  /** The events of the request; empties the trail. */
  drain(): AuditNote[] {
    const notes = new Map<string, AuditNote>();
    for (const { action, outcome, id } of this.outcomes.values()) {
      const key = `${action}/${outcome}`;
      const note = notes.get(key) ?? { action, outcome, caseIds: [] };
      if (id !== null) note.caseIds.push(id);
      notes.set(key, note);
    }
    this.outcomes.clear();
    return [...notes.values()];
  }
}
