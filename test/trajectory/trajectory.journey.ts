import { randomUUID } from 'node:crypto';
import { type Ask, PROVIDERS } from '../harness/referrals';
import type { Answer, TestGraph } from '../harness/test-graph';
import {
  AT_CVO,
  fullProposal,
  type Lead,
  type TrajectoryAct,
  trajectoryAct,
  trajectoryActed,
  trajectoryRoot,
} from '../harness/trajectories';
import type { Status } from './trajectory.table';

/** A trajectory at the version that was told last. */
export interface At {
  id: string;
  version: number;
}
export type Side = 'LEAD' | 'PARTNER';

export const FIELDS = `id status version goal combination learnerData retainedUntil stopReason previousId continuedAsId
  lead { id } handedOverTo { id } justification classCouncilDecision { needs }
  components { offeringId providerId pathway deliveryMode state agreed plannedStart startedOn endedOn title }
  agreements { providerId what consultations } milestones { kind on done }
  learner { firstName caseReference birthYear contact } consent { givenBy withdrawnAt }
  history { kind from to party organisationId reason statusImpacts { topic effect rule { id source } } }`;

/** What somebody sees of a trajectory; null when there is none for it. */
export type Seen = any;

/** Brings trajectories of a lead, with a component at a centre, through the gateway. */
export class TrajectoryJourneys {
  private constructor(
    readonly graph: TestGraph,
    readonly lead: Lead,
    readonly tokens: Readonly<Record<Side, string>>,
  ) {}

  static async of(graph: TestGraph, lead: Lead): Promise<TrajectoryJourneys> {
    const tokens = {
      LEAD: await graph.token(PROVIDERS[lead]),
      PARTNER: await graph.token(PROVIDERS.Cvo),
    };
    return new TrajectoryJourneys(graph, lead, tokens);
  }

  get ask(): Ask {
    return (...given) => this.graph.ask(...given);
  }

  /** An act, as the gateway answers it. */
  act(name: TrajectoryAct, input: object, token: string = this.tokens.LEAD): Promise<Answer> {
    return trajectoryAct(this.ask, name, this.lead, input, token);
  }

  /** An act that must succeed. */
  async acted(name: TrajectoryAct, { id, version }: At, input: object, side: Side = 'LEAD') {
    const given = { id, expectedVersion: version, ...input };
    return trajectoryActed(this.ask, name, this.lead, given, this.tokens[side]);
  }

  async propose(input: object = {}): Promise<At> {
    const given = { ...fullProposal(this.lead), ...input };
    const { trajectoryId, version } = await trajectoryActed(
      this.ask,
      'propose',
      this.lead,
      given,
      this.tokens.LEAD,
    );
    return { id: trajectoryId, version };
  }

  async step(name: TrajectoryAct, at: At, input: object, side: Side = 'LEAD'): Promise<At> {
    const { version } = await this.acted(name, at, input, side);
    return { id: at.id, version };
  }

  /** A new trajectory to which its centre agreed. */
  async agreed(input: object = {}): Promise<At> {
    return this.step('agree', await this.propose(input), { agreed: true }, 'PARTNER');
  }

  /** A new trajectory in a status, which may take each of its steps but for what those ask. */
  async inStatus(status: Status): Promise<At> {
    let at = await this.agreed();
    if (status === 'PROPOSED') return at;
    if (status === 'STOPPED') return this.step('move', at, { to: status, stopReason: 'OTHER_ROAD' });
    if (status === 'HANDED_OVER') return this.handedOver(at);
    at = await this.step('move', at, { to: 'AGREED' });
    if (status === 'AGREED') return at;
    at = await this.step('move', at, { to: 'ACTIVE' });
    if (status === 'ACTIVE') return at;
    return this.step('move', await this.finished(at), { to: 'COMPLETED' });
  }

  /** The same, whose component the learner began and finished. */
  async finished(at: At): Promise<At> {
    const begun = await this.step('change', at, { components: [{ ...AT_CVO, state: 'ACTIVE' }] });
    return this.step('change', begun, { components: [{ ...AT_CVO, state: 'DONE' }] });
  }

  /** Handed over to a leerwinkel, which took it. */
  async handedOver(at: At): Promise<At> {
    const { handOverCode, version } = await this.acted('handOver', at, { toId: PROVIDERS.Leerwinkel });
    const input = { handOverCode, continuedAsId: `leerwinkelTrajectory:${randomUUID()}` };
    const token = await this.graph.token(PROVIDERS.Leerwinkel);
    const taken = await trajectoryActed(this.ask, 'takeOver', this.lead, input, token);
    expect(taken).toMatchObject({ trajectoryId: at.id, status: 'HANDED_OVER', version: version + 1 });
    return { id: at.id, version: version + 1 };
  }

  async see(id: string, token: string | undefined = this.tokens.LEAD): Promise<Seen> {
    const { data, errors } = await this.graph.ask(
      `query ($id: ID!) { one: ${trajectoryRoot(this.lead)}(id: $id) { ${FIELDS} } }`,
      { id },
      token,
    );
    expect(errors).toBeUndefined();
    return data.one as Seen;
  }

  async feedLength(side: Side): Promise<number> {
    const { data } = await this.graph.ask(
      `{ feed: ${trajectoryRoot(this.lead)}Events(first: 1) { totalCount } }`,
      {},
      this.tokens[side],
    );
    return data.feed.totalCount as number;
  }
}

/** The error of an answer, as far as tests look at it; null when there is none. */
export function problemOf({ errors }: Answer) {
  if (!errors) return null;
  const [{ message, extensions }] = errors as [NonNullable<typeof errors>[0]];
  return { message, ...extensions } as {
    message: string;
    code: string;
    field?: string;
    expected?: string;
    rule?: { id: string; source: string; text: object };
  };
}
