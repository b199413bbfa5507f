import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { TERMINAL, movesOf } from '@leerwegen/shared/referral/transition.table';
import { brusselsDay } from '@leerwegen/shared/vocabulary/calendar-date';
import type { ReferralRequest } from '@leerwegen/shared/vocabulary/referral.enum';
import type { ReferralStatus } from '@leerwegen/shared/vocabulary/referral-status.enum';
import { type Acted, PERSONAL, type Receiver, RECEIVERS } from '../harness/referrals';
import { type Actor, bindingOf, type Ending, type KillWorld, requestsOf } from './kill.world';

const MOST_STEPS = 5;
const DAY = 86_400_000;
/** What a status needs besides its name. */
const WITH: Readonly<Partial<Record<ReferralStatus, object>>> = {
  INFO_REQUESTED: { questions: ['WISH'] },
  DECLINED: { reason: 'NO_CAPACITY', noAlternativeKnown: true },
  COMPLETED: { outcome: 'INFORMED' },
};

/** A referral on its way, as its clients know it. */
interface Travelling {
  receiver: Receiver;
  senderId: string;
  receiverId: string;
  request: ReferralRequest;
  last: Acted;
}

/** The life of one referral: sent by somebody to somebody, and moved along a random legal path by both. */
export class ReferralJourney {
  private readonly random: SeededRandom;

  constructor(
    private readonly world: KillWorld,
    private readonly number: number,
  ) {
    this.random = new SeededRandom(world.seed, 'journey', number);
  }

  async run(): Promise<void> {
    const { random, world } = this;
    const all = RECEIVERS.flatMap((type) => world.providers[type]);
    const senderId = random.pick(all);
    const referral = await this.send(senderId, this.someReceiver(senderId));
    if (!referral) return;
    for (let steps = random.integer(1, MOST_STEPS); steps > 0; steps -= 1)
      if (TERMINAL.has(statusOf(referral)) || !(await this.step(referral))) return;
  }

  /** Any provider type, and one of its institutions that is not the sender. */
  private someReceiver(senderId: string): { receiver: Receiver; receiverId: string } {
    const { random, world } = this;
    const receiver = random.pick(
      RECEIVERS.filter((type) => world.providers[type].some((id) => id !== senderId)),
    );
    return { receiver, receiverId: random.pick(world.providers[receiver].filter((id) => id !== senderId)) };
  }

  private async send(
    senderId: string,
    { receiver, receiverId }: { receiver: Receiver; receiverId: string },
    parentId?: string,
  ): Promise<Travelling | null> {
    const { random, world } = this;
    const request = random.pick(requestsOf(receiver));
    const contact = `lerende-${this.number}${parentId ? '-vervolg' : ''}@example.org`;
    const personal = random.chance(0.5) ? personalPart(contact) : {};
    const role = random.pick(['COUNSELLOR', 'INTEGRATION'] as const);
    const input = { receiverId, reason: 'DROPPED_OUT', request, parentId, ...personal };
    const { acted } = this.expected(
      await world.act('send', receiver, { organisation: senderId, role }, input),
      `send to ${receiverId}`,
    );
    if (!acted) return null;
    if (acted.status !== 'SENT' || acted.version !== 1)
      world.journal.problems.push(
        `${acted.referralId} was sent as ${acted.status}, version ${acted.version}`,
      );
    world.journal.parties.set(acted.referralId, { receiver, senderId, receiverId });
    if ('learner' in personal) world.journal.contacts.set(acted.referralId, contact);
    return { receiver, senderId, receiverId, request, last: acted };
  }

  /** One step of a random kind; false when there was none to take, or it failed. */
  private step(referral: Travelling): Promise<boolean> {
    const { random } = this;
    const status = statusOf(referral);
    const withdrawable = movesOf(status, 'SENDER', referral.request).includes('WITHDRAWN');
    if (status === 'INFO_REQUESTED' && random.chance(0.8)) return this.answer(referral);
    if (withdrawable && random.chance(0.05)) return this.move(referral, this.sender(referral), 'WITHDRAWN');
    const possible = movesOf(status, 'RECEIVER', referral.request);
    if (possible.length === 0) return Promise.resolve(false);
    const to = random.pick(possible);
    if (to === 'REDIRECTED') return this.redirect(referral);
    if (withdrawable && random.chance(0.1)) return this.race(referral, to);
    return this.move(referral, this.receiver(referral), to);
  }

  private async answer(referral: Travelling): Promise<boolean> {
    const ending = await this.world.act('answer', referral.receiver, this.sender(referral), {
      ...stateOf(referral),
      pathway: 'DUAL',
    });
    return this.follow(referral, ending, 'answer');
  }

  private async move(
    referral: Travelling,
    actor: Actor,
    to: ReferralStatus,
    more: object = {},
  ): Promise<boolean> {
    const ending = await this.world.act('move', referral.receiver, actor, moveInput(referral, to, more));
    return this.follow(referral, ending, `move to ${to}`, to);
  }

  /** The receiver sends a new referral to a next provider first, and then closes its own with the link. */
  private async redirect(referral: Travelling): Promise<boolean> {
    const { receiverId } = referral;
    const next = await this.send(receiverId, this.someReceiver(receiverId), referral.last.referralId);
    if (!next) return false;
    const { referralId: redirectedToId, statusCode: redirectedToStatusCode } = next.last;
    const link = { redirectedToId, redirectedToStatusCode };
    return this.move(referral, this.receiver(referral), 'REDIRECTED', link);
  }

  /** Both parties act on the same version at once: one wins, the other is told so and reads again. */
  private async race(referral: Travelling, to: ReferralStatus): Promise<boolean> {
    const { world } = this;
    const { receiver, last } = referral;
    const [moved, withdrawn] = await Promise.all([
      world.act('move', receiver, this.receiver(referral), moveInput(referral, to)),
      world.act('move', receiver, this.sender(referral), moveInput(referral, 'WITHDRAWN')),
    ]);
    const [winner, loser] = moved.acted ? [moved, withdrawn] : [withdrawn, moved];
    if (!winner.acted || loser.refused !== 'CONFLICT') {
      const endings = [moved, withdrawn].map((it) => it.acted?.status ?? it.refused).join(' and ');
      world.journal.problems.push(
        `${last.referralId}: a race at version ${last.version} ended in ${endings}`,
      );
      return false;
    }
    referral.last = winner.acted;
    const loses = winner === moved ? this.sender(referral) : this.receiver(referral);
    const { prefix } = bindingOf(receiver);
    const { referral: read } = await world.read<{ referral: { status: string; version: number } | null }>(
      loses,
      `query ($id: ID!) { referral: ${prefix}(id: $id) { status version } }`,
      { id: last.referralId },
    );
    if (read?.status !== winner.acted.status || read.version !== winner.acted.version)
      world.journal.problems.push(`${last.referralId}: after a CONFLICT it reads ${JSON.stringify(read)}`);
    return true;
  }

  private follow(referral: Travelling, ending: Ending, what: string, to?: ReferralStatus): boolean {
    const { referralId, version } = referral.last;
    const { acted } = this.expected(ending, `${what} of ${referralId}, version ${version}`);
    if (!acted) return false;
    if (acted.version !== version + 1 || (to && acted.status !== to))
      this.world.journal.problems.push(
        `${what} of ${referralId}, version ${version}, gave ${acted.status}, version ${acted.version}`,
      );
    referral.last = acted;
    return true;
  }

  /** Outside of races every act is legal and has to succeed in the end. */
  private expected(ending: Ending, what: string): Ending {
    if (ending.refused)
      this.world.journal.problems.push(`${what} was refused: ${ending.refused}, ${ending.message}`);
    return ending;
  }

  private sender({ senderId }: Travelling): Actor {
    return { organisation: senderId, role: 'COUNSELLOR' };
  }

  private receiver({ receiverId }: Travelling): Actor {
    return {
      organisation: receiverId,
      role: this.random.pick(['COUNSELLOR', 'INTAKE', 'INTEGRATION'] as const),
    };
  }
}

function statusOf({ last }: Travelling): ReferralStatus {
  return last.status as ReferralStatus;
}

function stateOf({ last }: Travelling): { id: string; expectedVersion: number } {
  return { id: last.referralId, expectedVersion: last.version };
}

function moveInput(referral: Travelling, to: ReferralStatus, more: object = {}): object {
  return { ...stateOf(referral), to, ...WITH[to], ...more };
}

/** An adult, invented, who consented today. */
function personalPart(contact: string): object {
  const now = Date.now();
  const [givenOn, validUntil] = [now, now + 90 * DAY].map((moment) => brusselsDay(new Date(moment)));
  const { givenBy } = PERSONAL.consent;
  return { learner: { ...PERSONAL.learner, contact }, consent: { givenBy, givenOn, validUntil } };
}
