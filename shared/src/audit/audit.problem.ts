/** What can be wrong with an audit chain. */
export type AuditProblemKind =
  | 'event-edited'
  | 'event-deleted'
  | 'reordered'
  | 'link-missing'
  | 'link-added'
  | 'link-altered'
  | 'seal-missing'
  | 'seal-added'
  | 'seal-altered'
  | 'truncated'
  | 'head-missing'
  | 'head-altered'
  | 'unsealed-too-long'
  | 'unsealed-deleted'
  | 'expectation-failed'
  | 'wrong-key';

/** One thing that is wrong, and where. */
export interface AuditProblem {
  what: AuditProblemKind;
  /** Numbers and ids of rows, never what they hold. */
  where: string;
}

/** So many problems are kept with their place; a chain under a wrong key has one for every event. */
const KEPT = 100;

/** Problems as they are found. */
export class ProblemList {
  readonly kept: AuditProblem[] = [];
  count = 0;

  add(what: AuditProblemKind, where: string): void {
    this.count += 1;
    if (this.kept.length < KEPT) this.kept.push({ what, where });
  }

  /** One problem in the place of all others, which follow from it. */
  replaceAll(what: AuditProblemKind, where: string): void {
    this.kept.splice(0, Infinity, { what, where });
    this.count = 1;
  }
}
