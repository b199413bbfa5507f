import { randomUUID } from 'node:crypto';
import { CONTENT, PROVIDERS } from '../harness/referrals';
import type { Act, Side } from './authorization-oracle';
import type { MadeCase } from './authorization-made';
import { CONSENT, fullInput, Journey, LEARNER, partnerCode } from './authorization-referrals';
import { REQUEST_CASES } from './authorization-request-cases';
import { everythingOf, inputOf, type PersonalSide, returnedBy } from './authorization-schema';
import { senderTo, type World } from './authorization-world';

/** What an act is done with: a case in the right status, or a code. */
export interface Subject {
  made: MadeCase | null;
  code: string | null;
}

/** How one mutation is tried. */
export interface MutationCase {
  act: Act;
  /** The side that does it, or the first that may; nobody’s for who has a code. */
  by: 'SENDER' | 'RECEIVER';
  /** Something on which the act can be done. */
  subject(world: World, side: PersonalSide): Promise<Subject>;
  /** An input that is right for who stands on this side. */
  input(subject: Subject, at: Side, side: PersonalSide): object;
}

const NONE: Subject = { made: null, code: null };
/** The case that an act is done with. */
export const onCase = ({ made }: Subject): object => ({ id: made!.id, expectedVersion: made!.version });
const sent = async (world: World, { receiver }: PersonalSide, input?: object): Promise<Subject> => {
  const { made } = await Journey.send(world, receiver, 'subject', input);
  return { made, code: made.claimCode };
};

/** By the name of the mutation, `*` for the provider type. */
const CASES: Readonly<Record<string, MutationCase>> = {
  'send*Referral': {
    act: 'send',
    by: 'SENDER',
    subject: async () => NONE,
    input: (_subject, at, { receiver }) => ({
      receiverId: PROVIDERS[receiver],
      // One without personal part, which gives a claim code.
      ...(at === 'NONE' ? CONTENT : fullInput(receiver)),
    }),
  },
  'move*Referral': {
    act: 'move',
    by: 'RECEIVER',
    subject: sent,
    input: (subject, at) => ({ ...onCase(subject), to: at === 'SENDER' ? 'WITHDRAWN' : 'RECEIVED' }),
  },
  'answer*Referral': {
    act: 'answer',
    by: 'SENDER',
    subject: async (world, { receiver }) => {
      const asked = await (await Journey.send(world, receiver, 'subject')).move('RECEIVED');
      await asked.move('INFO_REQUESTED', { questions: ['WISH'] });
      return { made: asked.made, code: null };
    },
    input: (subject) => ({ ...onCase(subject), pathway: 'EXAMENCOMMISSIE' }),
  },
  'withdraw*ReferralConsent': { act: 'withdrawConsent', by: 'RECEIVER', subject: sent, input: onCase },
  'complete*Referral': {
    act: 'complete',
    by: 'RECEIVER',
    subject: (world, side) => sent(world, side, CONTENT),
    input: ({ code }) => ({ claimCode: code, learner: LEARNER, consent: CONSENT }),
  },
  'link*ReferralDecision': {
    act: 'linkDecision',
    by: 'RECEIVER',
    subject: sent,
    input: (subject) => ({ ...onCase(subject), takenOn: '2026-11-20', favourable: true }),
  },
  'issue*PartnerCode': {
    act: 'issueCode',
    by: 'RECEIVER',
    subject: async () => NONE,
    input: () => ({ partnerName: 'JAC Voorbeeldgem' }),
  },
  'send*PartnerReferral': {
    act: 'sendAsPartner',
    by: 'SENDER',
    subject: async (world, { receiver }) => ({ made: null, code: await partnerCode(world, receiver) }),
    input: ({ code }) => ({ ...CONTENT, code }),
  },
  ...REQUEST_CASES,
};

/**
 * How a mutation is tried.
 *
 * @throws Error for one that nobody wrote down here
 */
export function mutationCase({ receiver }: PersonalSide, mutation: string): MutationCase {
  const found = CASES[mutation.replace(receiver, '*')];
  if (!found)
    throw new Error(
      `The authorization matrix knows no valid input for the mutation ${mutation}: add it to authorization-cases.ts, and who may do it to authorization-oracle.ts.`,
    );
  return found;
}

/** Tries a mutation, with a key of its own unless the input has one; asks back everything that it can answer. */
export function mutationBody(
  side: PersonalSide,
  mutation: string,
  input: object,
): { query: string; variables: object } {
  const type = inputOf(side, mutation);
  const query = `mutation ($input: ${type}) { done: ${mutation}(input: $input) ${everythingOf(side, returnedBy(side, mutation))} }`;
  const withKey = { idempotencyKey: randomUUID(), ...input };
  return { query, variables: { input: withKey } };
}

/** Where a case stands, as its receiver's counsellor reads it. */
export async function versionOf(world: World, { root, receiver }: PersonalSide, id: string): Promise<number> {
  const token = await world.token(PROVIDERS[receiver]);
  const { data } = await world.ask(
    'subgraph',
    receiver,
    `query ($id: ID!) { one: ${root}(id: $id) { version history { to } } }`,
    { id },
    token,
  );
  return data.one.version as number;
}

/** The parties of what an act is about; of what is not there yet, those that there would be. */
export function partiesOf(
  { receiver }: PersonalSide,
  { made }: Subject,
): { senderId: string | null; receiverId: string | null } {
  return made ?? { senderId: senderTo(receiver), receiverId: PROVIDERS[receiver] };
}
