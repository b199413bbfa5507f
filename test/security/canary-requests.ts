import { randomUUID } from 'node:crypto';
import {
  actedOn,
  type Decider,
  DECIDERS,
  moveDetails,
  requestAct,
  requestMutation,
  requestRoot,
  SUBJECTS,
} from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { learnerInput, personalInput } from './canary-inputs';
import type { Surroundings } from './canary-surroundings';
import type { Canaries } from './canary-values';
import type { WrongRequest } from './canary-wrong';

/** One exemption request, and where it stands. */
export interface CanaryRequest {
  decider: Decider;
  id: string;
  version: number;
  /** Whether it was submitted, so that its decider has it. */
  submitted: boolean;
}

/** Who plays, in which surroundings. */
export interface RequestPlay {
  surroundings: Surroundings;
  canaries: Canaries;
  requester: string;
  deciders: Record<Decider, string>;
}

/** How far requests go, by turns. */
const WAYS: readonly (readonly string[])[] = [
  [],
  ['amend', 'SUBMITTED'],
  ['SUBMITTED', 'INCOMPLETE', 'amend'],
  ['SUBMITTED', 'UNDER_REVIEW', 'decide'],
  ['SUBMITTED', 'UNDER_REVIEW', 'TEST_SCHEDULED', 'decide', 'APPEALED', 'decide'],
  ['SUBMITTED', 'UNDER_REVIEW', 'decide', 'REVOKED'],
];
const OF_REQUESTER: readonly string[] = ['amend', 'SUBMITTED', 'WITHDRAWN', 'APPEALED'];
export const TURNS = WAYS.length * 2;

/** Lets one request go its way, with a canary in every field that takes a text. */
export async function playRequest(play: RequestPlay, decider: Decider, turn: number): Promise<CanaryRequest> {
  const { surroundings, canaries, requester } = play;
  const place = `${decider} request ${turn}`;
  const { programmeId, components } = SUBJECTS[decider];
  const lines = components.map((componentId) => ({ componentId, basis: 'EVK', evidence: [0, 1] }));
  const key = { idempotencyKey: randomUUID() };
  const input = { ...key, deciderId: PROVIDERS[decider], programmeId, lines };
  const content = { ...input, ...personalInput(canaries, place, turn) };
  const made = await actedOn(surroundings.ask, 'draft', decider, content, requester);
  // The same again gives the first answer; another body under the same key is a conflict.
  await actedOn(surroundings.ask, 'draft', decider, content, requester);
  await refused(requestAct(surroundings.ask, 'draft', decider, input, requester), 'CONFLICT');
  const one = { decider, id: made.exemptionRequestId, version: 1, submitted: false };
  for (const [index, step] of WAYS[turn % WAYS.length]!.entries())
    await take(play, one, step, `${place} ${index}`);
  return one;
}

/** Takes one step; with another version first, which is a conflict. */
async function take(play: RequestPlay, one: CanaryRequest, step: string, place: string): Promise<void> {
  const { surroundings, requester, deciders } = play;
  const name = step === 'decide' || step === 'amend' ? step : 'move';
  const token = OF_REQUESTER.includes(step) ? requester : deciders[one.decider];
  const input = { id: one.id, expectedVersion: one.version, ...inputOf(play, one, step, place) };
  const stale = { ...input, expectedVersion: one.version + 7 };
  await refused(requestAct(surroundings.ask, name, one.decider, stale, token), 'CONFLICT');
  one.version = (await actedOn(surroundings.ask, name, one.decider, input, token)).version;
  one.submitted ||= step === 'SUBMITTED';
}

function inputOf({ canaries }: RequestPlay, { decider }: CanaryRequest, step: string, place: string): object {
  if (step === 'amend') return personalInput(canaries, `${place} amended`, 1);
  if (step !== 'decide') {
    const note = { note: canaries.text(`${place} note of ${step}`) };
    return { to: step, ...moveDetails(step), ...(['APPEALED', 'REVOKED'].includes(step) && note) };
  }
  const council = {
    takenOn: '2026-11-22',
    needs: canaries.text(`${place} class council needs`),
    capacity: canaries.text(`${place} class council capacity`),
  };
  return {
    decisions: SUBJECTS[decider].components.map((componentId, line) => ({
      componentId,
      decision: 'PARTIALLY_GRANTED',
      motivation: canaries.text(`${place} motivation ${line}`),
    })),
    ...(decider === 'School' && { classCouncilDecision: council }),
  };
}

async function refused(answer: ReturnType<typeof requestAct>, code: string): Promise<void> {
  const { errors } = await answer;
  expect(errors?.[0]?.extensions.code).toBe(code);
}

/** The requests of a list with everything personal, as `list`. */
export function requestsQuery(decider: Decider, direction: string): string {
  return `{ list: ${requestRoot(decider)}s(direction: ${direction}, first: 100) { nodes {
    id version learnerData learner { caseReference firstName birthYear preferredLanguage contact note }
    evidence { title issuer result subjectId } lines { motivation } appealNote revocationNote
    classCouncilDecision { needs capacity } } } }`;
}

/** One request with everything personal, as `one`. */
export function requestQuery(decider: Decider): string {
  return `query ($id: ID!) { one: ${requestRoot(decider)}(id: $id) {
    version learner { note } lines { motivation } appealNote } }`;
}

/** Acts that must be refused, with canaries in what is wrong and around it; by its requester or its decider. */
export function wrongRequests(
  canaries: Canaries,
  { decider, id, version }: CanaryRequest,
): (WrongRequest & { by: 'requester' | 'decider' })[] {
  const text = (name: string): string => canaries.text(`wrong ${name} at ${decider}`);
  const { programmeId, components } = SUBJECTS[decider];
  const act = (name: 'draft' | 'amend' | 'move' | 'decide', what: string, change: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}ExemptionRequestInput`;
    const on = name === 'draft' ? {} : { id, expectedVersion: version };
    const input = { idempotencyKey: randomUUID(), ...on, ...change };
    return {
      name: what,
      by: name === 'decide' ? ('decider' as const) : ('requester' as const),
      query: `mutation ($input: ${type}!) { ${requestMutation(name, decider)}(input: $input) { status } }`,
      variables: { input },
    };
  };
  const draft = (what: string, change: object) =>
    act('draft', what, {
      deciderId: PROVIDERS[decider],
      programmeId,
      lines: [{ componentId: components[0], basis: 'EVK', evidence: [0] }],
      ...personalInput(canaries, `around wrong ${what}`, 1),
      ...change,
    });
  const learner = (change: object): object => ({
    learner: { ...learnerInput(canaries, 'wrong learner', 1), ...change },
  });
  const decision = (change: object): object => ({
    decisions: [{ componentId: components[0], decision: 'GRANTED', motivation: text('around'), ...change }],
  });
  return [
    draft('decider', { deciderId: text('decider') }),
    draft('programme', { programmeId: `course:${text('programme')}` }),
    draft('words for a programme', { programmeId: `${text('programme')} ${text('programme')}` }),
    draft('half a letter', { programmeId: `course:${text('half')}\ud800` }),
    draft('component', { lines: [{ componentId: `courseModule:${text('component')}`, basis: 'EVK' }] }),
    draft('component as a list', { lines: [{ componentId: [text('component')], basis: 'EVK' }] }),
    draft('basis', { lines: [{ componentId: components[0], basis: text('basis') }] }),
    draft('lines as a text', { lines: text('lines') }),
    draft('long note', learner({ note: `${text('note')}${'x'.repeat(1_000)}` })),
    draft('national number', learner({ firstName: canaries.insz('name') })),
    draft('year', learner({ birthYear: canaries.number('wrong year') })),
    draft('unknown field', learner({ lastName: text('last name') })),
    draft('no consent', { consent: null }),
    draft('key', { idempotencyKey: `${text('key')}!` }),
    act('amend', 'evidence that lines refer to', learner({})),
    act('amend', 'programme of an amendment', { programmeId: text('programme') }),
    act('move', 'status', { to: text('status') }),
    act('move', 'note', { to: 'WITHDRAWN', note: text('note') }),
    act('move', 'long note of an appeal', { to: 'APPEALED', note: text('note').repeat(80) }),
    act('move', 'appeal', { to: 'APPEALED', appealReason: text('reason') }),
    act('move', 'test', { to: 'TEST_SCHEDULED', testOn: text('day') }),
    act('move', 'id', { id: `${requestRoot(decider)}:${text('id')}`, to: 'WITHDRAWN' }),
    act('decide', 'long motivation', decision({ motivation: text('motivation').repeat(80) })),
    act(
      'decide',
      'motivation',
      decision({ motivation: `${text('motivation')} ${canaries.insz('motivation')}` }),
    ),
    act('decide', 'motivation as a number', decision({ motivation: canaries.number('wrong motivation') })),
    act('decide', 'decision', decision({ decision: text('decision') })),
    act('decide', 'component of a decision', decision({ componentId: text('component') })),
    {
      name: 'literal',
      by: 'decider',
      query: `mutation { ${requestMutation('decide', decider)}(input: { id: "${id}", expectedVersion: ${version},
        idempotencyKey: "${randomUUID()}", decisions: [{ componentId: "${text('component')}", decision: ${text('enum')},
        motivation: "${text('motivation')}" }] }) { status } }`,
    },
    {
      name: 'cursor',
      by: 'decider',
      query: `query ($after: String!) { ${requestRoot(decider)}s(direction: TO_DECIDE, after: $after) { totalCount } }`,
      variables: { after: text('cursor') },
    },
  ];
}

/** All deciders, each with a request of every way. */
export async function playRequests(play: RequestPlay): Promise<CanaryRequest[]> {
  const requests: CanaryRequest[] = [];
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const decider of DECIDERS) requests.push(await playRequest(play, decider, turn));
  return requests;
}
