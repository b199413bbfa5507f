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
  | 'ISSUE_CODE'
  | 'SEND_AS_PARTNER'
  | 'DEADLINE'
  | 'ERASE';

/** How it ended. */
export type AuditOutcome = 'ALLOWED' | 'REFUSED';

/** One event to be: an action on some referrals, or on none that exists for who asked. */
export interface AuditNote {
  action: AuditedAction;
  outcome: AuditOutcome;
  referralIds: string[];
}

/**
 * What one request did with personal data, gathered while it is resolved and written before it is answered: one event for
 * each kind of act and outcome, which names each referral once. An act that changed a referral was written with it, and
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
  cover(referralId: string): void {
    this.covered.add(referralId);
    this.wrote = true;
  }

  /** Something was done, or refused; with `null` for what names no referral. */
  note(action: AuditedAction, referralId: string | null, outcome: AuditOutcome = 'ALLOWED'): void {
    const isRead = action === 'READ' || action === 'READ_LEARNER';
    if (isRead && referralId !== null && this.covered.has(referralId)) return;
    this.wrote = true;
    // Reading the learner is reading the referral: one event, the stronger one.
    const key = `${isRead ? 'READ' : action}/${outcome}/${referralId}`;
    const known = this.outcomes.get(key);
    if (!known || action === 'READ_LEARNER') this.outcomes.set(key, { action, outcome, id: referralId });
  }

  /** The events of the request; empties the trail. */
  drain(): AuditNote[] {
    const notes = new Map<string, AuditNote>();
    for (const { action, outcome, id } of this.outcomes.values()) {
      const key = `${action}/${outcome}`;
      const note = notes.get(key) ?? { action, outcome, referralIds: [] };
      if (id !== null) note.referralIds.push(id);
      notes.set(key, note);
    }
    this.outcomes.clear();
    return [...notes.values()];
  }
}
