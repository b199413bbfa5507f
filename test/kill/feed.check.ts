import { type Receiver, RECEIVERS } from '../harness/referrals';
import { versionLines } from './history.check';
import { type FeedLine, feedOf, type KeptReferral } from './kept-referral';
import type { KillWorld } from './kill.world';

/** What was read and found wrong. */
export interface FeedReport {
  feeds: number;
  lines: number;
  problems: string[];
}

/** Reads the feeds of all organisations in all subgraphs: 1 to n, and every line of every history once per party. */
export async function checkFeeds(world: KillWorld, kept: readonly KeptReferral[]): Promise<FeedReport> {
  const report: FeedReport = { feeds: 0, lines: 0, problems: [] };
  for (const receiver of RECEIVERS)
    for (const organisation of RECEIVERS.flatMap((type) => world.providers[type])) {
      const lines = await feedOf(world, receiver, organisation);
      const own = kept.filter(({ id }) => isParty(world, id, receiver, organisation));
      report.feeds += 1;
      report.lines += lines.length;
      report.problems.push(
        ...checkFeed(lines, own).map((problem) => `feed of ${organisation} at ${receiver}: ${problem}`),
      );
    }
  return report;
}

function isParty({ journal }: KillWorld, id: string, receiver: Receiver, organisation: string): boolean {
  const parties = journal.parties.get(id);
  return (
    parties?.receiver === receiver &&
    (parties.senderId === organisation || parties.receiverId === organisation)
  );
}

function checkFeed(lines: readonly FeedLine[], referrals: readonly KeptReferral[]): string[] {
  const problems: string[] = [];
  const gap = lines.findIndex(({ sequence }, index) => sequence !== index + 1);
  if (gap !== -1) problems.push(`line ${gap + 1} has number ${lines[gap]!.sequence}`);
  const told = new Map<string, FeedLine[]>();
  for (const line of lines) told.set(line.referralId, [...(told.get(line.referralId) ?? []), line]);
  for (const { id, history } of referrals) {
    const found = (told.get(id) ?? []).map(({ kind, status, version }) => `${version} ${kind} ${status}`);
    const expected = versionLines(history).map(({ kind, to }, index) => `${index + 1} ${kind} ${to}`);
    const newVersions = found.filter((line) => !line.includes(' OVERDUE '));
    if (found.length !== history.length || newVersions.join() !== expected.join())
      problems.push(`${id} is told as [${found.join(', ')}], its history is [${expected.join(', ')}]`);
    told.delete(id);
  }
  for (const id of told.keys()) problems.push(`tells of ${id}, which is not this organisation’s`);
  return problems;
}
