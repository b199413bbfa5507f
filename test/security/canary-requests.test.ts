import { runJobs } from '@leerwegen/shared/case/daily-jobs';
import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { keySchema } from '@leerwegen/shared/database/key-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { actedOn, type Decider, DECIDERS, requestAct, requestRoot } from '../harness/exemption-requests';
import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { type Dump, dumpOf } from './canary-dump';
import {
  type CanaryRequest,
  playRequests,
  requestQuery,
  type RequestPlay,
  requestsQuery,
  TURNS,
  wrongRequests,
} from './canary-requests';
import { startSurroundings, type Surroundings } from './canary-surroundings';
import { Canaries } from './canary-values';
import { isClientsMistake } from './canary-wrong';

const MINUTES = 60_000;
const DAY = 86_400_000;
/** Names of fields in what is kept: in clear they would betray a personal part whose values are too short to be unique. */
const KEPT_NAMES = /"?(?:firstName|birthYear|preferredLanguage|contactChannel)"?/;

/** An id of the catalogue’s form is looked up there, as by any public query; it names nobody. */
const LOOKED_UP = /^wrong (?:programme|component) at/;

const canaries = new Canaries();
let surroundings: Surroundings;
let play: RequestPlay;
let requests: CanaryRequest[] = [];
let dataSource: DataSource;
let serverLogText: string | null = null;

beforeAll(async () => {
  surroundings = await startSurroundings();
  const { graph } = surroundings;
  const deciders = Object.fromEntries(
    await Promise.all(
      DECIDERS.map(async (decider) => [decider, await graph.token(PROVIDERS[decider])] as const),
    ),
  ) as Record<Decider, string>;
  play = { surroundings, canaries, deciders, requester: await graph.token(PROVIDERS.Clb) };
  const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
  const address = databaseAddress('school', graph.database.environment);
  dataSource = await createDataSource(school, address).initialize();
  requests = await playRequests(play);
}, 10 * MINUTES);

afterAll(async () => {
  await dataSource?.destroy();
  await surroundings?.stop();
}, MINUTES);

function dump(decider: Decider): Promise<Dump> {
  const schema = decider.toLowerCase();
  return dumpOf(dataSource, [schema, keySchema(schema)]);
}

const read = async (decider: Decider, direction: string, token?: string): Promise<string> =>
  JSON.stringify((await surroundings.ask(requestsQuery(decider, direction), {}, token)).data);

describe('what is personal in exemption requests', () => {
  it('is read by requester and decider, so that there is something to be found', async () => {
    expect(requests).toHaveLength(TURNS * DECIDERS.length);
    for (const decider of DECIDERS) {
      const own = canaries.count(await read(decider, 'REQUESTED', play.requester));
      const decided = canaries.count(await read(decider, 'TO_DECIDE', play.deciders[decider]));
      expect(own).toBeGreaterThan(TURNS * 8);
      // Drafts are read by who made them only.
      expect(decided).toBeGreaterThan(TURNS * 6);
      expect(decided).toBeLessThan(own + TURNS);
    }
  });

  it(
    'is refused, when wrong, without being repeated',
    async () => {
      const { ask, graph, written } = surroundings;
      const taken: string[] = [];
      for (const decider of DECIDERS) {
        const open = requests.find((one) => one.decider === decider && one.submitted)!;
        for (const { name, by, query, variables } of wrongRequests(canaries, open)) {
          const token = by === 'requester' ? play.requester : play.deciders[decider];
          const code = (await ask(query, variables, token)).errors?.[0]?.extensions.code;
          if (!isClientsMistake(code)) taken.push(`${name} to ${decider}: ${String(code)}`);
          // A subgraph that is asked directly has only itself to keep quiet.
          const direct = await graph.askSubgraph(decider.toLowerCase(), query, variables, token);
          written.errors.push(JSON.stringify(direct.errors ?? []));
        }
      }
      expect(taken).toEqual([]);
    },
    5 * MINUTES,
  );

  it('is refused to strangers, analysts and who shows no token; a draft to its decider', async () => {
    const { askAsStranger, graph } = surroundings;
    for (const one of requests) {
      const { decider, id, version } = one;
      const others = [undefined, await graph.token(STRANGERS[decider])];
      others.push(await graph.token(PROVIDERS[decider], 'ANALYST'));
      if (!one.submitted) others.push(play.deciders[decider]);
      for (const token of others) {
        expect((await askAsStranger(requestQuery(decider), { id }, token)).data?.one ?? null).toBeNull();
        const note = { to: 'APPEALED', appealReason: 'PROCEDURE', note: canaries.text('note of a stranger') };
        const input = { id, expectedVersion: version, ...note };
        const { errors } = await requestAct(askAsStranger, 'move', decider, input, token);
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    }
    for (const decider of DECIDERS)
      await askAsStranger(requestsQuery(decider, 'TO_DECIDE'), {}, await graph.token(STRANGERS[decider]));
  });

  it('is in no feed, whoever follows it', async () => {
    for (const decider of DECIDERS)
      for (const token of [play.requester, play.deciders[decider]]) {
        const { data } = await surroundings.ask(
          `{ feed: ${requestRoot(decider)}Events(first: 100) {
            nodes { sequence exemptionRequestId kind status version } edges { cursor } } }`,
          {},
          token,
        );
        expect(data.feed.nodes.length).toBeGreaterThan(TURNS);
        expect(canaries.found(JSON.stringify(data))).toEqual([]);
      }
  });

  it.each(DECIDERS)('stands encrypted in the database of %s', async (decider) => {
    const schema = decider.toLowerCase();
    const { text, rows } = await dump(decider);
    expect(rows[`${schema}.exemption`]).toBe(TURNS);
    expect(rows[`${schema}.exemption_personal`]).toBeGreaterThan(TURNS * 2);
    expect(KEPT_NAMES.exec(text)?.[0]).toBeUndefined();
    expect(canaries.found(text)).toEqual([]);
  });
});

describe('after erasure', () => {
  beforeAll(async () => {
    const { ask, clock } = surroundings;
    for (const [index, { decider, id, version, submitted }] of requests.entries()) {
      if (index % 2 === 1) continue;
      const token = submitted && index % 4 === 0 ? play.deciders[decider] : play.requester;
      await actedOn(ask, 'withdrawConsent', decider, { id, expectedVersion: version }, token);
    }
    clock.now = new Date(clock.now.getTime() + 400 * DAY);
    for (const { cases } of SUBGRAPHS) await runJobs(new ActingDatabase(dataSource), cases, clock.now);
    if ('read' in surroundings.serverLog) serverLogText = await surroundings.serverLog.read();
  }, 5 * MINUTES);

  it.each(DECIDERS)(
    'parts and keys are gone from the database of %s, the bare fact is not',
    async (decider) => {
      const schema = decider.toLowerCase();
      const { text, rows } = await dump(decider);
      expect(rows[`${schema}.exemption`]).toBe(TURNS);
      expect(rows[`${schema}.exemption_personal`]).toBe(0);
      expect(rows[`${keySchema(schema)}.exemption_key`]).toBe(0);
      expect(canaries.found(text)).toEqual([]);
    },
  );

  it.each(DECIDERS)('nobody reads anything of a learner at %s any more', async (decider) => {
    const all = await Promise.all([
      read(decider, 'REQUESTED', play.requester),
      read(decider, 'TO_DECIDE', play.deciders[decider]),
    ]);
    expect(canaries.found(all.join())).toEqual([]);
    expect(all[0]).toContain('"ERASED"');
    expect(all.join()).not.toContain('"PRESENT"');
  });
});

describe('what the system wrote meanwhile', () => {
  it.each(['gateway log', 'subgraph logs', 'standard output', 'errors', 'headers'] as const)(
    'holds nothing of it: %s',
    (what) => {
      const lines = surroundings.written[what];
      if (what === 'errors' || what === 'headers') expect(lines.length).toBeGreaterThan(100);
      expect(canaries.found(lines.join('\n'))).toEqual([]);
    },
  );

  it('holds nothing of it: the log of the PostgreSQL server, told to log every statement', () => {
    if (serverLogText === null) {
      const { unreadable } = surroundings.serverLog as { unreadable: string };
      console.log(`Not looked at: the log of the database server (${unreadable}).`);
      return;
    }
    expect(serverLogText).toContain('INSERT INTO "cvo".exemption_personal');
    expect(canaries.found(serverLogText).filter((found) => !LOOKED_UP.test(found))).toEqual([]);
  });
});
