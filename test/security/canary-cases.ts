import { randomUUID } from 'node:crypto';
import { act, acted, type Acted, CONTENT, PROVIDERS, type Receiver, RECEIVERS } from '../harness/referrals';
import { learnerAndConsent, personalInput } from './canary-inputs';
import type { Surroundings } from './canary-surroundings';
import type { Canaries } from './canary-values';

/** One referral that was sent, and with how many canaries its receiver may see it. */
export interface CanaryCase {
  receiver: Receiver;
  sender: Receiver | null;
  id: string;
  version: number;
}

/** Who plays, in which surroundings. */
export interface Play {
  surroundings: Surroundings;
  canaries: Canaries;
  tokens: Record<Receiver, string>;
}

/** What can become of a referral. */
type Course = (play: Play, one: CanaryCase, place: string, turn: number) => Promise<void>;

/** Sends one referral and lets it go its way; the ways take turns. */
export async function playCase(play: Play, receiver: Receiver, turn: number): Promise<CanaryCase> {
  const place = `${receiver} ${turn}`;
  const others = RECEIVERS.filter((type) => type !== receiver);
  const sender = others[turn % others.length]!;
  const course = COURSES[turn % COURSES.length]!;
  const partners = receiver === 'Clb' || receiver === 'Leerwinkel';
  if (course === 'partner' && partners) return playPartner(play, receiver, place, turn);
  const [send, follow] = course === 'partner' ? OPEN : course;
  const input = {
    receiverId: PROVIDERS[receiver],
    ...CONTENT,
    ...send(play, place, turn, [sender, receiver]),
  };
  const key = randomUUID();
  const sendIt = (more: object = {}) =>
    [
      play.surroundings.ask,
      'send',
      receiver,
      { idempotencyKey: key, ...input, ...more },
      play.tokens[sender],
    ] as const;
  const sent = noted(play, place, await acted(...sendIt()));
  const one = { receiver, sender, id: sent.referralId, version: 1 };
  claimCodes.set(one, sent.claimCode);
  // The same again gives the first answer; another body under the same key is a conflict.
  await acted(...sendIt());
  await refused(act(...sendIt({ urgency: 'URGENT' })), 'CONFLICT');
  await follow(play, one, place, turn);
  return one;
}

const claimCodes = new WeakMap<CanaryCase, string | null>();

/** How it is sent, and what follows. */
type Way = readonly [
  send: (play: Play, place: string, turn: number, parties: readonly Receiver[]) => object,
  follow: Course,
];

const personal: Way[0] = ({ canaries }, place, turn) => personalInput(canaries, place, turn);
const OPEN: Way = [personal, async () => undefined];

const COURSES: readonly (Way | 'partner')[] = [
  OPEN,
  [personal, answered],
  [() => ({}), claimed],
  [personal, declined],
  [decisionNeeded, decided],
  'partner',
  [personal, redirected],
  [(play, place, turn) => ({ ...personal(play, place, turn, []), pathway: 'FLEXIBLE_SO' }), accepted],
];

async function answered(play: Play, one: CanaryCase, place: string, turn: number): Promise<void> {
  await move(play, one, 'RECEIVED');
  await move(play, one, 'INFO_REQUESTED', { questions: ['CONTACT', 'NOTE'] });
  const more = personalInput(play.canaries, `${place} answer`, turn + 1);
  await does(play, 'answer', one, play.tokens[one.sender!], more);
  await move(play, one, 'IN_INTAKE');
  await move(play, one, 'COMPLETED', { outcome: 'INFORMED' });
}

async function claimed(play: Play, one: CanaryCase, place: string, turn: number): Promise<void> {
  await move(play, one, 'RECEIVED');
  const input = { claimCode: claimCodes.get(one), ...learnerAndConsent(play.canaries, place, turn) };
  await acted(play.surroundings.ask, 'complete', one.receiver, input, play.tokens[one.receiver]);
  one.version += 1;
  // Spent.
  await refused(
    act(play.surroundings.ask, 'complete', one.receiver, input, play.tokens[one.receiver]),
    'NOT_FOUND|RATE_LIMITED',
  );
}

async function declined(play: Play, one: CanaryCase): Promise<void> {
  await move(play, one, 'RECEIVED');
  await move(play, one, 'DECLINED', { reason: 'NO_CAPACITY', noAlternativeKnown: true });
}

function decisionNeeded(play: Play, place: string, turn: number, parties: readonly Receiver[]): object {
  const third = RECEIVERS.find((type) => !parties.includes(type))!;
  const requiredDecision = { kind: 'CLASS_COUNCIL', providerId: PROVIDERS[third] };
  return { ...personal(play, place, turn, parties), requiredDecision };
}

async function decided(play: Play, one: CanaryCase, place: string): Promise<void> {
  const reference = play.canaries.text(`${place} decision reference`);
  const decision = { takenOn: '2026-11-22', favourable: true, reference };
  await does(play, 'linkDecision', one, play.tokens[one.receiver], decision);
}

async function redirected(play: Play, one: CanaryCase, place: string, turn: number): Promise<void> {
  await move(play, one, 'RECEIVED');
  const next = RECEIVERS[(RECEIVERS.indexOf(one.receiver) + 1) % RECEIVERS.length]!;
  const input = {
    receiverId: PROVIDERS[next],
    ...CONTENT,
    parentId: one.id,
    ...personalInput(play.canaries, `${place} redirected`, turn),
  };
  const child = noted(
    play,
    `${place} redirected`,
    await acted(play.surroundings.ask, 'send', next, input, play.tokens[one.receiver]),
  );
  await move(play, one, 'REDIRECTED', {
    redirectedToId: child.referralId,
    redirectedToStatusCode: child.statusCode,
  });
}

async function accepted(play: Play, one: CanaryCase, place: string): Promise<void> {
  await move(play, one, 'RECEIVED');
  const decision = {
    takenOn: '2026-11-22',
    needs: play.canaries.text(`${place} class council needs`),
    capacity: play.canaries.text(`${place} class council capacity`),
  };
  await move(
    play,
    one,
    'ACCEPTED',
    one.receiver === 'School' ? { deviatingTrajectory: true, classCouncilDecision: decision } : {},
  );
}

async function playPartner(play: Play, receiver: Receiver, place: string, turn: number): Promise<CanaryCase> {
  const { ask } = play.surroundings;
  const coordinator = await play.surroundings.graph.token(PROVIDERS[receiver], 'COORDINATOR');
  // The name of an organisation is no personal data, and stands in clear.
  const partnerName = 'OCMW Voorbeeldgem';
  const issued = await ask(
    `mutation ($input: IssuePartnerCodeInput!) { issued: issue${receiver}PartnerCode(input: $input) { code } }`,
    { input: { partnerName, idempotencyKey: randomUUID() } },
    coordinator,
  );
  const code = play.canaries.code(`${place} partner code`, issued.data.issued.code);
  const idempotencyKey = randomUUID();
  const input = { code, idempotencyKey, ...CONTENT, ...learnerAndConsent(play.canaries, place, turn) };
  const document = `mutation ($input: SendPartnerReferralInput!) {
    sent: send${receiver}PartnerReferral(input: $input) { status statusCode claimCode } }`;
  const { data, errors } = await ask(document, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  play.canaries.code(`${place} status code`, data.sent.statusCode);
  // The code is spent.
  await refused(
    ask(document, { input: { ...input, idempotencyKey: randomUUID() } }),
    'NOT_FOUND|RATE_LIMITED',
  );
  const progress = await ask(
    `query ($code: String!) { ${receiver.toLowerCase()}ReferralProgress(statusCode: $code) { status } }`,
    { code: data.sent.statusCode },
  );
  expect(progress.errors).toBeUndefined();
  return { receiver, sender: null, id: await newestReceived(play, receiver), version: 1 };
}

/** A partner is told no id. */
async function newestReceived(play: Play, receiver: Receiver): Promise<string> {
  const list = `${receiver.toLowerCase()}Referrals`;
  const { data } = await play.surroundings.ask(
    `{ ${list}(direction: RECEIVED, first: 100) { nodes { id senderPartner { name } version } } }`,
    {},
    play.tokens[receiver],
  );
  const known = seen.get(play) ?? seen.set(play, new Set()).get(play)!;
  const nodes = data[list].nodes as { id: string; senderPartner: object | null }[];
  const fresh = nodes.find((node) => node.senderPartner && !known.has(node.id))!;
  known.add(fresh.id);
  return fresh.id;
}

const seen = new WeakMap<Play, Set<string>>();

/** Moves as the receiver; with another version first, which is a conflict. */
async function move(play: Play, one: CanaryCase, to: string, more: object = {}): Promise<void> {
  const token = play.tokens[one.receiver];
  const stale = { id: one.id, expectedVersion: one.version + 7, to, ...more };
  await refused(act(play.surroundings.ask, 'move', one.receiver, stale, token), 'CONFLICT');
  await does(play, 'move', one, token, { to, ...more });
}

async function does(play: Play, name: string, one: CanaryCase, token: string, more: object): Promise<void> {
  const input = { id: one.id, expectedVersion: one.version, ...more };
  one.version = (await acted(play.surroundings.ask, name, one.receiver, input, token)).version;
}

/** Codes of an answer are for who got it, and stand nowhere else. */
function noted(play: Play, place: string, answer: Acted): Acted {
  if (answer.claimCode) play.canaries.code(`${place} claim code`, answer.claimCode);
  if (answer.statusCode) play.canaries.code(`${place} status code`, answer.statusCode);
  return answer;
}

async function refused(answer: ReturnType<typeof act>, code: string): Promise<void> {
  const { errors } = await answer;
  expect(String(errors?.[0]?.extensions.code)).toMatch(new RegExp(`^(?:${code})$`));
}
