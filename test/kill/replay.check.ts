import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { act } from '../harness/referrals';
import type { KillWorld } from './kill.world';

/** Repeats some acknowledged acts with their keys: each answers as it first did. What they left is counted later. */
export async function checkReplays(world: KillWorld, count: number): Promise<string[]> {
  const { journal, client, seed } = world;
  const random = new SeededRandom(seed, 'replays');
  const problems: string[] = [];
  if (journal.acts.length === 0) return problems;
  for (let replay = 1; replay <= count; replay += 1) {
    const { kind, receiver, input, token, answer } = random.pick(journal.acts);
    const { data, errors } = await act(
      async (query, variables, bearer) =>
        (await client.ask(`replay-${replay}_${input.idempotencyKey}`, query, variables, bearer)).answer,
      kind,
      receiver,
      input,
      token,
    );
    const again = (data as { acted?: unknown } | null)?.acted;
    if (errors || JSON.stringify(again) !== JSON.stringify(answer))
      problems.push(
        `${kind} of ${answer.referralId}, repeated, answers ${JSON.stringify(errors ?? again)}, first ${JSON.stringify(answer)}`,
      );
  }
  return problems;
}
