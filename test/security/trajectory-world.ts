import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { randomUUID } from 'node:crypto';
import { PROVIDERS, sent, STRANGERS } from '../harness/referrals';
import {
  AT_CVO,
  AT_EXAMS,
  AT_SCHOOL,
  CLASS_COUNCIL,
  fullProposal,
  type Lead,
  type TrajectoryAct,
  trajectoryActed,
  type TrajectoryActed,
} from '../harness/trajectories';
import { actedOn, fullDraft } from '../harness/exemption-requests';
import type { Asker, Relation } from './trajectory-oracle';
import type { World } from './authorization-world';

const ROLES: readonly ProviderRole[] = ['COUNSELLOR', 'INTAKE', 'COORDINATOR', 'INTEGRATION', 'ANALYST'];

/** Somebody who asks, and for which organisation. */
export interface Actor extends Asker {
  name: string;
  organisation: string | null;
  token: string | undefined;
}

/** A component of somebody else than the lead, to which its organisation agrees. */
const agreedComponent = (lead: Lead) => (lead === 'Cvo' ? AT_SCHOOL : AT_CVO);

/** Everybody who could ask: each role at lead, partners and strangers, nobody, and a token that is wrong. */
export async function actors(world: World, lead: Lead): Promise<Actor[]> {
  const partner = agreedComponent(lead).providerId;
  const organisations: [string, string, Relation][] = [
    ['lead', PROVIDERS[lead], 'LEAD'],
    ['partner who agreed', partner, 'AGREED'],
    ['partner who is asked', AT_EXAMS.providerId, 'ASKED'],
    ['stranger of the lead’s type, to which it is offered', STRANGERS[lead], 'NONE'],
    ['stranger', lead === 'Cvo' ? STRANGERS.School : STRANGERS.Cvo, 'NONE'],
  ];
  const known = organisations.flatMap(([what, organisation, relation]) =>
    ROLES.map(async (role): Promise<Actor> => ({
      name: `${role} of the ${what}`,
      organisation,
      role,
      relation,
      refusedToken: false,
      ofLeadType: organisation.startsWith(`${lead.toLowerCase()}:`),
      isSuccessor: organisation === STRANGERS[lead],
      token: await world.token(organisation, role),
    })),
  );
  const nobody = {
    organisation: null,
    role: null,
    relation: 'NONE',
    ofLeadType: false,
    isSuccessor: false,
  } as const;
  const valid = await world.token(PROVIDERS[lead]);
  return [
    ...(await Promise.all(known)),
    { ...nobody, name: 'the public', refusedToken: false, token: undefined },
    { ...nobody, name: 'a forged token', refusedToken: true, token: `${valid.slice(0, -8)}AAAAAAAA` },
  ];
}

/** Trajectories of one lead in one world. */
export class TrajectoryPlay {
  constructor(
    readonly world: World,
    readonly lead: Lead,
  ) {}

  /** An act at the subgraph that must succeed. */
  async act(
    name: TrajectoryAct,
    input: object,
    organisation = PROVIDERS[this.lead],
  ): Promise<TrajectoryActed> {
    const ask = (query: string, variables?: object, token?: string) =>
      this.world.graph.askSubgraph(this.lead.toLowerCase(), query, variables, token);
    return trajectoryActed(ask, name, this.lead, input, await this.world.token(organisation));
  }

  /** A proposal with everything, to which one partner agreed and another was asked. */
  proposal(): object {
    return {
      ...fullProposal(this.lead),
      components: [agreedComponent(this.lead), AT_EXAMS],
      agreements: [{ providerId: PROVIDERS[this.lead], what: 'Opvolging', consultations: ['2027-02-15'] }],
      justification: 'Laatste mogelijkheid',
      previousId: `${this.lead.toLowerCase()}Trajectory:${randomUUID()}`,
    };
  }

  async subject(more: object = {}): Promise<{ id: string; version: number }> {
    const { trajectoryId: id } = await this.act('propose', { ...this.proposal(), ...more });
    const partner = agreedComponent(this.lead).providerId;
    const agree = {
      ...{ id, expectedVersion: 1, agreed: true },
      ...(partner === PROVIDERS.School && { classCouncilDecision: CLASS_COUNCIL }),
    };
    const { version } = await this.act('agree', agree, partner);
    return { id, version };
  }

  /** A trajectory that was handed over, and one that was stopped: together they have every field that one can have. */
  async everything(): Promise<string[]> {
    const { graph } = this.world;
    const own = await this.world.token(PROVIDERS[this.lead]);
    const referral = await sent(graph.ask, 'Examencommissie', own);
    const draft = await actedOn(graph.ask, 'draft', 'Examencommissie', fullDraft('Examencommissie'), own);
    const links = { referralIds: [referral.referralId], exemptionRequestIds: [draft.exemptionRequestId] };
    const first = await this.subject(links);
    const dropped = [agreedComponent(this.lead), { ...AT_EXAMS, state: 'DROPPED' }];
    let { version } = await this.act('change', { id: first.id, expectedVersion: 2, components: dropped });
    const council = this.lead === 'School' && { classCouncilDecision: CLASS_COUNCIL };
    ({ version } = await this.act('move', {
      id: first.id,
      expectedVersion: version,
      to: 'AGREED',
      ...council,
    }));
    await this.handedOver({ id: first.id, version });
    const second = await this.subject(links);
    await this.act('move', { id: second.id, expectedVersion: 2, to: 'STOPPED', stopReason: 'OTHER_ROAD' });
    return [first.id, second.id];
  }

  private async handedOver({ id, version }: { id: string; version: number }): Promise<void> {
    const toId = STRANGERS[this.lead];
    const { handOverCode } = await this.act('handOver', { id, expectedVersion: version, toId });
    const continuedAsId = `${this.lead.toLowerCase()}Trajectory:${randomUUID()}`;
    await this.act('takeOver', { handOverCode, continuedAsId }, toId);
  }
}
