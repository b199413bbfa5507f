import { randomUUID } from 'node:crypto';
import type { Answer } from './test-graph';

/** Names of the provider types as they open the names of types and mutations. */
export type Receiver = 'School' | 'Cvo' | 'Examencommissie' | 'Clb' | 'Leerwinkel';
export const RECEIVERS: readonly Receiver[] = ['School', 'Cvo', 'Examencommissie', 'Clb', 'Leerwinkel'];

/** One institution of the demonstration of each type. */
export const PROVIDERS: Readonly<Record<Receiver, string>> = {
  School: 'school:990001',
  Cvo: 'cvo:991001',
  Examencommissie: 'examencommissie:so',
  Clb: 'clb:993001',
  Leerwinkel: 'leerwinkel:9920000001',
};

/** Another one of each type, who has no business with a referral; the Examencommissie is the only one. */
export const STRANGERS: Readonly<Record<Receiver, string>> = {
  School: 'school:990002',
  Cvo: 'cvo:991002',
  Examencommissie: 'cvo:991003',
  Clb: 'clb:993002',
  Leerwinkel: 'leerwinkel:9920000002',
};

/** What can be asked of every provider type. */
export const CONTENT = { reason: 'DROPPED_OUT', request: 'INFORMATION' };

/** A personal part of an adult, invented, with a consent that every sender may take. */
export const PERSONAL = {
  learner: {
    caseReference: 'dossier-17',
    firstName: 'Noor',
    birthYear: 1999,
    preferredLanguage: 'nl',
    contactChannel: 'EMAIL',
    contact: 'noor@example.org',
  },
  consent: { givenBy: 'LEARNER', givenOn: '2026-11-20', validUntil: '2027-06-30' },
};

/** A client of the graph, or of one subgraph. */
export type Ask = (query: string, variables?: object, token?: string) => Promise<Answer>;

/** What an act answered. */
export interface Acted {
  referralId: string;
  status: string;
  version: number;
  warnings: string[];
  claimCode: string | null;
  statusCode: string | null;
}

const INPUTS: Readonly<Record<string, string>> = {
  send: 'SendReferralInput',
  move: 'MoveReferralInput',
  answer: 'AnswerReferralInput',
  withdrawConsent: 'WithdrawReferralConsentInput',
  complete: 'CompleteReferralInput',
  linkDecision: 'LinkReferralDecisionInput',
};

/** The mutation of one act on the referrals of a provider type, such as `withdrawCvoReferralConsent`. */
export function mutationName(act: string, receiver: Receiver): string {
  const [, verb, rest] = /^([a-z]+)([A-Z]\w*)?$/.exec(act)!;
  return `${verb}${receiver}Referral${rest ?? ''}`;
}

/** Carries out an act; the key is new unless the input has one. */
export function act(
  ask: Ask,
  name: keyof typeof INPUTS & string,
  receiver: Receiver,
  input: object,
  token?: string,
): Promise<Answer> {
  const mutation = mutationName(name, receiver);
  return ask(
    `mutation ($input: ${INPUTS[name]}!) {
      acted: ${mutation}(input: $input) { referralId status version warnings claimCode statusCode }
    }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    token,
  );
}

/** The same, for an act that must succeed. */
export async function acted(...given: Parameters<typeof act>): Promise<Acted> {
  const { data, errors } = await act(...given);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { acted: Acted }).acted;
}

/** Sends a referral that is known to be fine. */
export function sent(ask: Ask, receiver: Receiver, token: string, input: object = {}): Promise<Acted> {
  return acted(ask, 'send', receiver, { receiverId: PROVIDERS[receiver], ...CONTENT, ...input }, token);
}
