/** Kinds of cases about learners, as the names of their types end. */
export type Kind = 'Referral' | 'ExemptionRequest';

/** How the schema speaks of one kind. */
export interface KindWords {
  /** The list of each side. */
  directions: Readonly<Record<'SENDER' | 'RECEIVER', string>>;
  /** The field of a line of the feed that names a case. */
  feedId: string;
  /** The field of an answer to an act that shows the case. */
  shownAs: string;
  /** Root fields that read, `*` for the name of the first; a new one has no case until it stands here. */
  readRoots: readonly string[];
  /** Status of the first case that `allKinds` makes. */
  firstStatus: string;
  /** A move of the receiver of a case that it just got, and one that is no step from there. */
  firstMove: string;
  wrongMove: string;
}

export const KINDS: Readonly<Record<Kind, KindWords>> = {
  Referral: {
    directions: { SENDER: 'SENT', RECEIVER: 'RECEIVED' },
    feedId: 'referralId',
    shownAs: 'referral',
    readRoots: ['*', '*s', '*Events', '*Progress'],
    firstStatus: 'COMPLETED',
    firstMove: 'RECEIVED',
    wrongMove: 'COMPLETED',
  },
  ExemptionRequest: {
    directions: { SENDER: 'REQUESTED', RECEIVER: 'TO_DECIDE' },
    feedId: 'exemptionRequestId',
    shownAs: 'exemptionRequest',
    readRoots: ['*', '*s', '*Events'],
    firstStatus: 'DECIDED',
    firstMove: 'UNDER_REVIEW',
    wrongMove: 'TEST_SCHEDULED',
  },
};

/**
 * The kind of case that a personal root field is about.
 *
 * @throws Error for a field of a kind that nobody wrote down here
 */
export function kindOf(root: string): Kind {
  if (root.includes('ExemptionRequest')) return 'ExemptionRequest';
  if (/Referral|PartnerCode/.test(root)) return 'Referral';
  throw new Error(
    `The authorization matrix knows no kind of case for ${root}: add it to authorization-kinds.ts.`,
  );
}
