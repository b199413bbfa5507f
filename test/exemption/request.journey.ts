import {
  actedOn,
  type Decider,
  fullDecision,
  fullDraft,
  moveDetails,
  requestAct,
  requestRoot,
} from '../harness/exemption-requests';
import { type Ask, PROVIDERS } from '../harness/referrals';
import type { TestGraph } from '../harness/test-graph';
import { type Side, type Status, TAKEN_BY, WAY_TO } from './request.table';

/** A request at the version that was told last. */
export interface At {
  id: string;
  version: number;
}

/** What one side sees of a request; null when there is none for it. */
export interface SeenRequest {
  id: string;
  status: Status;
  version: number;
  learnerData: string;
  retainedUntil: string;
  lines: { componentId: string; decision: string | null; motivation: string | null }[];
  learner: object | null;
  evidence: object[] | null;
  history: { kind: string; from: Status | null; to: Status; party: string }[];
}

/** Brings requests from a clb to a decider through the gateway. */
export class RequestJourneys {
  private constructor(
    readonly graph: TestGraph,
    readonly decider: Decider,
    readonly tokens: Readonly<Record<Side, string>>,
  ) {}

  static async of(graph: TestGraph, decider: Decider): Promise<RequestJourneys> {
    const tokens = {
      SENDER: await graph.token(PROVIDERS.Clb),
      RECEIVER: await graph.token(PROVIDERS[decider]),
    };
    return new RequestJourneys(graph, decider, tokens);
  }

  get ask(): Ask {
    return (...given) => this.graph.ask(...given);
  }

  /** An act of a side, as the gateway answers it. */
  act(name: Parameters<typeof requestAct>[1], side: Side, input: object) {
    return requestAct(this.ask, name, this.decider, input, this.tokens[side]);
  }

  async draft(input: object = {}): Promise<At> {
    const given = { ...fullDraft(this.decider), ...input };
    const { exemptionRequestId, version } = await actedOn(
      this.ask,
      'draft',
      this.decider,
      given,
      this.tokens.SENDER,
    );
    return { id: exemptionRequestId, version };
  }

  async move({ id, version }: At, to: Status, more: object = moveDetails(to)): Promise<At> {
    const side = TAKEN_BY[to as keyof typeof TAKEN_BY];
    const input = { id, expectedVersion: version, to, ...more };
    const done = await actedOn(this.ask, 'move', this.decider, input, this.tokens[side]);
    expect(done).toEqual({ exemptionRequestId: id, status: to, version: version + 1 });
    return { id, version: done.version };
  }

  async decide({ id, version }: At, more: object = {}): Promise<At> {
    const input = { id, expectedVersion: version, ...fullDecision(this.decider), ...more };
    const done = await actedOn(this.ask, 'decide', this.decider, input, this.tokens.RECEIVER);
    expect(done).toEqual({ exemptionRequestId: id, status: 'DECIDED', version: version + 1 });
    return { id, version: done.version };
  }

  /** A new request in a status. */
  async inStatus(status: Status, input: object = {}): Promise<At> {
    let at = await this.draft(input);
    for (const step of WAY_TO[status])
      at = step === 'decide' ? await this.decide(at) : await this.move(at, step);
    return at;
  }

  async see(id: string, side: Side = 'SENDER', token = this.tokens[side]): Promise<SeenRequest | null> {
    const { data, errors } = await this.graph.ask(
      `query ($id: ID!) { one: ${requestRoot(this.decider)}(id: $id) {
        id status version learnerData retainedUntil lines { componentId decision motivation }
        learner { firstName } evidence { kind } history { kind from to party } } }`,
      { id },
      token,
    );
    expect(errors).toBeUndefined();
    return data.one as SeenRequest | null;
  }

  async feedLength(side: Side): Promise<number> {
    const { data } = await this.graph.ask(
      `{ feed: ${requestRoot(this.decider)}Events(first: 1) { totalCount } }`,
      {},
      this.tokens[side],
    );
    return data.feed.totalCount as number;
  }
}

/** The error of an answer, as far as tests look at it; null when there is none. */
export function problemOf({ errors }: Awaited<ReturnType<RequestJourneys['act']>>) {
  if (!errors) return null;
  const [{ message, extensions }] = errors as [NonNullable<typeof errors>[0]];
  return { message, ...extensions } as { message: string; code: string; field?: string; expected?: string };
}
