import { post, startUnservedGateway } from '../harness/test-graph';
import { isAllowed, LARGEST_TRIED, largestAllowed, WORST_OPERATIONS } from './worst-operations';

const TARGET_MILLISECONDS = 250;

/**
 * Measures what it takes the gateway to plan the largest operation of each shape that its limits allow: the time of the
 * first answer less that of a later one, for which the plan is at hand. Shapes are asked in a gateway that has just
 * started, as the first client of the day would.
 *
 * @returns what is wrong whatever the times say: a shape that no limit stops
 */
export async function planningBench({ signal }: { signal: AbortSignal }): Promise<string[]> {
  const failures: string[] = [];
  console.log(
    `\nPlanning of the largest allowed operation (ms)\n${line(['', 'size', 'planning', 'target', ''])}`,
  );
  for (const family of WORST_OPERATIONS) {
    signal.throwIfAborted();
    const size = await withGateway((url) => largestAllowed(family, (operation) => isAllowed(url, operation)));
    if (size === LARGEST_TRIED) failures.push(`${family.name}: no limit stops it`);
    const planning = await withGateway(async (url) => {
      const first = await timed(() => post(url, family.operation(size)));
      return first - Math.min(...(await timedOften(() => post(url, family.operation(size)), 5)));
    });
    const verdict = planning <= TARGET_MILLISECONDS ? 'within' : 'OVER';
    console.log(line([family.name, String(size), planning.toFixed(0), String(TARGET_MILLISECONDS), verdict]));
  }
  return failures;
}

/** A gateway of its own, whose plans and compiled code start from nothing. */
async function withGateway<T>(action: (url: string) => Promise<T>): Promise<T> {
  const gateway = await startUnservedGateway();
  try {
    return await action(`${gateway.url}/graphql`);
  } finally {
    await gateway.stop();
  }
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await action();
  return performance.now() - startedAt;
}

async function timedOften(action: () => Promise<unknown>, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(action));
  return times;
}

function line([name, ...cells]: string[]): string {
  return name!.padEnd(56) + cells.map((cell) => cell.padStart(10)).join('');
}
