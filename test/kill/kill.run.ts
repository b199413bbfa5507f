import { setMaxListeners } from 'node:events';
import { checkAudit } from './audit.check';
import { checkFeeds } from './feed.check';
import { checkHistories } from './history.check';
import { keptReferrals } from './kept-referral';
import type { KillArguments } from './kill-arguments';
import { type KillSystem, startKillSystem } from './kill-system';
import { type Findings, reportLines } from './kill.report';
import { KillWorld, someProviders } from './kill.world';
import { Killer } from './killer';
import { ReferralJourney } from './referral.journey';
import { checkReplays } from './replay.check';
import { checkTotals } from './total.check';

const REPLAYS = 200;
const PROGRESS_LINES = 20;

/** Runs the kill test; says what it does and found, and resolves to whether all is well. */
export async function runKillTest(
  wanted: KillArguments,
  say: (text: string) => void,
  asked: AbortSignal,
): Promise<boolean> {
  const ending = new AbortController();
  // Whoever is still busy when one has failed stops too.
  const signal = AbortSignal.any([asked, ending.signal]);
  // Every client that waits listens to it.
  setMaxListeners(0, signal);
  const { referrals, kills, clients, seed } = wanted;
  say(`kill test: ${referrals} journeys, ${kills} kills, ${clients} clients, seed ${seed}`);
  const system = await startKillSystem(wanted, say);
  try {
    signal.throwIfAborted();
    const world = new KillWorld(system, seed, await someProviders(system.environment), signal);
    const killer = new Killer(system, { seed, kills, journeys: referrals }, signal, say);
    const began = Date.now();
    await Promise.all([killer.run(), travel(world, wanted, killer, say)]);
    await Promise.all(parts(system).map((part) => part.whenUp()));
    const loadMilliseconds = Date.now() - began;
    say('all journeys have ended; checking');
    const { checked, findings } = await check(world);
    const checkMilliseconds = Date.now() - began - loadMilliseconds;
    const result = { kills: killer.kills, loadMilliseconds, checkMilliseconds, checked, findings };
    for (const line of reportLines(world, result)) say(line);
    return Object.values(findings).every(({ length }) => length === 0);
  } finally {
    ending.abort();
    await system.stop();
  }
}

/** So many clients at once, each with the next journey when its last one has ended. */
async function travel(
  world: KillWorld,
  { referrals, clients }: KillArguments,
  killer: Killer,
  say: (text: string) => void,
): Promise<void> {
  let [started, ended] = [0, 0];
  const every = Math.ceil(referrals / PROGRESS_LINES);
  const client = async (): Promise<void> => {
    while (started < referrals) {
      started += 1;
      await new ReferralJourney(world, started).run();
      ended += 1;
      killer.journeyEnded();
      if (ended % every === 0) say(`${ended} journeys, ${world.journal.acts.length} acts`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

async function check(world: KillWorld): Promise<{ checked: string[]; findings: Findings }> {
  const { journal, system } = world;
  const replays = await checkReplays(world, REPLAYS);
  const kept = await keptReferrals(world);
  const feeds = await checkFeeds(world, kept);
  const audit = await checkAudit(world);
  return {
    checked: [
      `read: ${kept.length} referrals, ${feeds.feeds} feeds with ${feeds.lines} lines; ${REPLAYS} acts repeated`,
      ...audit.chains.trimEnd().split('\n'),
      `done by an attempt whose answer was lost, and answered to a later one: ${audit.lostAnswers} acts`,
      `in the audit trail as refused, which their clients were not told: ${audit.untoldRefusals} requests; of these also as done: ${audit.doneAndRefused}`,
    ],
    findings: {
      'nothing ended by itself': parts(system).flatMap(({ surprises }) => surprises),
      'what clients were told on the way': journal.problems,
      'acts that are repeated answer as they first did': replays,
      'every acknowledged act is in its history once': checkHistories(kept, journal),
      'feeds have no gap and tell everything once': feeds.problems,
      'audit chains verify, with each act once': audit.problems,
      'databases hold as many rows as clients know of': await checkTotals(world),
    },
  };
}

function parts({ database, subgraphs, gateway }: KillSystem) {
  return [database, ...subgraphs, gateway];
}
