import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { auditChainKey } from '../audit/audit.chain';
import { type AuditEvent, insertAuditEvents } from '../audit/audit.event';
import { type AuditSealer, startAuditSealer } from '../audit/audit.sealer';
import type { SystemTransaction } from '../audit/audit.transaction';
import { AuditTrail } from '../audit/audit.trail';
import { ActingDatabase } from '../database/acting-database';
import { startDailyJobs } from '../case/daily-jobs';
import { PersonalCipher } from '../case/personal.cipher';
import type { CaseBinding } from '../case/case.binding';
import { AttemptLimiter } from './attempt-limiter';
import { bearerToken } from './bearer';
import type { PersonalSession } from './personal-session';
import { TokenRefused } from './token-refused';
import type { TokenVerifier } from './token.verifier';

/** Wrong codes that one organisation or client may try in a window; then no code of theirs is looked up. */
const WRONG_CODES = 50;
const WINDOW_MILLISECONDS = 15 * 60_000;

/** What a subgraph needs to serve personal data. */
export interface PersonalOptions {
  /** The subgraph's secret key, 32 bytes. */
  key: Buffer;
  verifier: TokenVerifier;
}

/** What touches personal data in one subgraph process: one of each, shared by all requests. */
export class PersonalServices {
  readonly database: ActingDatabase;
  readonly cipher: PersonalCipher;
  private readonly attempts = new AttemptLimiter(WRONG_CODES, WINDOW_MILLISECONDS);
  private sealer: AuditSealer | undefined;
  private stopJobs: (() => Promise<void>) | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly schema: string,
    private readonly options: PersonalOptions,
  ) {
    this.database = new ActingDatabase(dataSource);
    this.cipher = new PersonalCipher(options.key);
  }

  /** Starts to seal the audit trail. */
  start(log: Logger): void {
    const { schema } = this;
    const chainKey = auditChainKey(this.options.key, schema);
    this.sealer = startAuditSealer({ transaction: systemTransaction(this.database), schema, chainKey, log });
  }

  /** What one request may use; the token of its header is verified here, whatever the gateway did. */
  async session(authorization: string | undefined): Promise<PersonalSession> {
    const { database, cipher, attempts } = this;
    const shared = { database, cipher, attempts, trail: new AuditTrail() };
    try {
      const token = bearerToken(authorization);
      const principal = token === undefined ? null : await this.options.verifier.verify(token);
      return { ...shared, principal, refusal: null };
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      return { ...shared, principal: null, refusal: error };
    }
  }

  /** Writes what a request did with personal data, before it is answered. */
  async account({ principal, trail }: PersonalSession, requestId: string, at: Date): Promise<void> {
    const events = trail.drain().map((note): AuditEvent => {
      const { subject = null, providerId: organisation = null, role = null } = principal ?? {};
      return { at, subject, organisation, role, requestId, ...note };
    });
    await insertAuditEvents((sql, parameters) => this.dataSource.query(sql, parameters), this.schema, events);
  }

  /** Says that events were written; they are sealed within a second. */
  sealSoon(): void {
    this.sealer?.nudge();
  }

  /** Runs the daily jobs of a subgraph, now and every day. */
  startJobs(cases: readonly CaseBinding[], log: Logger): void {
    this.stopJobs = startDailyJobs(this.database, cases, log, () => this.sealSoon());
  }

  async stop(): Promise<void> {
    await this.stopJobs?.();
    await this.sealer?.stop();
  }
}

/** Transactions of the subgraph itself, as the audit chain takes them. */
export function systemTransaction(database: ActingDatabase): SystemTransaction {
  return (organisation, work) =>
    database.as(organisation, (transaction) => work((sql, parameters) => transaction.query(sql, parameters)));
}
