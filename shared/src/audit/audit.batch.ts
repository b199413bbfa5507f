import { keySchema } from '../database/key-schema';
import {
  eventText,
  linkDigest,
  SealDigest,
  secondsOf,
  storedEventColumns,
  type SealHeader,
  type StoredEvent,
} from './audit.chain';
import type { AuditQuery } from './audit.transaction';

/** What one batch is made with. */
export interface BatchOptions {
  /** Name of the subgraph. */
  schema: string;
  chainKey: Buffer;
  /** Events in one seal, at most. */
  limit: number;
  now: () => Date;
}

interface Head {
  number: string;
  position: string;
  digest: string;
}

interface Link {
  eventId: string;
  digest: string;
}

/** The row that every chain has is not there: somebody deleted it, or it was never made. */
export class AuditHeadMissing extends Error {
  override readonly name = 'AuditHeadMissing';
}

/**
 * Seals what waits, at most `limit` events, in the transaction of the query; returns how many.
 *
 * @throws AuditHeadMissing
 */
export async function sealBatch(query: AuditQuery, options: BatchOptions): Promise<number> {
  const { schema } = options;
  const [waiting] = await query(`SELECT 1 FROM "${schema}".audit_unsealed LIMIT 1`);
  if (!waiting) return 0;
  // Replicas take turns here; what is read after it is what the one before has left.
  const [head] = await query<Head>(
    `SELECT number, position, digest FROM "${keySchema(schema)}".audit_head FOR UPDATE`,
  );
  if (!head) throw new AuditHeadMissing('the audit chain has no head');
  const events = await query<StoredEvent>(
    `SELECT ${storedEventColumns('event')}
     FROM "${schema}".audit_unsealed AS unsealed JOIN "${schema}".audit_event AS event ON event.id = unsealed.event_id
     ORDER BY unsealed.event_id LIMIT ${options.limit}`,
  );
  // A waiting event that was deleted keeps its place: `verifyAudit` tells.
  if (events.length === 0) return 0;
  await writeSeal(query, events, head, options);
  return events.length;
}

async function writeSeal(
  query: AuditQuery,
  events: StoredEvent[],
  head: Head,
  { schema, chainKey, now }: BatchOptions,
): Promise<void> {
  const sealedAt = now();
  const firstPosition = Number(head.position) + 1;
  const header: SealHeader = {
    number: Number(head.number) + 1,
    firstPosition,
    lastPosition: firstPosition + events.length - 1,
    eventCount: events.length,
    sealedAt: secondsOf(sealedAt),
  };
  const digest = new SealDigest(chainKey, head.digest, header);
  const links = events.map((event, index): Link => {
    const text = eventText(event);
    digest.add(firstPosition + index, text);
    return { eventId: event.id, digest: linkDigest(chainKey, text) };
  });
  await query(sealStatement(schema), [
    links.map(({ eventId }) => eventId),
    links.map((link) => link.digest),
    header.number,
    firstPosition,
    header.lastPosition,
    events.length,
    digest.hex(),
    sealedAt.toISOString(),
  ]);
}

/** All that a seal writes, as one statement: a round trip, and all or nothing. */
function sealStatement(schema: string): string {
  return `
    WITH link AS (
      INSERT INTO "${schema}".audit_link (position, event_id, digest)
      SELECT $4::bigint + ordinality - 1, event_id, digest
      FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS given(event_id, digest, ordinality)
    ), taken AS (
      DELETE FROM "${schema}".audit_unsealed WHERE event_id = ANY ($1::bigint[])
    ), seal AS (
      INSERT INTO "${schema}".audit_seal
        (number, first_position, last_position, event_count, digest, sealed_at)
      VALUES ($3::bigint, $4::bigint, $5::bigint, $6::int, $7::text, $8::timestamptz)
    )
    UPDATE "${keySchema(schema)}".audit_head SET number = $3::bigint, position = $5::bigint, digest = $7::text`;
}
