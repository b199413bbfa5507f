import { auditChainKey } from '@leerwegen/shared/audit/audit.chain';
import { insertAuditEvents, type AuditEvent } from '@leerwegen/shared/audit/audit.event';
import { AUDIT_TABLES } from '@leerwegen/shared/audit/audit.migration';
import { startAuditSealer, type AuditSealer } from '@leerwegen/shared/audit/audit.sealer';
import type { AuditQuery, SystemTransaction } from '@leerwegen/shared/audit/audit.transaction';
import { verifyAudit, type AuditReport, type ExpectedHead } from '@leerwegen/shared/audit/audit.verify';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { Pool, type PoolClient } from 'pg';
import { onServer, template } from '../harness/template';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

/** Events one minute apart, all in the past of `NOW`. */
export const START = Date.UTC(2026, 8, 1, 8);
export const NOW = new Date(Date.UTC(2026, 8, 1, 20));
/** Stands for the secret key of every subgraph. */
export const SECRET = Buffer.alloc(32, 7);

/** An invented event. */
export function auditEvent(index: number, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    at: new Date(START + index * 60_000),
    subject: `medewerker-${index}`,
    organisation: index % 2 ? 'cvo:991001' : 'school:990001',
    role: 'COUNSELLOR',
    action: 'READ',
    caseIds: [`cvoReferral:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`],
    outcome: index % 3 ? 'ALLOWED' : 'REFUSED',
    requestId: `request-${index}`,
    ...more,
  };
}

/** A test database where an ordinary role, which owns nothing, does what the subgraph does. */
export class AuditDatabase {
  private count = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly pool: Pool,
    readonly role: string,
  ) {}

  static async start(): Promise<AuditDatabase> {
    const database = await startTestDatabase();
    const address = databaseAddress('audited', database.environment);
    const pool = new Pool(
      'url' in address
        ? { connectionString: address.url, max: 4 }
        : { ...address, user: 'postgres', password: 'postgres', database: 'postgres', max: 4 },
    );
    const role = `audit_${process.env.LEERWEGEN_TEST_RUN}_${process.pid}`;
    for (const name of [role, `${role}_owner`]) await pool.query(`CREATE ROLE ${name} NOLOGIN`);
    return new AuditDatabase(database, pool, role);
  }

  get environment(): NodeJS.ProcessEnv {
    return this.database.environment;
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await this.database.stop();
    const { server } = template();
    if (server) await onServer(server, `DROP ROLE ${this.role}, ${this.role}_owner`);
  }

  /** A fresh schema with the tables of an ordinary owner, where the ordinary role has every right that a login role gets. */
  async chain(schema = `audited${(this.count += 1)}`): Promise<AuditChain> {
    for (const name of [schema, `${schema}_keys`])
      await this.admin(`CREATE SCHEMA ${name} AUTHORIZATION ${this.role}_owner`);
    await this.act('', (query) => query(AUDIT_TABLES(schema)), `${this.role}_owner`);
    for (const name of [schema, `${schema}_keys`]) {
      await this.admin(`GRANT USAGE ON SCHEMA ${name} TO ${this.role}`);
      await this.admin(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name} TO ${this.role}`,
      );
    }
    return new AuditChain(this, schema);
  }

  /** As who owns the database: the one from whom the chain must be safe. */
  async admin<R extends object>(sql: string, parameters?: unknown[]): Promise<R[]> {
    return (await this.pool.query<R>(sql, parameters)).rows;
  }

  /** A connection of its own, to hold a transaction open. */
  connect(): Promise<PoolClient> {
    return this.pool.connect();
  }

  /** A transaction as the ordinary role (or another), in the name of an organisation or of the system. */
  async act<T>(organisation: string, work: (query: AuditQuery) => Promise<T>, role = this.role): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL ROLE ${role}`);
      await client.query("SELECT set_config('leerwegen.organisation', $1, true)", [organisation]);
      const done = await work(async (sql, parameters) => (await client.query(sql, parameters)).rows as never);
      await client.query('COMMIT');
      return done;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

/** One chain of a test: events, seals and what became of them. */
export class AuditChain {
  constructor(
    private readonly database: AuditDatabase,
    readonly schema: string,
  ) {}

  private readonly chainKey = auditChainKey(SECRET, this.schema);

  readonly transaction: SystemTransaction = (organisation, work) => this.database.act(organisation, work);

  sealer(batchLimit = 4): AuditSealer {
    const log = {
      error: ({ error }: { error: string }) => this.failures.push(error),
      info: () => undefined,
    };
    const { schema, chainKey, transaction } = this;
    // Tests seal when they say so.
    const intervalMilliseconds = 3_600_000;
    const now = (): Date => NOW;
    return startAuditSealer({
      transaction,
      schema,
      chainKey,
      now,
      log,
      intervalMilliseconds,
      batchLimit,
    });
  }

  readonly failures: string[] = [];

  /** Adds events with these numbers, as an ordinary organisation. */
  add(from: number, to: number): Promise<void> {
    const events = Array.from({ length: to - from + 1 }, (_, index) => auditEvent(from + index));
    return this.database.act('cvo:991001', (query) => insertAuditEvents(query, this.schema, events));
  }

  /** Twelve events in three seals. */
  async sealed(): Promise<this> {
    await this.add(1, 12);
    const sealer = this.sealer();
    await sealer.stop();
    return this;
  }

  verify(expected?: ExpectedHead, chainKey = this.chainKey): Promise<AuditReport> {
    const { transaction, schema } = this;
    return verifyAudit({ transaction, schema, chainKey, expected, now: () => NOW });
  }

  /** Changes something as who owns the database; `~` stands for the schema. */
  tamper<R extends object>(sql: string): Promise<R[]> {
    return this.database.admin<R>(sql.replaceAll('~', this.schema));
  }

  /** Makes room for another one of the same name. */
  async drop(): Promise<void> {
    await this.tamper('DROP SCHEMA ~, ~_keys CASCADE');
  }
}
