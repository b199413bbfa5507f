import type { Queryable } from '../database/acting-database';
import { brusselsDay } from '../vocabulary/calendar-date';

/**
 * On which catalogue public answers are built: the version in the database and the day in Brussels, since answers depend on
 * today (`1795669200000.2026-11-26`). Two answers with the same version were built on the same.
 */
export class CatalogueVersionReader {
  private last: string | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private coming: Promise<string | null> | undefined;

  constructor(
    private readonly database: Queryable,
    private readonly schema: string,
    private readonly clock: () => Date,
  ) {}

  /** The version that was read last, on the day that it is now; null when none ever was. */
  known(): string | null {
    return this.last === null ? null : `${this.last}.${brusselsDay(this.clock())}`;
  }

  /**
   * The version as it is after this call; null when it cannot be read. One read at a time: who asks while one runs shares
   * the next one with all others who do, so that many answers cost few reads.
   */
  read(): Promise<string | null> {
    return (this.coming ??= this.readNext());
  }

  private async readNext(): Promise<string | null> {
    await this.running;
    this.coming = undefined;
    const reading = this.readNow();
    this.running = reading;
    return reading;
  }

  private async readNow(): Promise<string | null> {
    try {
      const rows = await this.database.query<{ version: string }[]>(
        `SELECT version FROM "${this.schema}".catalogue_version`,
      );
      // Without its row the version is as unknown as without a database.
      if (rows.length === 0) return null;
      this.last = rows[0]!.version;
      return this.known();
    } catch {
      return null;
    }
  }
}
