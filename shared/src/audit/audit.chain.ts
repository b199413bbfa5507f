import { createHmac, hkdfSync, type Hmac } from 'node:crypto';

/** Stands for the digest before the first seal. */
export const NO_DIGEST = '0'.repeat(64);

/** An event as the database keeps it, to the last digit: what the chain is made over. */
export interface StoredEvent {
  id: string;
  /** Seconds since 1970, with microseconds. */
  at: string;
  subject: string | null;
  organisation: string | null;
  role: string | null;
  action: string;
  /** The array as PostgreSQL writes it. */
  caseIds: string;
  outcome: string;
  requestId: string;
}

/** What a seal says beside its digest. Positions and numbers count from 1. */
export interface SealHeader {
  number: number;
  firstPosition: number;
  lastPosition: number;
  eventCount: number;
  /** Seconds since 1970, with microseconds. */
  sealedAt: string;
}

/** Selects a `StoredEvent`; texts that no setting of the session changes. */
export function storedEventColumns(alias: string): string {
  return `${alias}.id::text AS id, ${secondsText(`${alias}.at`)} AS at, ${alias}.subject, ${alias}.organisation,
    ${alias}.role, ${alias}.action, ${alias}.referral_ids::text AS "caseIds", ${alias}.outcome,
    ${alias}.request_id AS "requestId"`;
}

/** SQL for a moment as seconds since 1970 with six decimals, exact. */
export function secondsText(column: string): string {
  return `extract(epoch FROM ${column})::text`;
}

/** The same text as `secondsText` for a moment that is stored. */
export function secondsOf(moment: Date): string {
  const milliseconds = String(moment.getTime()).padStart(4, '0');
  return `${milliseconds.slice(0, -3)}.${milliseconds.slice(-3)}000`;
}

/**
 * The key of a subgraph's chain, from its secret key. It is nowhere in the database: who has only that cannot compute
 * a digest.
 */
export function auditChainKey(subgraphKey: Buffer, schema: string): Buffer {
  return Buffer.from(hkdfSync('sha256', subgraphKey, '', `leerwegen audit chain of ${schema}`, 32));
}

/** One canonical text for an event: a JSON array in fixed order. */
export function eventText(event: StoredEvent): string {
  const { id, at, subject, organisation, role, action, caseIds, outcome, requestId } = event;
  return JSON.stringify([id, at, subject, organisation, role, action, caseIds, outcome, requestId]);
}

/** Digest of one event, wherever it stands: tells which event of a broken seal it is. */
export function linkDigest(chainKey: Buffer, text: string): string {
  return createHmac('sha256', chainKey).update(`link\n${text}`).digest('hex');
}

/** The digest of one seal, over the digest of the one before it, what it says itself, and its events in order. */
export class SealDigest {
  private readonly hmac: Hmac;

  constructor(chainKey: Buffer, previous: string, header: SealHeader) {
    const { number, firstPosition, lastPosition, eventCount, sealedAt } = header;
    const said = JSON.stringify([previous, number, firstPosition, lastPosition, eventCount, sealedAt]);
    this.hmac = createHmac('sha256', chainKey).update(`seal\n${said}\n`);
  }

  /** Adds the next event, by its `eventText`, which has no line breaks. */
  add(position: number, text: string): void {
    this.hmac.update(`${position} ${text}\n`);
  }

  /** The digest in hexadecimal; once, at the end. */
  hex(): string {
    return this.hmac.digest('hex');
  }
}
