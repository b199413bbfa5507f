/** Runs one statement of a transaction; parameters are `$1`, `$2`, ... */
export type AuditQuery = <R>(sql: string, parameters?: unknown[]) => Promise<R[]>;

/**
 * Runs work in one transaction (READ COMMITTED) in the name of the system itself: commits what it did, or rolls it
 * back and throws what it threw.
 */
export type SystemTransaction = <T>(
  organisation: 'system',
  work: (query: AuditQuery) => Promise<T>,
) => Promise<T>;
