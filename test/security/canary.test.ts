import { createDataSource } from '@leerwegen/shared/database/data-source';
import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { runJobs } from '@leerwegen/shared/case/daily-jobs';
import { keySchema } from '@leerwegen/shared/database/key-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { act, acted, PROVIDERS, type Receiver, RECEIVERS, STRANGERS } from '../harness/referrals';
import { type CanaryCase, type Play, playCase } from './canary-cases';
import { type SearchedDump, searchedDumps } from './canary-dump';
import { feedQuery, listQuery, oneQuery } from './canary-queries';
import { startSurroundings, type Surroundings } from './canary-surroundings';
import { Canaries } from './canary-values';
import { isClientsMistake, unstorable, wrongActs, wrongSends } from './canary-wrong';

const CASES_PER_RECEIVER = 40;
const MINUTES = 60_000;
const DAY = 86_400_000;
/** Longer than any term, that of who has started at the Examencommissie too; what only expires then has 30 days more. */
const DAYS_LATER = [9 * 366, 31];
/** Free texts and codes that are kept beside the personal part, each with a test of its own. */
const BESIDE = [
  'decision reference',
  'redirected status code',
  'half a letter in a wish',
  'half a letter in a partner',
];
/** Names of fields in what is kept: in clear they would betray a personal part whose values are too short to be unique. */
const KEPT_NAMES = /"?(?:firstName|birthYear|preferredLanguage|contactChannel)"?/;

const canaries = new Canaries();
const cases: CanaryCase[] = [];
let surroundings: Surroundings;
let play: Play;
let dataSource: DataSource;
/** What stands in one subgraph's schemas now. */
let dump: (receiver: Receiver) => Promise<SearchedDump>;
let serverLogText: string | null = null;
let foundInServerLog: string[] = [];

beforeAll(async () => {
  surroundings = await startSurroundings();
  const { graph } = surroundings;
  const tokens = Object.fromEntries(
    await Promise.all(
      RECEIVERS.map(async (receiver) => [receiver, await graph.token(PROVIDERS[receiver])] as const),
    ),
  ) as Record<Receiver, string>;
  play = { surroundings, canaries, tokens };
  const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
  dataSource = await createDataSource(
    school,
    databaseAddress('school', graph.database.environment),
  ).initialize();
  for (let turn = 0; turn < CASES_PER_RECEIVER; turn += 1)
    for (const receiver of RECEIVERS) cases.push(await playCase(play, receiver, turn));
}, 10 * MINUTES);

afterAll(async () => {
  await dataSource?.destroy();
  await surroundings?.stop();
}, MINUTES);

/** Whether something found belongs to the personal part of its receiver, or stands where it has no business at all. */
function isPart(found: string): boolean {
  return !BESIDE.some((what) => found.includes(`${what}: `));
}

/** Places that hold something of one kind in clear, over all subgraphs. */
async function placesOf(what: string): Promise<string[]> {
  const dumps = await Promise.all(RECEIVERS.map(dump));
  return dumps.flatMap(({ found }) => found).filter((found) => found.includes(`${what}: `));
}

describe('what is personal in 200 referrals', () => {
  it('is read by sender and receiver, so that there is something to be found', async () => {
    expect(cases).toHaveLength(CASES_PER_RECEIVER * RECEIVERS.length);
    for (const receiver of RECEIVERS) {
      const { data } = await surroundings.ask(listQuery(receiver, 'RECEIVED'), {}, play.tokens[receiver]);
      expect(data.list.pageInfo.hasNextPage).toBe(false);
      const read = JSON.stringify(data);
      // 35 of 40 are sent with learner and evidence, or 30 and 5 by a partner; class councils decide on 5.
      expect(canaries.count(read)).toBeGreaterThan(CASES_PER_RECEIVER * 5);
      expect(read.includes('class')).toBe(true);
    }
  });

  it(
    'is refused, when wrong, without being repeated',
    async () => {
      const { ask, graph, written } = surroundings;
      const taken: string[] = [];
      for (const receiver of RECEIVERS) {
        const sender = RECEIVERS.find((type) => type !== receiver)!;
        const open = cases.find((each) => each.receiver === receiver && each.version === 1)!;
        const requests = [
          ...wrongSends(canaries, receiver).map((request) => ({ request, token: play.tokens[sender] })),
          ...wrongActs(canaries, receiver, open.id, open.version).map((request) => ({
            request,
            token: play.tokens[receiver],
          })),
        ];
        for (const { request, token } of requests) {
          const { errors } = await ask(request.query, request.variables, token);
          const code = errors?.[0]?.extensions?.code;
          if (!isClientsMistake(code)) taken.push(`${request.name} to ${receiver}: ${code}`);
          // A subgraph that is asked directly has only itself to keep quiet.
          const direct = await graph.askSubgraph(
            receiver.toLowerCase(),
            request.query,
            request.variables,
            token,
          );
          written.errors.push(JSON.stringify(direct.errors ?? []));
        }
      }
      expect(taken).toEqual([]);
    },
    5 * MINUTES,
  );

  it(
    'is refused to strangers, analysts and who shows no token, and to a document that is none',
    async () => {
      const { askAsStranger, graph, raw } = surroundings;
      for (const receiver of RECEIVERS) {
        const strangers = [
          undefined,
          canaries.text('a token'),
          await graph.token(STRANGERS[receiver]),
          await graph.token(PROVIDERS[receiver], 'ANALYST'),
        ];
        const { id, version } = cases.find((each) => each.receiver === receiver)!;
        for (const token of strangers) {
          const { data } = await askAsStranger(oneQuery(receiver), { id }, token);
          expect(data?.one ?? null).toBeNull();
          for (const direction of ['SENT', 'RECEIVED'])
            await askAsStranger(listQuery(receiver, direction), {}, token);
          const note = { to: 'RECEIVED', ruleId: canaries.text('rule of a stranger') };
          const moved = await act(
            askAsStranger,
            'move',
            receiver,
            { id, expectedVersion: version, ...note },
            token,
          );
          expect(moved.errors?.[0]?.extensions.code).toMatch(/^(?:NOT_FOUND|UNAUTHENTICATED)$/);
          await askAsStranger(feedQuery(receiver), {}, token);
        }
      }
      const text = (): string => encodeURIComponent(canaries.text('an address'));
      const headers = { 'content-type': 'application/json' };
      await raw(`/graphql?query=${text()}&variables=${text()}`);
      await raw(`/${text()}`);
      await raw('/graphql', { method: 'POST', headers, body: `{"query":"${canaries.text('half a body')}` });
      await raw('/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: `{ ${canaries.text('a query')}` }),
      });
      for (const path of ['/metrics', '/health', '/ready']) await raw(path);
    },
    MINUTES,
  );

  it('is refused, when it holds what PostgreSQL cannot store, before the database sees and logs it', async () => {
    const { graph, ask } = surroundings;
    const open = cases.find(({ receiver, version }) => receiver === 'Clb' && version === 1)!;
    const coordinator = await graph.token(PROVIDERS.Clb, 'COORDINATOR');
    const tokens = { sender: play.tokens.School, receiver: play.tokens.Clb, coordinator };
    const answers = await Promise.all(
      unstorable(canaries, 'Clb', open.id).map(({ by, query, variables }) =>
        ask(query, variables, tokens[by]),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(
      answers.map(() => 'BAD_USER_INPUT'),
    );
  });

  it('is in no feed, whoever follows it', async () => {
    for (const receiver of RECEIVERS) {
      for (const follower of RECEIVERS) {
        const { data } = await surroundings.ask(feedQuery(receiver), {}, play.tokens[follower]);
        expect(canaries.found(JSON.stringify(data))).toEqual([]);
      }
    }
  });

  describe('as it is kept', () => {
    beforeAll(() => {
      dump = searchedDumps(dataSource, canaries);
    });

    it.each(RECEIVERS)(
      'stands encrypted in the database of %s, and nowhere in that of others',
      async (receiver) => {
        const { text, rows, found } = await dump(receiver);
        expect(rows[`${receiver.toLowerCase()}.referral`]).toBeGreaterThanOrEqual(CASES_PER_RECEIVER);
        expect(rows[`${receiver.toLowerCase()}.referral_personal`]).toBeGreaterThan(CASES_PER_RECEIVER);
        expect(text).not.toMatch(KEPT_NAMES);
        expect(text).not.toContain(Buffer.from('"firstName"').toString('hex'));
        expect(found.filter(isPart)).toEqual([]);
      },
    );

    it.each(BESIDE)('stands encrypted where it is kept beside the personal part: %s', async (what) => {
      expect(await placesOf(what)).toEqual([]);
    });
  });
});

describe('after erasure', () => {
  beforeAll(async () => {
    const { ask, clock } = surroundings;
    for (const [index, { receiver, id, sender }] of cases.entries()) {
      if (index % 2 === 1) continue;
      const { data } = await ask(oneQuery(receiver), { id }, play.tokens[receiver]);
      const token = play.tokens[index % 4 === 0 && sender ? sender : receiver];
      await acted(ask, 'withdrawConsent', receiver, { id, expectedVersion: data.one.version }, token);
    }
    for (const days of DAYS_LATER) {
      clock.now = new Date(clock.now.getTime() + days * DAY);
      for (const { cases: kept } of SUBGRAPHS) await runJobs(new ActingDatabase(dataSource), kept, clock.now);
    }
    if ('read' in surroundings.serverLog) {
      serverLogText = await surroundings.serverLog.read();
      foundInServerLog = canaries.found(serverLogText);
    }
    dump = searchedDumps(dataSource, canaries);
  }, 5 * MINUTES);

  it.each(RECEIVERS)(
    'the parts and their keys are gone from the database of %s, and nothing is in clear',
    async (receiver) => {
      const schema = receiver.toLowerCase();
      const { rows, found } = await dump(receiver);
      expect(rows[`${schema}.referral`]).toBeGreaterThanOrEqual(CASES_PER_RECEIVER);
      expect(rows[`${schema}.referral_personal`]).toBe(0);
      expect(rows[`${keySchema(schema)}.referral_key`]).toBe(0);
      expect(found.filter(isPart)).toEqual([]);
    },
  );

  it.each(BESIDE)('what is kept beside the personal part is gone too: %s', async (what) => {
    expect(await placesOf(what)).toEqual([]);
  });

  it.each(RECEIVERS)(
    'nobody reads anything of a learner at %s any more, and what happened is still there',
    async (receiver) => {
      const { ask } = surroundings;
      let seen = 0;
      for (const reader of RECEIVERS)
        for (const direction of ['SENT', 'RECEIVED']) {
          const { data, errors } = await ask(listQuery(receiver, direction), {}, play.tokens[reader]);
          expect(errors).toBeUndefined();
          for (const node of data.list.nodes) {
            seen += 1;
            expect(node).toMatchObject({
              learner: null,
              evidence: null,
              classCouncilDecision: null,
              learnerData: 'ERASED',
            });
          }
        }
      // Those without a partner are seen by both parties.
      expect(seen).toBeGreaterThanOrEqual(CASES_PER_RECEIVER + 35);
    },
  );
});

describe('what the system wrote meanwhile', () => {
  it.each(['gateway log', 'subgraph logs', 'standard output', 'errors', 'headers'] as const)(
    'holds nothing of it: %s',
    (what) => {
      const lines = surroundings.written[what];
      if (what !== 'standard output' && what !== 'subgraph logs') expect(lines.length).toBeGreaterThan(100);
      expect(canaries.found(lines.join('\n'))).toEqual([]);
    },
  );

  const logged = (): string | null => {
    if (serverLogText !== null) return serverLogText;
    const { unreadable } = surroundings.serverLog as { unreadable: string };
    console.log(`Not looked at: the log of the database server (${unreadable}).`);
    return null;
  };

  it('holds nothing of it: the log of the PostgreSQL server, told to log every statement', () => {
    if (logged() === null) return;
    expect(serverLogText).toContain('INSERT INTO "cvo".referral_personal');
    expect(foundInServerLog.filter(isPart)).toEqual([]);
  });

  it.each(BESIDE)('holds nothing of it: that log, and %s', (what) => {
    expect(foundInServerLog.filter((found) => found.includes(`${what}: `))).toEqual([]);
  });
});
