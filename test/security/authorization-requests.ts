import type { ExemptionBinding } from '@leerwegen/shared/exemption/exemption-request.binding';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import {
  type Decider,
  fullDecision,
  fullDraft,
  moveDetails,
  type RequestAct,
} from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import type { MadeCase } from './authorization-made';
import { CONSENT, EVIDENCE, LEARNER } from './authorization-referrals';
import type { PersonalSide } from './authorization-schema';
import { senderTo, type World } from './authorization-world';

/** Steps of the requester; the decider takes the others. */
const OF_REQUESTER: readonly string[] = ['SUBMITTED', 'WITHDRAWN', 'APPEALED'];

/** All that can be drafted for a decider, but the key. */
export function draftInput(decider: Decider): object {
  return { ...fullDraft(decider), learner: LEARNER, consent: CONSENT, evidence: [EVIDENCE] };
}

/** One exemption request on its way; each step is one act that must succeed. */
export class RequestJourney {
  private constructor(
    private readonly world: World,
    private readonly decider: Decider,
    readonly made: MadeCase,
  ) {}

  /** A draft with everything. */
  static async draft(world: World, { receiver }: PersonalSide, what: string): Promise<RequestJourney> {
    const decider = receiver as Decider;
    const senderId = senderTo(receiver);
    const token = await world.token(senderId);
    const { exemptionRequestId: id, version } = await world.requested(
      'draft',
      decider,
      draftInput(decider),
      token,
    );
    return new RequestJourney(world, decider, { what, id, version, senderId, receiverId: null });
  }

  async step(name: RequestAct, by: string, input: object): Promise<this> {
    const { id, version } = this.made;
    const given = { id, expectedVersion: version, ...input };
    const done = await this.world.requested(name, this.decider, given, await this.world.token(by));
    this.made.version = done.version;
    return this;
  }

  async move(to: string, more: object = {}): Promise<this> {
    const by = OF_REQUESTER.includes(to) ? this.made.senderId! : PROVIDERS[this.decider];
    await this.step('move', by, { to, ...moveDetails(to), ...more });
    if (to === 'SUBMITTED') this.made.receiverId = PROVIDERS[this.decider];
    return this;
  }

  decide(): Promise<this> {
    return this.step('decide', PROVIDERS[this.decider], fullDecision(this.decider));
  }

  /** Withdraws the consent, as the requester. */
  withdrawConsent(): Promise<this> {
    return this.step('withdrawConsent', this.made.senderId!, {});
  }
}

/** A request that its decider just got. */
export async function submitted(world: World, side: PersonalSide, what: string): Promise<RequestJourney> {
  return (await RequestJourney.draft(world, side, what)).move('SUBMITTED');
}

/** Exemption requests which together have every field that one can have. */
export async function allRequests(world: World, side: PersonalSide): Promise<MadeCase[]> {
  return withAdvice(side, async () => {
    const decided = await (await submitted(world, side, 'decided')).move('UNDER_REVIEW');
    await (await decided.move('TEST_SCHEDULED')).decide();
    const revoked = await (await (await submitted(world, side, 'revoked')).move('UNDER_REVIEW')).decide();
    await revoked.move('APPEALED', { note: 'Het jaarrapport ontbrak.' });
    await revoked.move('REVOKED', { note: 'Dubbel ingediend.' });
    const incomplete = await (await submitted(world, side, 'incomplete')).move('INCOMPLETE');
    const withdrawn = await (await submitted(world, side, 'withdrawn')).withdrawConsent();
    const draft = await RequestJourney.draft(world, side, 'draft');
    const dropped = await (await RequestJourney.draft(world, side, 'withdrawn draft')).move('WITHDRAWN');
    return [decided, revoked, incomplete, withdrawn, draft, dropped].map(({ made }) => made);
  });
}

/** Where no concordance is bound, something stands in for it, so that there is an advice to be seen. */
async function withAdvice<T>({ name, root }: PersonalSide, work: () => Promise<T>): Promise<T> {
  const { cases } = SUBGRAPHS.find((one) => one.name === name)!;
  const binding = cases.find(({ prefix }) => prefix === root) as unknown as ExemptionBinding;
  const { advise } = binding;
  binding.advise = async (_context, [componentId], _evidence, on) => [
    { componentId: componentId!, ruleId: 'rule-1', tableId: 'table-1', coverage: 'PARTIAL', on },
  ];
  try {
    return await work();
  } finally {
    if (advise) binding.advise = advise;
    else delete binding.advise;
  }
}
