import { type Receiver, RECEIVERS } from '../harness/referrals';
import { type KillWorld, queryDatabase } from './kill.world';

type Totals = Record<'referrals' | 'events' | 'feed' | 'counters' | 'answers' | 'keys' | 'parts', string>;

/** Counts the rows of each database, whoever they are of: nothing is there that no client knows of. */
export async function checkTotals(world: KillWorld): Promise<string[]> {
  const problems: string[] = [];
  for (const receiver of RECEIVERS) {
    const [totals] = await queryDatabase<Totals>(
      world.system.environment,
      receiver,
      (schema) => `SELECT
        (SELECT count(*) FROM "${schema}".referral) AS referrals,
        (SELECT count(*) FROM "${schema}".referral_event WHERE kind <> 'OVERDUE') AS events,
        (SELECT count(*) FROM "${schema}".referral_feed WHERE kind <> 'OVERDUE') AS feed,
        (SELECT coalesce(sum(last), 0) FROM "${schema}".referral_counter) AS counters,
        (SELECT count(*) FROM "${schema}".idempotent_act) AS answers,
        (SELECT count(*) FROM "${schema}_keys".referral_key) AS keys,
        (SELECT count(DISTINCT referral_key) FROM "${schema}".referral_personal) AS parts`,
    );
    const expected = expectedTotals(world, receiver);
    for (const [name, count] of Object.entries(expected))
      if (Number(totals![name as keyof Totals]) !== count)
        problems.push(
          `${receiver}: ${totals![name as keyof Totals]} ${name} are kept, clients know of ${count}`,
        );
  }
  return problems;
}

function expectedTotals({ journal }: KillWorld, receiver: Receiver): Record<keyof Totals, number> {
  const acts = journal.acts.filter((act) => act.receiver === receiver);
  const sent = acts.filter(({ kind }) => kind === 'send');
  const personal = sent.filter(({ answer }) => journal.contacts.has(answer.referralId)).length;
  return {
    referrals: sent.length,
    events: acts.length,
    feed: 2 * acts.length,
    counters: 2 * acts.length,
    answers: acts.length,
    keys: personal,
    parts: personal,
  };
}
