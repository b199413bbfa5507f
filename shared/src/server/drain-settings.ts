const MAX_SECONDS = 60;

/**
 * How long a process that is told to stop goes on serving, in milliseconds: `DRAIN_SECONDS`, else not at all.
 *
 * @throws Error that names the variable when its value is no such time
 */
export function drainNotice(environment: Readonly<Record<string, string | undefined>>): number {
  const value = environment['DRAIN_SECONDS'] || '0';
  if (!/^\d{1,2}$/.test(value) || Number(value) > MAX_SECONDS) {
    throw new Error(
      `DRAIN_SECONDS is ${JSON.stringify(value)}; expected whole seconds from 0 to ${MAX_SECONDS}`,
    );
  }
  return Number(value) * 1_000;
}
