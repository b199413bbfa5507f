import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { randomUUID } from 'node:crypto';
import { CONTENT, PERSONAL, PROVIDERS, type Receiver } from '../harness/referrals';
import type { MadeCase } from './authorization-made';
import type { PersonalSide } from './authorization-schema';
import { senderTo, type World } from './authorization-world';

/** A referral of a test. */
export interface MadeReferral extends MadeCase {
  receiverId: string;
  statusCode: string;
  claimCode: string | null;
}

const SCOPE = ['CASE_REFERENCE', 'FIRST_NAME', 'BIRTH_YEAR', 'LANGUAGE', 'CONTACT', 'NOTE', 'EVIDENCE'];

/** Somebody invented, with every field that an input has. */
export const LEARNER = { ...PERSONAL.learner, note: 'Belt liever ’s avonds terug' };
/** A consent to all of it. */
export const CONSENT = { ...PERSONAL.consent, scope: SCOPE };
export const EVIDENCE = {
  kind: 'ATTEST_C',
  subjectId: 'courseModule:D101/D10101',
  title: 'Derde jaar',
  issuer: 'Een verzonnen school',
  result: 'C',
  date: '2026-06-30',
  goalIds: ['goal:DEMO_AAV_WISKUNDE/900301'],
  issuerId: 'school:990001',
  studyYear: 5,
  percentage: 61.5,
  assurance: 'SEEN',
};

/** All that can be sent to a provider, but the receiver and the key. */
export function fullInput(receiver: Receiver): object {
  return {
    ...CONTENT,
    urgency: 'NORMAL',
    pathway: 'DUAL',
    offeringId: receiver === 'Cvo' ? 'schoolOffering:990045/1/okan/2026' : 'cvoOffering:991001/735/2026-1',
    parentId: `clbReferral:${randomUUID()}`,
    requiredDecision: { kind: 'EXEMPTION', providerId: 'cvo:991009' },
    learner: LEARNER,
    consent: CONSENT,
    evidence: [EVIDENCE],
  };
}

/** One referral on its way; each step is one act that must succeed. */
export class Journey {
  private constructor(
    private readonly world: World,
    private readonly receiver: Receiver,
    readonly made: MadeReferral,
  ) {}

  /** Sends a referral, with everything unless told otherwise. */
  static async send(world: World, receiver: Receiver, what: string, input?: object): Promise<Journey> {
    const senderId = senderTo(receiver);
    const receiverId = PROVIDERS[receiver];
    const sent = await world.acted(
      'send',
      receiver,
      { receiverId, ...(input ?? fullInput(receiver)) },
      await world.token(senderId),
    );
    const { referralId, version, statusCode, claimCode } = sent;
    return new Journey(world, receiver, {
      what,
      id: referralId,
      version,
      statusCode,
      claimCode,
      senderId,
      receiverId,
    });
  }

  async step(name: string, by: string, input: object = {}, role?: ProviderRole): Promise<this> {
    const { id, version } = this.made;
    const token = await this.world.token(by, role);
    const done = await this.world.acted(
      name,
      this.receiver,
      { id, expectedVersion: version, ...input },
      token,
    );
    this.made.version = done.version;
    return this;
  }

  /** A step of the receiver. */
  move(to: string, input: object = {}): Promise<this> {
    return this.step('move', this.made.receiverId, { to, ...input });
  }
}

/** Referrals which together have every field that a referral can have. */
export async function allReferrals(world: World, side: PersonalSide): Promise<MadeReferral[]> {
  const { receiver } = side;
  const send = (what: string, input?: object) => Journey.send(world, receiver, what, input);
  const completed = await (await send('completed')).move('RECEIVED');
  await completed.move('IN_INTAKE');
  await completed.step('linkDecision', completed.made.receiverId, {
    takenOn: '2026-11-20',
    favourable: true,
    reference: 'KR-12',
  });
  await completed.move('COMPLETED', { outcome: 'INFORMED' });
  const declined = await (await send('declined')).move('RECEIVED');
  await declined.move('DECLINED', {
    reason: 'NOT_ELIGIBLE',
    ruleId: 'CVO_GENERAL_EDUCATION_FROM_18',
    alternativeIds: ['leerwinkel:9920000003', 'schoolOffering:990045/1/okan/2026', 'clbService:993004/1'],
  });
  const redirected = await (await send('redirected')).move('RECEIVED');
  await redirected.move('REDIRECTED', {
    redirectedToId: `leerwinkelReferral:${randomUUID()}`,
    redirectedToStatusCode: 'aB3d-eF5h-jK7m',
  });
  const asked = await (await send('asked')).move('RECEIVED');
  await asked.move('INFO_REQUESTED', { questions: ['NOTE'] });
  const withdrawn = await send('withdrawn');
  await withdrawn.step('withdrawConsent', withdrawn.made.senderId!);
  const awaited = await send('awaited', CONTENT);
  const made = [completed, declined, redirected, asked, withdrawn, awaited].map((one) => one.made);
  if (receiver === 'School') made.push(await acceptedIntoDeviating(world));
  if (side.mutations.includes(`send${receiver}PartnerReferral`)) made.push(await ofPartner(world, receiver));
  return made;
}

async function acceptedIntoDeviating(world: World): Promise<MadeReferral> {
  const accepted = await (await Journey.send(world, 'School', 'accepted')).move('RECEIVED');
  await accepted.move('ACCEPTED', {
    deviatingTrajectory: true,
    classCouncilDecision: { takenOn: '2026-11-20', needs: 'Rustige klas', capacity: 'Twee uren zorg' },
  });
  return accepted.made;
}

/** A code for a partner, of the receiver's coordinator. */
export async function partnerCode(world: World, receiver: Receiver): Promise<string> {
  const { data, errors } = await world.ask(
    'subgraph',
    receiver,
    `mutation ($input: IssuePartnerCodeInput!) { issued: issue${receiver}PartnerCode(input: $input) { code } }`,
    {
      input: {
        partnerName: 'OCMW Voorbeeldgem',
        partnerId: 'externalPartner:ocmw-1',
        idempotencyKey: randomUUID(),
      },
    },
    await world.token(PROVIDERS[receiver], 'COORDINATOR'),
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.issued.code as string;
}

async function ofPartner(world: World, receiver: Receiver): Promise<MadeReferral> {
  const code = await partnerCode(world, receiver);
  const { data, errors } = await world.ask(
    'subgraph',
    receiver,
    `mutation ($input: SendPartnerReferralInput!) {
      sent: send${receiver}PartnerReferral(input: $input) { statusCode claimCode } }`,
    { input: { ...CONTENT, code, idempotencyKey: randomUUID(), learner: LEARNER, consent: CONSENT } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const prefix = `${receiver.toLowerCase()}Referral`;
  const list = await world.ask(
    'subgraph',
    receiver,
    `{ ${prefix}s(direction: RECEIVED, first: 100) { nodes { id senderPartner { name } } } }`,
    {},
    await world.token(PROVIDERS[receiver]),
  );
  const { id } = list.data[`${prefix}s`].nodes.find((node: any) => node.senderPartner !== null);
  const receiverId = PROVIDERS[receiver];
  return { ...data.sent, what: 'of a partner', id, senderId: null, receiverId, version: 1 } as MadeReferral;
}
