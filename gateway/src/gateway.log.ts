import pino, { type DestinationStream, type Logger } from 'pino';

/** The part of a logger that Apollo's packages call. */
export interface ApolloLogger {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

/** A structured logger: one JSON object per line, to standard output unless another destination is given. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { component: 'gateway' }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

/** Apollo's packages log through ours; what they call information is only of use when debugging. */
export function apolloLog(log: Logger): ApolloLogger {
  const text = (message: unknown): string => (message instanceof Error ? message.message : String(message));
  return {
    debug: (message) => log.trace(text(message)),
    info: (message) => log.debug(text(message)),
    warn: (message) => log.warn(text(message)),
    error: (message) => log.error(text(message)),
  };
}
