import { keySchema } from '../database/key-schema';
import { secondsText, storedEventColumns, type SealHeader, type StoredEvent } from './audit.chain';
import type { AuditQuery, SystemTransaction } from './audit.transaction';

/** Rows of one page, each page in a transaction of its own: verifying holds nobody up. */
const PAGE = 5_000;
/** Before every number: rows that were added below 1 must be seen too. */
const LOWEST = '-9223372036854775808';

/** The end of the chain. */
export interface ChainHead {
  number: number;
  position: number;
  /** Of the last seal, in hexadecimal. */
  digest: string;
}

/** A seal as it is stored. */
export interface StoredSeal extends SealHeader {
  digest: string;
}

/** One place of the chain, with its event; null when that is gone. */
export interface StoredLink {
  position: number;
  eventId: string;
  digest: string;
  event: StoredEvent | null;
}

/** What has no seal. */
export interface UnsealedCount {
  unsealed: number;
  /** Those from before the given moment. */
  old: number;
  /** Id of the first of those. */
  firstOld: string | null;
}

interface UnsealedPage {
  last: string | null;
  unsealed: string;
  old: string;
  firstOld: string | null;
}

/** Reads the audit tables of one subgraph, page by page. */
export class AuditReader {
  constructor(
    private readonly transaction: SystemTransaction,
    private readonly schema: string,
  ) {}

  async head(): Promise<ChainHead | undefined> {
    const [head] = await this.ask<{ number: string; position: string; digest: string }>(
      `SELECT number, position, digest FROM "${keySchema(this.schema)}".audit_head`,
    );
    return head && { number: Number(head.number), position: Number(head.position), digest: head.digest };
  }

  /** The seals up to this number, in order. */
  async *seals(upTo: number): AsyncGenerator<StoredSeal> {
    const page = (after: string): Promise<Record<keyof StoredSeal, string>[]> =>
      this.ask(
        `SELECT number, first_position AS "firstPosition", last_position AS "lastPosition",
           event_count AS "eventCount", digest, ${secondsText('sealed_at')} AS "sealedAt"
         FROM "${this.schema}".audit_seal WHERE number > $1 AND number <= $2 ORDER BY number LIMIT ${PAGE}`,
        [after, upTo],
      );
    for await (const row of paged(page, ({ number }) => number)) {
      yield {
        number: Number(row.number),
        firstPosition: Number(row.firstPosition),
        lastPosition: Number(row.lastPosition),
        eventCount: Number(row.eventCount),
        digest: row.digest,
        sealedAt: row.sealedAt,
      };
    }
  }

  /** The places up to this position, in order, with their events. */
  async *links(upTo: number): AsyncGenerator<StoredLink> {
    type Row = StoredEvent & { position: string; eventId: string; digest: string; found: boolean };
    const page = (after: string): Promise<Row[]> =>
      this.ask(
        `SELECT link.position, link.event_id AS "eventId", link.digest, event.id IS NOT NULL AS found,
           ${storedEventColumns('event')}
         FROM (
           SELECT * FROM "${this.schema}".audit_link
           WHERE position > $1 AND position <= $2 ORDER BY position LIMIT ${PAGE}
         ) AS link LEFT JOIN "${this.schema}".audit_event AS event ON event.id = link.event_id
         ORDER BY link.position`,
        [after, upTo],
      );
    for await (const { position, eventId, digest, found, ...event } of paged(page, (row) => row.position))
      yield { position: Number(position), eventId, digest, event: found ? event : null };
  }

  /** Seals and places beyond the head as it is now: a sealer writes all three at once, so there are none. */
  async beyondHead(): Promise<{ seals: number; links: number }> {
    const [counts] = await this.ask<{ seals: string; links: string }>(
      `SELECT (SELECT count(*) FROM "${this.schema}".audit_seal AS seal WHERE seal.number > head.number) AS seals,
         (SELECT count(*) FROM "${this.schema}".audit_link AS link WHERE link.position > head.position) AS links
       FROM "${keySchema(this.schema)}".audit_head AS head`,
    );
    return { seals: Number(counts?.seals ?? 0), links: Number(counts?.links ?? 0) };
  }

  /** Counts the events that have no place in the chain. */
  async unsealed(oldBefore: Date): Promise<UnsealedCount> {
    const total: UnsealedCount = { unsealed: 0, old: 0, firstOld: null };
    let after: string | null = LOWEST;
    while (after !== null) {
      const rows: UnsealedPage[] = await this.ask(this.unsealedPage(), [after, oldBefore.toISOString()]);
      const page = rows[0]!;
      total.unsealed += Number(page.unsealed);
      total.old += Number(page.old);
      total.firstOld ??= page.firstOld;
      after = page.last;
    }
    return total;
  }

  /** How many events are gone that waited for their seal. */
  async deletedUnsealed(): Promise<number> {
    const [found] = await this.ask<{ count: string }>(
      `SELECT count(*) AS count FROM "${this.schema}".audit_unsealed AS unsealed
       WHERE NOT EXISTS (SELECT 1 FROM "${this.schema}".audit_event AS event WHERE event.id = unsealed.event_id)`,
    );
    return Number(found!.count);
  }

  private unsealedPage(): string {
    const isOld = 'link.event_id IS NULL AND event.at < $2::timestamptz';
    // LIMIT 1 keeps it a look in the index for each event: a join may read all places for every page.
    return `SELECT max(event.id) AS last, count(*) FILTER (WHERE link.event_id IS NULL) AS unsealed,
        count(*) FILTER (WHERE ${isOld}) AS old, min(event.id) FILTER (WHERE ${isOld}) AS "firstOld"
      FROM (
        SELECT id, at FROM "${this.schema}".audit_event WHERE id > $1 ORDER BY id LIMIT ${10 * PAGE}
      ) AS event LEFT JOIN LATERAL (
        SELECT event_id FROM "${this.schema}".audit_link WHERE event_id = event.id LIMIT 1
      ) AS link ON true`;
  }

  private ask<R>(sql: string, parameters?: unknown[]): Promise<R[]> {
    return this.transaction('system', (query: AuditQuery) => query<R>(sql, parameters));
  }
}

/** Rows of one page after another; each page is asked with the key of the last row before it. */
async function* paged<R>(
  page: (after: string) => Promise<R[]>,
  keyOf: (row: R) => string,
): AsyncGenerator<R> {
  let after = LOWEST;
  for (;;) {
    const rows = await page(after);
    yield* rows;
    if (rows.length < PAGE) return;
    after = keyOf(rows[rows.length - 1]!);
  }
}
