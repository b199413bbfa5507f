import { randomUUID } from 'node:crypto';
import { type Ask, PERSONAL, PROVIDERS } from './referrals';
import type { Answer } from './test-graph';

/** Provider types that lead trajectories, as they open the names of types and mutations. */
export type Lead = 'School' | 'Cvo' | 'Clb' | 'Leerwinkel';
export const LEADS: readonly Lead[] = ['School', 'Cvo', 'Clb', 'Leerwinkel'];

const INPUTS = {
  propose: 'ProposeTrajectoryInput',
  change: 'ChangeTrajectoryInput',
  agree: 'AgreeTrajectoryInput',
  move: 'MoveTrajectoryInput',
  handOver: 'HandOverTrajectoryInput',
  takeOver: 'TakeOverTrajectoryInput',
  withdrawConsent: 'WithdrawTrajectoryConsentInput',
} as const;
export type TrajectoryAct = keyof typeof INPUTS;

/** What an act answered. */
export interface TrajectoryActed {
  trajectoryId: string;
  status: string;
  version: number;
  warnings: { id: string }[];
  statusImpacts: { topic: string; effect: string; rule: { id: string; source: string } }[] | null;
  handOverCode: string | null;
}

/** The mutation of one act, such as `withdrawClbTrajectoryConsent`. */
export function trajectoryMutation(name: TrajectoryAct, lead: Lead): string {
  return name === 'withdrawConsent' ? `withdraw${lead}TrajectoryConsent` : `${name}${lead}Trajectory`;
}

/** The root field of one trajectory. */
export function trajectoryRoot(lead: Lead): string {
  return `${lead.toLowerCase()}Trajectory`;
}

/** Carries out an act; the key is new unless the input has one. */
export function trajectoryAct(
  ask: Ask,
  name: TrajectoryAct,
  lead: Lead,
  input: object,
  token?: string,
): Promise<Answer> {
  return ask(
    `mutation ($input: ${INPUTS[name]}!) {
      acted: ${trajectoryMutation(name, lead)}(input: $input) {
        trajectoryId status version warnings { id } statusImpacts { topic effect rule { id source } } handOverCode } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
    token,
  );
}

/** The same, for an act that must succeed. */
export async function trajectoryActed(...given: Parameters<typeof trajectoryAct>): Promise<TrajectoryActed> {
  const { data, errors } = await trajectoryAct(...given);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { acted: TrajectoryActed }).acted;
}

/** A component at an adult-education centre. */
export const AT_CVO = {
  offeringId: `cvoOffering:${PROVIDERS.Cvo.slice(4)}/735/2026-1`,
  providerId: PROVIDERS.Cvo,
  pathway: 'TKO_VOCATIONAL',
  deliveryMode: 'CONTACT',
  plannedStart: '2027-02-01',
  title: 'Zorgkundige',
};
/** Exams in self-study. */
export const AT_EXAMS = {
  offeringId: 'examProgramme:humane-wetenschappen-3',
  providerId: PROVIDERS.Examencommissie,
  pathway: 'EXAMENCOMMISSIE',
  deliveryMode: 'SELF_STUDY',
};
/** A component at a school. */
export const AT_SCHOOL = {
  offeringId: `schoolOffering:${PROVIDERS.School.slice(7)}/1/latijn-2/2026`,
  providerId: PROVIDERS.School,
  pathway: 'FLEXIBLE_SO',
  deliveryMode: 'CONTACT',
};
/** What a class council weighed about it. */
export const CLASS_COUNCIL = { takenOn: '2026-11-20', needs: 'Rust', capacity: 'Twee uren zorg' };
/** Guidance of the lead itself, which belongs to no pathway. */
export const AT_CLB = {
  offeringId: `clbService:${PROVIDERS.Clb.slice(4)}/leerloopbaan`,
  providerId: PROVIDERS.Clb,
};

/** A proposal that is known to be fine, whoever leads: a component at a centre, and what was agreed about it. */
export function fullProposal(lead: Lead): object {
  return {
    goal: 'DIPLOMA_SO',
    components: [AT_CVO],
    agreements: [
      { providerId: PROVIDERS.Cvo, what: 'Wekelijks gesprek in het centrum', consultations: ['2027-02-15'] },
      { providerId: PROVIDERS[lead], what: 'Maandelijks contact met thuis', consultations: [] },
    ].slice(0, lead === 'Cvo' ? 1 : 2),
    milestones: [{ kind: 'EVALUATION', on: '2027-04-01' }],
    // A school that leads has the learner enrolled, who goes elsewhere.
    statusChecked: true,
    ...PERSONAL,
  };
}
