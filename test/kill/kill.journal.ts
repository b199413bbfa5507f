import type { Acted, Receiver } from '../harness/referrals';

/** What a client did and was told that it is done. */
export interface AcknowledgedAct {
  kind: 'send' | 'move' | 'answer';
  receiver: Receiver;
  organisation: string;
  token: string;
  /** With its idempotency key, which also opens the ids of its requests. */
  input: { idempotencyKey: string } & Record<string, unknown>;
  answer: Acted;
  /** Of the request that was answered; it need not be the one that did it. */
  requestId: string;
}

/** A definite no. */
export interface Refusal {
  receiver: Receiver;
  code: string;
  requestId: string;
}

/** The parties of a referral, as the client that sent it knows them. */
export interface Parties {
  receiver: Receiver;
  senderId: string;
  receiverId: string;
}

/** Everything that the clients know for sure, to hold against what the system has kept. */
export class KillJournal {
  readonly acts: AcknowledgedAct[] = [];
  readonly refusals: Refusal[] = [];
  /** What should never have happened, while it happened. */
  readonly problems: string[] = [];
  readonly parties = new Map<string, Parties>();
  /** Contact of the learner of each referral that was sent with a personal part. */
  readonly contacts = new Map<string, string>();

  /** The acts of each referral, in the order of the versions that they gave it. */
  byReferral(): Map<string, AcknowledgedAct[]> {
    const acts = new Map<string, AcknowledgedAct[]>();
    for (const act of this.acts) {
      const { referralId } = act.answer;
      const known = acts.get(referralId);
      if (known) known.push(act);
      else acts.set(referralId, [act]);
    }
    for (const known of acts.values()) known.sort((one, other) => one.answer.version - other.answer.version);
    return acts;
  }
}
