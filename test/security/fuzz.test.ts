import { runFuzz } from '../fuzz/fuzz.run';
import { startFuzzTarget } from '../fuzz/fuzz.target';

const REQUESTS = 2_000;
/** A busy machine is no reason to fail; `npm run bench -- fuzz` waits 3 seconds. */
const PATIENCE_MILLISECONDS = 15_000;
const RUN_MILLISECONDS = 150_000;
const MAX_GROWTH = 50 * 1024 * 1024;

it(
  'requests that no client should send are answered without a failure, and give nothing away',
  async () => {
    const target = await startFuzzTarget('gateway/src/main.ts');
    try {
      const { failures, statuses, growth } = await runFuzz(target, {
        requests: REQUESTS,
        seed: 'test',
        patience: PATIENCE_MILLISECONDS,
        signal: AbortSignal.timeout(RUN_MILLISECONDS),
      });
      expect(failures).toEqual([]);
      // Good operations are among them, and subgraphs that fail while they are answered.
      expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 10);
      expect(target.fetches()).toBeGreaterThan(REQUESTS / 10);
      expect(growth.reachable).toBeLessThan(MAX_GROWTH);
    } finally {
      await target.stop();
    }
  },
  2 * RUN_MILLISECONDS,
);
