import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Statement } from './bench-subgraph';

/** Writes the rows of an act as the subgraph does, and nothing else: no HTTP, token, check, cipher or row security. */
export interface PlainActs {
  /** One transaction, on the connection of one client. */
  write(client: number, act: Statement): Promise<void>;
  stop(): Promise<void>;
}

/** One connection per client. */
export async function openPlainActs(url: string, clients: number): Promise<PlainActs> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new Client({ connectionString: url });
      await connection.connect();
      return connection;
    }),
  );
  const names = new Map<string, string>();
  return {
    write: async (client, { text, parameters }) => {
      const connection = connections[client]!;
      const name = names.get(text) ?? names.set(text, `act_${names.size}`).get(text)!;
      await connection.query('BEGIN');
      // Named: parsed and planned once per connection.
      await connection.query({ name, text, values: parameters });
      await connection.query('COMMIT');
    },
    stop: async () => {
      for (const connection of connections) await connection.end();
    },
  };
}

/**
 * The same act on another referral, between the same or other organisations.
 *
 * @param replacements texts in its parameters, such as the key of the referral, and what stands there instead
 */
export function actOn(act: Statement, replacements: ReadonlyMap<string, string>): Statement {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string')
      return [...replacements].reduce((text, [from, to]) => text.replaceAll(from, to), value);
    return Array.isArray(value) ? value.map(replaced).sort() : value;
  };
  return { text: act.text, parameters: act.parameters.map(replaced) };
}

/** The idempotency key among the parameters of an act: the only uuid that is no part of a longer text but the referral's. */
export function keyIn(act: Statement, referralKey: string): string {
  const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const keys = act.parameters.filter(
    (value): value is string => typeof value === 'string' && uuid.test(value) && value !== referralKey,
  );
  // The request id comes after it.
  return keys[0] ?? randomUUID();
}
