import type { KillSystem } from './kill-system';
import type { KillTarget } from './kill-target';
import type { KillWorld } from './kill.world';

/** What a run showed. */
export interface KillResult {
  kills: readonly string[];
  loadMilliseconds: number;
  checkMilliseconds: number;
  /** What was checked, a line each. */
  checked: string[];
  findings: Findings;
}

/** Problems by what was checked; none when all is well. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/** Of each check. */
const SHOWN_PROBLEMS = 12;

/** The report of a run, in lines. */
export function reportLines(world: KillWorld, result: KillResult): string[] {
  const { journal, client, system } = world;
  const { kills, loadMilliseconds, checkMilliseconds, checked, findings } = result;
  const sends = journal.acts.filter(({ kind }) => kind === 'send').length;
  const acts = journal.acts.length;
  const problems = sum(Object.values(findings).map(({ length }) => length));
  const retries = sum([...client.retries.values()]);
  return [
    '',
    `acknowledged: ${acts} acts on ${sends} referrals in ${seconds(loadMilliseconds)} (${Math.round((acts * 1000) / loadMilliseconds)} per second); ${journal.refusals.length} refused in races`,
    `asked again: ${retries} times (${counted(client.retries)})`,
    `an act took ${milliseconds(percentile(client.durations, 0.5))}, p99 ${milliseconds(percentile(client.durations, 0.99))}, at most ${milliseconds(percentile(client.durations, 1))}, with all its attempts`,
    `kills: ${kills.length} (${counted(tally(kills))})`,
    ...outageLines(system),
    ...checked,
    `checks took ${seconds(checkMilliseconds)}`,
    ...Object.entries(findings).flatMap(([check, found]) => findingLines(check, found)),
    problems === 0
      ? `whole: everything is there once (seed ${world.seed})`
      : `NOT WHOLE: ${problems} problems (seed ${world.seed})`,
  ];
}

function findingLines(check: string, problems: readonly string[]): string[] {
  if (problems.length === 0) return [`${check}: fine`];
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  return [`FAILED ${check}: ${problems.length}`, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function outageLines({ subgraphs, gateway, database }: KillSystem): string[] {
  return [...subgraphs, gateway, database]
    .filter(({ outages }) => outages.length > 0)
    .map(({ name, outages, failedStarts }: KillTarget) => {
      const failed = failedStarts.length > 0 ? `; ${failedStarts.length} starts failed first` : '';
      const middle = milliseconds(percentile(outages, 0.5));
      return `  ${name} was away ${middle}, at most ${milliseconds(percentile(outages, 1))}${failed}`;
    });
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function counted(counts: ReadonlyMap<string, number>): string {
  const largestFirst = [...counts].sort(([, one], [, other]) => other - one);
  return largestFirst.map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function milliseconds(value: number): string {
  return value < 1_000 ? `${value} ms` : seconds(value);
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}
