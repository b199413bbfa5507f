import { existsSync } from 'node:fs';
import { processUsage } from './process.usage';

/** No process has so high a number. */
const NOBODY = 2 ** 30;

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const onLinux = existsSync('/proc/self/stat') ? it : it.skip;
onLinux('tells the CPU and the most memory that a process took', () => {
  const before = ownSeconds();
  const usage = processUsage(process.pid)!;
  // Its ticks are rounded down, user and system time each.
  expect(usage.cpuSeconds).toBeGreaterThan(before - 0.03);
  expect(usage.cpuSeconds).toBeLessThan(ownSeconds() + 0.03);
  expect(usage.peakMegabytes).toBeGreaterThanOrEqual(process.memoryUsage.rss() / 2 ** 20 / 2);
  expect(usage.peakMegabytes).toBeLessThan(16_384);
});

it('knows nothing of a process that is not there', () => {
  expect(processUsage(NOBODY)).toBeNull();
});
