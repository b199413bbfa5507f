import { randomUUID } from 'node:crypto';
import { type Ask, PERSONAL, PROVIDERS } from './referrals';
import type { Answer } from './test-graph';

/** Provider types that decide on exemptions, as they open the names of types and mutations. */
export type Decider = 'School' | 'Cvo' | 'Examencommissie';
export const DECIDERS: readonly Decider[] = ['School', 'Cvo', 'Examencommissie'];

/** What can be asked of each, in the demonstration catalogue. */
export const SUBJECTS: Readonly<Record<Decider, { programmeId: string; components: readonly string[] }>> = {
  School: {
    programmeId: 'studyProgramme:latijn-2',
    components: ['goalSet:DEMO_HW_GEDRAG_3', 'goalSet:DEMO_HW_CULTUUR_3'],
  },
  Cvo: {
    programmeId: 'course:D101',
    components: ['courseModule:D101/D10103', 'courseModule:D101/D10104'],
  },
  Examencommissie: {
    programmeId: 'examProgramme:humane-wetenschappen-3',
    components: ['examSubject:nederlands-3-doorstroom', 'examSubject:wiskunde-3-doorstroom'],
  },
};

/** Evidence, invented. */
export const EVIDENCE = [
  {
    kind: 'ATTEST_B',
    title: 'Vijfde jaar',
    issuer: 'Een verzonnen school',
    date: '2025-06-30',
    assurance: 'SEEN',
  },
];

export const CLASS_COUNCIL = { takenOn: '2026-11-20', needs: 'Rust', capacity: 'Twee uren zorg' };

/** What an act answered. */
export interface ActedOn {
  exemptionRequestId: string;
  status: string;
  version: number;
}

const INPUTS = {
  draft: 'DraftExemptionRequestInput',
  amend: 'AmendExemptionRequestInput',
  move: 'MoveExemptionRequestInput',
  decide: 'DecideExemptionRequestInput',
  withdrawConsent: 'WithdrawExemptionRequestConsentInput',
} as const;
export type RequestAct = keyof typeof INPUTS;

/** The mutation of one act, such as `withdrawCvoExemptionRequestConsent`. */
export function requestMutation(name: RequestAct, decider: Decider): string {
  const [, verb, rest] = /^([a-z]+)([A-Z]\w*)?$/.exec(name)!;
  return `${verb}${decider}ExemptionRequest${rest ?? ''}`;
}

/** Carries out an act; the key is new unless the input has one. */
export function requestAct(
  ask: Ask,
  name: RequestAct,
  decider: Decider,
  input: object,
  token?: string,
): Promise<Answer> {
  return ask(
    `mutation ($input: ${INPUTS[name]}!) {
      acted: ${requestMutation(name, decider)}(input: $input) { exemptionRequestId status version } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    token,
  );
}

/** The same, for an act that must succeed. */
export async function actedOn(...given: Parameters<typeof requestAct>): Promise<ActedOn> {
  const { data, errors } = await requestAct(...given);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { acted: ActedOn }).acted;
}

/** A draft that can be submitted: two lines, one on evidence and one by a test. */
export function fullDraft(decider: Decider): object {
  const { programmeId, components } = SUBJECTS[decider];
  return {
    deciderId: PROVIDERS[decider],
    programmeId,
    lines: [
      { componentId: components[0], basis: 'EVK', evidence: [0] },
      { componentId: components[1], basis: 'TEST' },
    ],
    ...PERSONAL,
    evidence: EVIDENCE,
  };
}

/** Decisions on the lines of `fullDraft`, with what its decider has to say besides. */
export function fullDecision(decider: Decider): object {
  const [first, second] = SUBJECTS[decider].components;
  return {
    decisions: [
      { componentId: first, decision: 'GRANTED', motivation: 'Het attest dekt dit onderdeel.' },
      { componentId: second, decision: 'REFUSED', motivation: 'De proef was onvoldoende.' },
    ],
    ...(decider === 'School' && { classCouncilDecision: CLASS_COUNCIL }),
  };
}

/** The least that a move says besides its status. */
export function moveDetails(to: string): object {
  switch (to) {
    case 'INCOMPLETE':
      return { questions: ['EVIDENCE'] };
    case 'TEST_SCHEDULED':
      return { testOn: '2026-12-10' };
    case 'APPEALED':
      return { appealReason: 'EVIDENCE_OVERLOOKED' };
    case 'REVOKED':
      return { revocationReason: 'DECIDED_IN_ERROR' };
    default:
      return {};
  }
}

/** The root field of one request. */
export function requestRoot(decider: Decider): string {
  return `${decider.toLowerCase()}ExemptionRequest`;
}
