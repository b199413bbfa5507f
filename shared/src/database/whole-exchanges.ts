import type { PGlite } from '@electric-sql/pglite';

/** Messages of the extended protocol that leave an exchange open until Sync: Parse, Bind, Describe, Execute, Close, Flush. */
const UNSYNCED = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)));

/**
 * The embedded database as the socket server sees it, such that the one session stays with a connection until its
 * exchange is complete. The socket server queues every protocol message by itself and keeps connections apart only
 * within a transaction: what waits behind one would otherwise be mixed, and a connection would read the answer to
 * another's statement.
 */
export function wholeExchanges(database: PGlite): PGlite {
  let open = false;
  return new Proxy(database, {
    get(target, property) {
      switch (property) {
        case 'isInTransaction':
          return () => open || target.isInTransaction();
        case 'execProtocolRawStream':
          return (...given: Parameters<PGlite['execProtocolRawStream']>) => {
            open = UNSYNCED.has(given[0][0]!);
            return target.execProtocolRawStream(...given);
          };
        // How the socket server ends what a connection that is gone has left open.
        case 'exec':
          return (...given: Parameters<PGlite['exec']>) => {
            open = false;
            return target.exec(...given);
          };
        default: {
          const value: unknown = Reflect.get(target, property, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
      }
    },
  });
}
