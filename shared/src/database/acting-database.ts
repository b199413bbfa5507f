import type { DataSource, QueryRunner } from 'typeorm';
import { unavailable } from '../errors/user-error';

/** What runs statements: a pool, or one transaction of it. */
export interface Queryable {
  query<T = unknown>(statement: string, parameters?: unknown[]): Promise<T>;
}

/** For whom a transaction acts: the global id of an organisation, or the jobs of the subgraph itself. */
export type ActingOrganisation = string;
/** What jobs act as; no token can name it. */
export const SYSTEM: ActingOrganisation = 'system';

/**
 * A role without rights of its own, made where the subgraph logs in as a superuser (the embedded database, a
 * development server): row-level security does not bind superusers, so personal transactions take this role on.
 */
export const ROW_ROLE = 'leerwegen_rows';

/** Ids are checked before they get here; this holds whatever comes. */
const BUSY =
  'The database could not be reached in time: send the same again, an act with the same idempotency key.';
const SAFE_ORGANISATION = /^[A-Za-z0-9:._/-]{1,120}$/;

/**
 * Transactions on personal data. Each acts for one organisation, to which row-level security limits what it can see or
 * change, whatever the statement asks.
 */
export class ActingDatabase {
  private role: Promise<string> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work in one transaction that acts for an organisation; rolls back when it throws.
   *
   * @param organisation global id such as `cvo:991001`, or `SYSTEM`
   */
  async as<T>(organisation: ActingOrganisation, work: (transaction: Queryable) => Promise<T>): Promise<T> {
    if (!SAFE_ORGANISATION.test(organisation)) throw new Error('an organisation of this form cannot act');
    const role = await (this.role ??= this.roleToTake());
    const runner = this.dataSource.createQueryRunner();
    try {
      // One exchange; the settings end with the transaction, so nothing leaks to the next user of the connection.
      await runner.query(
        `BEGIN; ${role}SET LOCAL lock_timeout = '5s'; SET LOCAL leerwegen.organisation = '${organisation}'`,
      );
      const result = await work({ query: (statement, parameters) => runner.query(statement, parameters) });
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      // A database that is gone has nothing to roll back; what went wrong first is what counts.
      await rollback(runner).catch(() => undefined);
      throw isPassing(error) ? unavailable(BUSY) : error;
    } finally {
      await runner.release();
    }
  }

  private async roleToTake(): Promise<string> {
    try {
      const [row] = await this.dataSource.query<{ bypasses: boolean }[]>(
        'SELECT rolsuper OR rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user',
      );
      return row?.bypasses ? `SET LOCAL ROLE ${ROW_ROLE}; ` : '';
    } catch (error) {
      this.role = undefined;
      throw error;
    }
  }
}

/** Whether the same transaction may well succeed when it is tried again: a lock, a deadlock, a connection that broke. */
function isPassing(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string; message?: string } };
  const name = driverError?.code ?? code ?? '';
  if (/^(?:55P03|40P01|40001|57P0[1-3]|08...|ECONN\w+|EPIPE)$/.test(name)) return true;
  return /^(?:Connection terminated|Query read timeout|timeout exceeded)/.test(driverError?.message ?? '');
}

/** A connection on which even this fails is closed: the next to use it would join the transaction that is still open. */
async function rollback(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    const connection = (await runner.connect()) as { end(): Promise<void> };
    void connection.end().catch(() => undefined);
  }
}
