import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { act, acted, PERSONAL, PROVIDERS, sent } from '../harness/referrals';
import { type Answer } from '../harness/test-graph';
import { detailsOf, MOVES, possible, type Side, type Status } from './model/issue.table';
import { type Replicas, startReplicas } from './model/replicas';
import { countReferrals, readFeed, seeReferral, type SeenReferral } from './model/seen.referral';

const PAIRS = 1_000;
/** Referrals on which pairs race at the same time, so that races of different referrals meet at the counters too. */
const WALKERS = 8;
const SEED = process.env.RACES_SEED ?? 'races-1';

// The embedded database is one session: nothing can race there.
const onServer = process.env.TEST_DATABASE_URL ? describe : describe.skip;

interface Move {
  side: Side;
  to: Status;
}
interface Tally {
  pairs: number;
  acts: number;
  /** Pairs in which sender and receiver raced, and pairs that the one sent second won. */
  acrossSides: number;
  secondWins: number;
  ids: string[];
}

onServer(
  `two moves of one referral at once, on two servers (skipped without TEST_DATABASE_URL: the embedded database is one session)`,
  () => {
    let replicas: Replicas;
    let tokens: Record<Side, string>;
    beforeAll(async () => {
      replicas = await startReplicas('cvo', 2);
      const token = (providerId: string) =>
        replicas.token({ providerId, role: 'COUNSELLOR', subject: 'begeleider-1' });
      tokens = { SENDER: await token(PROVIDERS.Clb), RECEIVER: await token(PROVIDERS.Cvo) };
    });
    afterAll(() => replicas?.stop());

    it(`${PAIRS} pairs: one winner each, and the loser learns the version to read`, async () => {
      const tally: Tally = { pairs: 0, acts: 0, acrossSides: 0, secondWins: 0, ids: [] };
      await Promise.all(
        Array.from({ length: WALKERS }, (_, walker) => walk(new SeededRandom(SEED, walker), tally)),
      );
      console.log(
        `${SEED}: ${tally.pairs} pairs over ${tally.ids.length} referrals, ${tally.acrossSides} between sender and receiver; the second won ${tally.secondWins}`,
      );
      expect(tally.pairs).toBe(PAIRS);
      expect(tally.acrossSides).toBeGreaterThan(0);
      // Both must be able to win, or nothing raced.
      expect(tally.secondWins).toBeGreaterThan(0);
      expect(tally.secondWins).toBeLessThan(PAIRS);
      await expectWholeFeeds(tally);
    }, 900_000);

    /** Sends referrals and races moves on each until it ends, as long as pairs are left. */
    async function walk(random: SeededRandom, tally: Tally): Promise<void> {
      while (tally.pairs < PAIRS) {
        const { referralId: id } = await sent(replicas.asks[0]!, 'Cvo', tokens.SENDER, PERSONAL);
        tally.ids.push(id);
        tally.acts += 1;
        let status: Status = 'SENT';
        for (let version = 1; tally.pairs < PAIRS && MOVES.RECEIVER[status]; version += 1) {
          const moves = choices(status);
          if (moves.length < 2) {
            await acted(replicas.asks[1]!, 'move', 'Cvo', input(id, version, moves[0]!), tokens.RECEIVER);
            status = moves[0]!.to;
          } else {
            tally.pairs += 1;
            status = await race(random, tally, { id, version, moves, status });
          }
          tally.acts += 1;
        }
      }
    }

    /** Two different moves at the same version, one on each server; answers where the referral went. */
    async function race(
      random: SeededRandom,
      tally: Tally,
      { id, version, moves, status }: { id: string; version: number; moves: Move[]; status: Status },
    ): Promise<Status> {
      const first = random.pick(moves);
      const second = random.pick(moves.filter(({ to }) => to !== first.to));
      const pair = [first, second];
      const servers = random.chance(0.5) ? replicas.asks : [...replicas.asks].reverse();
      const answers = await Promise.all(
        pair.map((move, index) =>
          act(servers[index]!, 'move', 'Cvo', input(id, version, move), tokens[move.side]),
        ),
      );
      const winner = answers[0]!.errors ? 1 : 0;
      const { side, to } = pair[winner]!;
      expectOneWinner(answers[winner]!, answers[1 - winner]!, { id, to, version });
      const seen = await seeReferral(servers[1 - winner]!, 'Cvo', id, tokens.RECEIVER);
      expect(seen).toMatchObject({ status: to, version: version + 1 });
      expect(seen!.history.slice(version)).toMatchObject([{ kind: 'MOVED', from: status, to, party: side }]);
      tally.acrossSides += first.side === second.side ? 0 : 1;
      tally.secondWins += winner;
      return to;
    }

    /** Every act is in both feeds once, in the order of its history, and the numbers have no gap. */
    async function expectWholeFeeds({ ids, acts }: Tally): Promise<void> {
      expect(await countReferrals(replicas.asks[0]!, 'Cvo', 'SENT', tokens.SENDER)).toBe(ids.length);
      const seen = new Map<string, SeenReferral>();
      for (const id of ids) seen.set(id, (await seeReferral(replicas.asks[0]!, 'Cvo', id, tokens.SENDER))!);
      for (const token of Object.values(tokens)) {
        const { lines } = await readFeed(replicas.asks[1]!, 'Cvo', token);
        expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_, index) => index + 1));
        expect(lines).toHaveLength(acts);
        for (const id of ids) {
          const own = lines.filter(({ referralId }) => referralId === id);
          const { history } = seen.get(id)!;
          expect(own.map(({ kind, status, version }) => ({ kind, status, version }))).toEqual(
            history.map(({ kind, to }, index) => ({ kind, status: to, version: index + 1 })),
          );
        }
      }
    }
  },
);

/** Every move that somebody may make. */
function choices(status: Status): Move[] {
  return (['RECEIVER', 'SENDER'] as const).flatMap((side) =>
    possible(status, side, 'INFORMATION')
      // Questions wait for an answer, which is no move.
      .filter((to) => to !== 'INFO_REQUESTED')
      .map((to) => ({ side, to })),
  );
}

function input(id: string, expectedVersion: number, { to }: Move): object {
  return { id, expectedVersion, to, ...detailsOf(to) };
}

function expectOneWinner(
  won: Answer,
  lost: Answer,
  { id, to, version }: { id: string; to: Status; version: number },
): void {
  expect(won.errors).toBeUndefined();
  expect(won.data).toMatchObject({ acted: { referralId: id, status: to, version: version + 1 } });
  expect(lost.data).toEqual({ acted: null });
  expect(lost.errors).toHaveLength(1);
  expect(lost.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: version + 1 });
}
