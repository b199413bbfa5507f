/** What is timed. */
export type Action = () => Promise<unknown>;

/**
 * Median time of several actions in milliseconds, run in turns, so that whatever else the machine does meanwhile
 * burdens all of them alike.
 */
export async function interleavedMedians(
  actions: readonly Action[],
  rounds: number,
  signal: AbortSignal,
): Promise<number[]> {
  const times = actions.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, action] of actions.entries()) {
      signal.throwIfAborted();
      const startedAt = performance.now();
      await action();
      // The first round only warms up.
      if (round >= 0) times[index]!.push(performance.now() - startedAt);
    }
  }
  return times.map(median);
}

function median(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
