import { NO_DIGEST } from './audit.chain';
import { ProblemList, type AuditProblem } from './audit.problem';
import { AuditReader, type ChainHead, type StoredSeal } from './audit.reader';
import type { SystemTransaction } from './audit.transaction';
import { ChainWalk } from './audit.walk';

/** Sealing takes a second; so much later somebody should look. */
const OLD_MILLISECONDS = 60_000;

/** Number and digest of a seal, printed by an earlier run and kept where this database's owner cannot change it. */
export interface ExpectedHead {
  number: number;
  digest: string;
}

/** What to verify. */
export interface VerifyOptions {
  transaction: SystemTransaction;
  /** Name of the subgraph. */
  schema: string;
  /** As `auditChainKey` gives it. */
  chainKey: Buffer;
  /** The chain must still hold this seal: tells that the end was cut off, even by who set the head back too. */
  expected?: ExpectedHead;
  now?: () => Date;
}

/** What was found; the chain is whole when there is no problem. */
export interface AuditReport {
  /** Events that have a seal. */
  events: number;
  seals: number;
  /** Events that wait for theirs. */
  unsealed: number;
  /** The last seal that was read; keep it for the next run. Number 0 when there is none. */
  head: ExpectedHead;
  /** The first 100. */
  problems: AuditProblem[];
  problemCount: number;
}

/**
 * Reads the whole chain of one subgraph and computes it again. May run while events arrive and are sealed: what is
 * sealed after it started is left to the next run.
 *
 * @throws what the database throws
 */
export async function verifyAudit(options: VerifyOptions): Promise<AuditReport> {
  const { transaction, schema, chainKey, expected, now = () => new Date() } = options;
  const reader = new AuditReader(transaction, schema);
  const problems = new ProblemList();
  const walk = new ChainWalk(chainKey, problems);
  const head = await reader.head();
  if (!head) problems.add('head-missing', 'audit_head');
  const { number = Number.MAX_SAFE_INTEGER, position = Number.MAX_SAFE_INTEGER } = head ?? {};
  const expectation = expected && new Expectation(expected, problems);
  await walk.walk(watched(reader.seals(number), expectation), reader.links(position));
  if (head) await compareHead(head, walk.last, reader, problems);
  if (walk.nothingFits)
    problems.replaceAll('wrong-key', 'every seal: made with another key, or everything was made anew');
  expectation?.end();
  const unsealed = await compareUnsealed(reader, problems, now());
  return {
    events: walk.events,
    seals: walk.seals,
    unsealed,
    head: { number: walk.last?.number ?? 0, digest: walk.last?.digest ?? NO_DIGEST },
    problems: problems.kept,
    problemCount: problems.count,
  };
}

async function compareHead(
  head: ChainHead,
  last: StoredSeal | undefined,
  reader: AuditReader,
  problems: ProblemList,
): Promise<void> {
  const { number = 0, lastPosition = 0, digest = NO_DIGEST } = last ?? {};
  if (number < head.number)
    problems.add('truncated', `the head is at seal ${head.number}, the last seal is ${number}`);
  else if (lastPosition !== head.position || digest !== head.digest)
    problems.add('head-altered', `the head is not seal ${number}`);
  const beyond = await reader.beyondHead();
  if (beyond.seals + beyond.links > 0)
    problems.add('head-altered', `${beyond.seals} seals and ${beyond.links} places are beyond the head`);
}

async function compareUnsealed(reader: AuditReader, problems: ProblemList, now: Date): Promise<number> {
  const { unsealed, old, firstOld } = await reader.unsealed(new Date(now.getTime() - OLD_MILLISECONDS));
  if (old > 0) problems.add('unsealed-too-long', `${old} events, from event ${firstOld} on`);
  const deleted = await reader.deletedUnsealed();
  if (deleted > 0) problems.add('unsealed-deleted', `${deleted} events that waited for their seal`);
  return unsealed;
}

/** Holds an earlier head against the seals that pass. */
class Expectation {
  private found: string | undefined;

  constructor(
    private readonly expected: ExpectedHead,
    private readonly problems: ProblemList,
  ) {
    if (expected.number === 0) this.found = NO_DIGEST;
  }

  see({ number, digest }: StoredSeal): void {
    if (number === this.expected.number) this.found = digest;
  }

  end(): void {
    const { number, digest } = this.expected;
    if (this.found === undefined) this.problems.add('truncated', `seal ${number} was expected and is gone`);
    else if (this.found !== digest)
      this.problems.add('expectation-failed', `seal ${number} is not the one that was expected`);
  }
}

async function* watched(
  seals: AsyncIterable<StoredSeal>,
  expectation: Expectation | undefined,
): AsyncGenerator<StoredSeal> {
  for await (const seal of seals) {
    expectation?.see(seal);
    yield seal;
  }
}
