import { randomUUID } from 'node:crypto';
import { CONTENT, mutationName, PROVIDERS, type Receiver } from '../harness/referrals';
import { evidenceInput, learnerInput, personalInput } from './canary-inputs';
import type { Canaries } from './canary-values';

/** A request that must be refused, with canaries in what is wrong and around it. */
export interface WrongRequest {
  name: string;
  query: string;
  variables?: object;
}

type Learner = Record<string, unknown>;
const CLIENTS_MISTAKE =
  /^(?:BAD_USER_INPUT|NOT_FOUND|RATE_LIMITED|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED)$/;

/** Codes that say that the client can do something about it. */
export function isClientsMistake(code: unknown): boolean {
  return CLIENTS_MISTAKE.test(String(code));
}

/** Wrong sends to one provider type: as variables, and written in the document. */
export function wrongSends(canaries: Canaries, receiver: Receiver): WrongRequest[] {
  const text = (name: string): string => canaries.text(`wrong ${name} to ${receiver}`);
  return [
    ...wrongLearners(canaries, text).map(([name, change]) => asVariables(canaries, receiver, name, change)),
    ...wrongContents(canaries, text).map(([name, change]) => asVariables(canaries, receiver, name, change)),
    ...wrongDocuments(canaries, receiver, text),
  ];
}

/** How a learner's fields can be wrong. */
function wrongLearners(canaries: Canaries, text: (name: string) => string): [string, object][] {
  const learner = (change: Learner): object => ({
    learner: { ...learnerInput(canaries, 'wrong learner', 1), ...change },
  });
  const number = (name: string): number => canaries.number(`wrong ${name}`);
  return [
    ['long note', learner({ note: `${text('long note')}${'x'.repeat(1_000)}` })],
    ['long name', learner({ firstName: text('long name').repeat(5) })],
    ['national number in a note', learner({ note: `${text('note')} ${canaries.insz('note')}` })],
    ['national number as a name', learner({ firstName: canaries.insz('name') })],
    ['national number as case reference', learner({ caseReference: `d ${canaries.insz('case')}` })],
    ['control characters', learner({ caseReference: `${text('control')}\u0007` })],
    ['half a letter', learner({ note: `${text('surrogate')}\ud800`, preferredLanguage: text('language') })],
    ['language', learner({ preferredLanguage: text('language') })],
    ['address', learner({ contactChannel: 'EMAIL', contact: text('address') })],
    ['telephone', learner({ contactChannel: 'TELEPHONE', contact: text('telephone') })],
    ['no channel', learner({ contactChannel: 'VIA_SENDER', contact: text('no channel') })],
    ['channel', learner({ contactChannel: text('channel') })],
    ['year as text', learner({ birthYear: text('year') })],
    ['year out of range', learner({ birthYear: number('year') })],
    ['year with a fraction', learner({ birthYear: number('fraction') + 0.5 })],
    ['name as a number', learner({ firstName: number('name') })],
    ['name as an object', learner({ firstName: { first: text('object') } })],
    ['learner as a text', { learner: text('learner') }],
    ['learner as a list', { learner: [text('learner'), text('learner')] }],
    ['unknown field', learner({ lastName: text('last name') })],
  ];
}

/** How the rest of what is sent can be wrong. */
function wrongContents(canaries: Canaries, text: (name: string) => string): [string, object][] {
  const evidence = (change: Learner): object => ({
    evidence: [{ ...evidenceInput(canaries, 'wrong evidence')[0], ...change }],
  });
  const consent = (change: Learner): object => ({
    consent: { ...(personalInput(canaries, 'wrong consent', 1) as { consent: object }).consent, ...change },
  });
  return [
    ['title', evidence({ title: text('title').repeat(12) })],
    ['issuer', evidence({ issuer: `${text('issuer')} ${canaries.insz('issuer')}` })],
    ['result', evidence({ result: `${text('result')}\u0000` })],
    ['evidence of', evidence({ subjectId: text('subject') })],
    ['evidence kind', evidence({ kind: text('kind') })],
    ['evidence date', evidence({ date: text('date') })],
    ['evidence as a number', { evidence: canaries.number('wrong evidence') }],
    ['consent by', consent({ givenBy: text('giver') })],
    ['consent on', consent({ givenOn: text('given') })],
    ['consent until', consent({ validUntil: '2026-02-30' })],
    ['consent scope', consent({ scope: [text('scope')] })],
    ['consent too narrow', consent({ scope: ['FIRST_NAME'] })],
    ['no consent', { consent: null }],
    ['reason', { reason: text('reason') }],
    ['urgency', { urgency: { text: text('urgency') } }],
    ['pathway', { pathway: text('pathway') }],
    ['request', { request: text('request') }],
    ['receiver', { receiverId: text('receiver') }],
    ['offering', { offeringId: text('offering') }],
    ['parent', { parentId: text('parent') }],
    ['decider', { requiredDecision: { kind: 'EXEMPTION', providerId: text('decider') } }],
    ['key', { idempotencyKey: `${text('key')}!` }],
  ];
}

function asVariables(canaries: Canaries, receiver: Receiver, name: string, change: object): WrongRequest {
  return {
    name,
    query: `mutation ($input: SendReferralInput!) { ${mutationName('send', receiver)}(input: $input) { referralId } }`,
    variables: {
      input: {
        receiverId: PROVIDERS[receiver],
        idempotencyKey: randomUUID(),
        ...CONTENT,
        ...personalInput(canaries, `around wrong ${name} to ${receiver}`, 1),
        ...change,
      },
    },
  };
}

/** The same written in the document, where graphql-js quotes what it does not understand. */
function wrongDocuments(
  canaries: Canaries,
  receiver: Receiver,
  text: (name: string) => string,
): WrongRequest[] {
  const learner = (fields: string, more = ''): string => `learner: { ${fields} }
    consent: { givenBy: LEARNER, givenOn: "2026-11-20", validUntil: "2027-06-30" } ${more}`;
  const literals: [string, string][] = [
    ['enum literal', `urgency: ${text('enum')} ${learner('birthYear: 1999')}`],
    ['enum as a text', `urgency: "${text('enum')}" ${learner('birthYear: 1999')}`],
    ['year literal', learner(`birthYear: "${text('year')}"`)],
    ['large year literal', learner(`birthYear: ${canaries.number('wrong literal')}000`)],
    ['name as an enum', learner(`birthYear: 1999, firstName: ${text('name')}`)],
    ['name as an object', learner(`birthYear: 1999, firstName: { of: "${text('name')}" }`)],
    ['unknown field', learner(`birthYear: 1999, lastName: "${text('name')}"`)],
    [
      'date literal',
      learner('birthYear: 1999', `evidence: [{ kind: ATTEST_A, assurance: SEEN, date: "${text('date')}" }]`),
    ],
    ['long literal', learner(`birthYear: 1999, note: "${text('note')}${'x'.repeat(1_000)}"`)],
    ['number in a literal', learner(`birthYear: 1999, note: "${text('note')} ${canaries.insz('literal')}"`)],
    ['quote missing', learner(`birthYear: 1999, note: "${text('note')}`)],
    ['quote within', learner(`birthYear: 1999, note: "${text('note')}" ${text('rest')} "x"`)],
    ['escape', learner(`birthYear: 1999, note: "\\x${text('escape')}"`)],
  ];
  return literals.map(([name, fields]) => ({
    name,
    query: `mutation { ${mutationName('send', receiver)}(input: {
      receiverId: "${PROVIDERS[receiver]}", idempotencyKey: "${randomUUID()}", reason: DROPPED_OUT, request: INFORMATION
      ${fields} }) { referralId } }`,
  }));
}

/** Wrong acts on a referral that is open, and codes that are none, for its receiver. */
export function wrongActs(
  canaries: Canaries,
  receiver: Receiver,
  id: string,
  version: number,
): WrongRequest[] {
  const text = (name: string): string => canaries.text(`wrong ${name} at ${receiver}`);
  const move = (name: string, change: object): WrongRequest => ({
    name,
    query: `mutation ($input: MoveReferralInput!) { ${mutationName('move', receiver)}(input: $input) { status } }`,
    variables: { input: { id, expectedVersion: version, idempotencyKey: randomUUID(), ...change } },
  });
  const complete = {
    claimCode: text('claim code'),
    idempotencyKey: randomUUID(),
    ...personalInput(canaries, 'claim', 1),
  };
  const { evidence: _evidence, ...withoutEvidence } = complete as Record<string, unknown>;
  const prefix = receiver.toLowerCase();
  return [
    move('status', { to: text('status') }),
    move('rule', { to: 'RECEIVED', ruleId: text('rule') }),
    move('rule with blanks', {
      to: 'DECLINED',
      reason: 'NOT_ELIGIBLE',
      ruleId: `${text('rule')} of ${text('rule')}`,
    }),
    move('alternative', { to: 'DECLINED', alternativeIds: [text('alternative')] }),
    move('next', { to: 'REDIRECTED', redirectedToId: text('next'), redirectedToStatusCode: text('code') }),
    move('unknown id', { id: `${prefix}Referral:${text('id')}`, to: 'RECEIVED' }),
    {
      name: 'claim code',
      query: `mutation ($input: CompleteReferralInput!) { ${mutationName('complete', receiver)}(input: $input) { status } }`,
      variables: { input: withoutEvidence },
    },
    {
      name: 'case reference of who received',
      query: `query ($case: String!) { ${prefix}Referrals(direction: RECEIVED, filter: { caseReference: $case }) { totalCount } }`,
      variables: { case: text('case') },
    },
    {
      name: 'case reference as a number',
      query: `query ($case: String!) { ${prefix}Referrals(direction: SENT, filter: { caseReference: $case }) { totalCount } }`,
      variables: { case: { of: text('case') } },
    },
    {
      name: 'cursor',
      query: `query ($after: String!) { ${prefix}Referrals(direction: SENT, after: $after) { totalCount } }`,
      variables: { after: text('cursor') },
    },
  ];
}

/** Half of a letter of two halves, which PostgreSQL takes in no text: in what stands in clear, by who may give it. */
export function unstorable(
  canaries: Canaries,
  receiver: 'Clb' | 'Leerwinkel',
  id: string,
): (WrongRequest & { by: 'sender' | 'receiver' | 'coordinator' })[] {
  const half = (name: string): string => `${canaries.text(`half a letter in a ${name}`)}\ud800`;
  const act = { idempotencyKey: randomUUID() };
  const wish = { receiverId: PROVIDERS[receiver], ...CONTENT, offeringId: `cvoOffering:${half('wish')}` };
  return [
    {
      name: 'wish',
      by: 'sender',
      query: `mutation ($input: SendReferralInput!) { ${mutationName('send', receiver)}(input: $input) { status } }`,
      variables: { input: { ...act, ...wish } },
    },
    {
      name: 'partner',
      by: 'coordinator',
      query: `mutation ($input: IssuePartnerCodeInput!) { issue${receiver}PartnerCode(input: $input) { code } }`,
      variables: { input: { ...act, partnerName: half('partner') } },
    },
    {
      name: 'rule',
      by: 'receiver',
      query: `mutation ($input: MoveReferralInput!) { ${mutationName('move', receiver)}(input: $input) { status } }`,
      variables: { input: { ...act, id, expectedVersion: 1, to: 'RECEIVED', ruleId: half('rule') } },
    },
  ];
}
