import { runJobs } from '@leerwegen/shared/case/daily-jobs';
import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { keySchema } from '@leerwegen/shared/database/key-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { PROVIDERS, STRANGERS } from '../harness/referrals';
import {
  AT_EXAMS,
  AT_SCHOOL,
  AT_CVO,
  type Lead,
  LEADS,
  trajectoryAct,
  trajectoryActed,
  trajectoryRoot,
} from '../harness/trajectories';
import { FIELDS } from '../trajectory/trajectory.journey';
import { learnerAndConsent } from './canary-inputs';
import { dumpOf } from './canary-dump';
import { startSurroundings, type Surroundings } from './canary-surroundings';
import { Canaries } from './canary-values';
import { isClientsMistake } from './canary-wrong';

const MINUTES = 60_000;
const DAY = 86_400_000;

const canaries = new Canaries();
let surroundings: Surroundings;
let dataSource: DataSource;
let serverLogText: string | null = null;
/** One trajectory of each lead, with its version. */
const played = new Map<Lead, { id: string; version: number }>();
/** Texts that who agreed may read, beside the lead. */
const TITLE_OF_PARTNER = 'title of the partner';

const isRefusal = (code: unknown): boolean => code === 'CONFLICT' || isClientsMistake(code);
const partnerOf = (lead: Lead) => (lead === 'Cvo' ? AT_SCHOOL : AT_CVO);
const text = (lead: Lead, place: string): string => canaries.text(`${lead} ${place}`);

/** A content with a canary in every field that takes a text. */
function content(lead: Lead): object {
  return {
    components: [
      { ...partnerOf(lead), title: text(lead, TITLE_OF_PARTNER) },
      { ...AT_EXAMS, title: text(lead, 'title of who is asked') },
    ],
    agreements: [
      {
        providerId: PROVIDERS[lead],
        what: text(lead, 'agreement of the lead'),
        consultations: ['2027-02-15'],
      },
      { providerId: partnerOf(lead).providerId, what: text(lead, 'agreement of the partner') },
    ],
    justification: text(lead, 'justification'),
  };
}

async function play(lead: Lead): Promise<void> {
  const { ask, graph } = surroundings;
  const own = await graph.token(PROVIDERS[lead]);
  const partner = await graph.token(partnerOf(lead).providerId);
  const proposal = {
    goal: 'DIPLOMA_SO',
    statusChecked: true,
    idempotencyKey: randomUUID(),
    ...learnerAndConsent(canaries, `${lead} learner`, 1),
    ...content(lead),
  };
  // One stays as it was proposed: a change writes everything anew, and would cover what a proposal left in clear.
  const left = { ...proposal, idempotencyKey: randomUUID(), justification: text(lead, 'left justification') };
  await trajectoryActed(ask, 'propose', lead, left, own);
  const { trajectoryId: id } = await trajectoryActed(ask, 'propose', lead, proposal, own);
  const other = { ...proposal, justification: text(lead, 'another body') };
  expect((await trajectoryAct(ask, 'propose', lead, other, own)).errors![0]!.extensions.code).toBe(
    'CONFLICT',
  );
  const council = { takenOn: '2026-11-20', needs: text(lead, 'needs'), capacity: text(lead, 'capacity') };
  const agree = {
    id,
    expectedVersion: 1,
    agreed: true,
    ...(lead === 'Cvo' && { classCouncilDecision: council }),
  };
  await trajectoryActed(ask, 'agree', lead, agree, partner);
  const change = { id, expectedVersion: 2, ...content(lead), statusChecked: true };
  await trajectoryActed(ask, 'change', lead, change, own);
  if (lead !== 'School') return void played.set(lead, { id, version: 3 });
  await trajectoryActed(
    ask,
    'agree',
    lead,
    { id, expectedVersion: 3, agreed: true },
    await graph.token(AT_EXAMS.providerId),
  );
  const move = { id, expectedVersion: 4, to: 'AGREED', classCouncilDecision: council };
  await trajectoryActed(ask, 'move', lead, move, own);
  played.set(lead, { id, version: 5 });
}

beforeAll(async () => {
  surroundings = await startSurroundings();
  const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
  dataSource = await createDataSource(
    school,
    databaseAddress('school', surroundings.graph.database.environment),
  ).initialize();
  for (const lead of LEADS) await play(lead);
}, 10 * MINUTES);
afterAll(async () => {
  await dataSource?.destroy();
  await surroundings?.stop();
}, MINUTES);

const read = async (lead: Lead, token?: string): Promise<string> => {
  const query = `query ($id: ID!) { one: ${trajectoryRoot(lead)}(id: $id) { ${FIELDS} } }`;
  return JSON.stringify((await surroundings.ask(query, { id: played.get(lead)!.id }, token)).data);
};

describe.each(LEADS)('what is personal in a trajectory that a %s leads', (lead) => {
  const graph = () => surroundings.graph;

  it('is read by its lead, as far as it is theirs by who agreed, and by nobody else', async () => {
    const own = await read(lead, await graph().token(PROVIDERS[lead]));
    expect(canaries.count(own)).toBeGreaterThan(6);
    // What a class council weighed stays with its school.
    expect(canaries.found(own).some((one) => one.startsWith(`${lead} needs`))).toBe(lead === 'School');
    const partner = await read(lead, await graph().token(partnerOf(lead).providerId));
    const found = canaries.found(partner).map((one) => one.split(':')[0]!.replace(`${lead} `, ''));
    expect([...new Set(found)].sort()).toEqual([
      'agreement of the partner',
      'learner contact',
      'learner firstName',
      ...(lead === 'Cvo' ? ['needs'] : []),
      TITLE_OF_PARTNER,
    ]);
    const others = [
      [PROVIDERS[lead], 'ANALYST'],
      [PROVIDERS[lead], 'COORDINATOR'],
      [PROVIDERS[lead], 'INTAKE'],
      [partnerOf(lead).providerId, 'COORDINATOR'],
      [partnerOf(lead).providerId, 'INTAKE'],
      [STRANGERS[lead], 'COUNSELLOR'],
      ...(lead === 'School' ? [] : [[AT_EXAMS.providerId, 'COUNSELLOR']]),
    ] as [string, 'COUNSELLOR'][];
    for (const [organisation, role] of others)
      expect([
        organisation,
        role,
        canaries.found(await read(lead, await graph().token(organisation, role))),
      ]).toEqual([organisation, role, []]);
    expect(canaries.found(await read(lead))).toEqual([]);
  });

  it('is refused, when wrong, without being repeated', async () => {
    const { ask, written } = surroundings;
    const { id, version } = played.get(lead)!;
    const token = await graph().token(PROVIDERS[lead]);
    const given = { id, expectedVersion: version };
    const insz = canaries.insz(`${lead} insz`);
    const wrong: object[] = [
      { ...given, expectedVersion: version + 5, ...content(lead) },
      { ...given, justification: `${text(lead, 'too long')}${'x'.repeat(1_000)}` },
      { ...given, justification: `zie ${insz}` },
      { ...given, agreements: [{ providerId: PROVIDERS[lead], what: `zie ${insz}` }] },
      { ...given, components: [{ ...AT_EXAMS, title: `zie ${insz}` }] },
      { ...given, components: [{ ...AT_EXAMS, offeringId: text(lead, 'offering id') }] },
      { ...given, components: [{ ...AT_EXAMS, providerId: text(lead, 'provider id') }] },
      { ...given, referralIds: [text(lead, 'referral id')] },
      { ...given, exemptionRequestIds: [text(lead, 'request id')] },
      { ...given, goal: text(lead, 'goal') },
      { ...given, unknownField: text(lead, 'value') },
    ];
    for (const input of wrong) {
      const { errors } = await trajectoryAct(ask, 'change', lead, input, token);
      expect([Object.keys(input), isRefusal(errors?.[0]?.extensions.code)]).toEqual([
        Object.keys(input),
        true,
      ]);
      const direct = await trajectoryAct(
        (query, variables, bearer) => graph().askSubgraph(lead.toLowerCase(), query, variables, bearer),
        'change',
        lead,
        input,
        token,
      );
      written.errors.push(JSON.stringify(direct.errors ?? []));
    }
  });

  it('stands encrypted in the database, and in no feed', async () => {
    const schema = lead.toLowerCase();
    const dump = await dumpOf(dataSource, [schema, keySchema(schema)]);
    expect(dump.rows[`${schema}.trajectory`]).toBe(2);
    expect(dump.rows[`${schema}.trajectory_personal`]).toBeGreaterThan(4);
    expect(canaries.found(dump.text)).toEqual([]);
    const { data } = await surroundings.ask(
      `{ feed: ${trajectoryRoot(lead)}Events(first: 100) { nodes { sequence trajectoryId kind status } } }`,
      {},
      await graph().token(PROVIDERS[lead]),
    );
    expect(data.feed.nodes.length).toBeGreaterThan(2);
    expect(canaries.found(JSON.stringify(data))).toEqual([]);
  });
});

describe('after erasure', () => {
  beforeAll(async () => {
    const { ask, clock, graph } = surroundings;
    for (const [index, lead] of LEADS.entries()) {
      if (index % 2 === 1) continue;
      const { id, version } = played.get(lead)!;
      const input = { id, expectedVersion: version };
      await trajectoryActed(ask, 'withdrawConsent', lead, input, await graph.token(PROVIDERS[lead]));
      // At once: the daily job would erase them too, later.
      const schema = lead.toLowerCase();
      const { rows } = await dumpOf(dataSource, [keySchema(schema)]);
      expect([lead, rows[`${keySchema(schema)}.trajectory_key`]]).toEqual([lead, 1]);
    }
    clock.now = new Date(clock.now.getTime() + 1_200 * DAY);
    for (const { cases } of SUBGRAPHS) await runJobs(new ActingDatabase(dataSource), cases, clock.now);
    const { serverLog } = surroundings;
    if ('read' in serverLog) serverLogText = await serverLog.read();
  }, 5 * MINUTES);

  it.each(LEADS)('nothing of it is left at a %s but the bare fact', async (lead) => {
    const schema = lead.toLowerCase();
    const { rows, text: all } = await dumpOf(dataSource, [schema, keySchema(schema)]);
    expect(rows[`${schema}.trajectory`]).toBe(2);
    expect(rows[`${schema}.trajectory_personal`]).toBe(0);
    expect(rows[`${keySchema(schema)}.trajectory_key`]).toBe(0);
    expect(canaries.found(all)).toEqual([]);
  });
});

describe('what the system wrote meanwhile', () => {
  it.each(['gateway log', 'subgraph logs', 'standard output', 'errors', 'headers'] as const)(
    'holds nothing of it: %s',
    (what) => {
      const lines = surroundings.written[what];
      if (what === 'errors' || what === 'headers') expect(lines.length).toBeGreaterThan(40);
      expect(canaries.found(lines.join('\n'))).toEqual([]);
    },
  );

  it('holds nothing of it: the log of the PostgreSQL server, told to log every statement', () => {
    if (serverLogText === null) {
      const { unreadable } = surroundings.serverLog as { unreadable: string };
      console.log(`Not looked at: the log of the database server (${unreadable}).`);
      return;
    }
    expect(serverLogText).toContain('INSERT INTO "cvo".trajectory_personal');
    expect(canaries.found(serverLogText)).toEqual([]);
  });
});
