import {
  act,
  type Acted,
  type Ask,
  PROVIDERS,
  type Receiver,
  RECEIVERS,
  STRANGERS,
} from '../../harness/referrals';
import type { Answer, TestGraph } from '../../harness/test-graph';
import type { Job, JobRunner } from './job.runner';
import type { Request } from './reference.types';
import { type FeedLine, readFeed, seeReferral, type SeenReferral } from './seen.referral';

const TABLES = ['referral', 'referral_event', 'referral_personal', 'referral_counter', 'referral_feed'];
const MORE_TABLES = ['idempotent_act', 'partner_code'];

/** What an act was answered, and how it went on the wire. */
export type ActAnswer = Answer<{ acted: Acted | null }>;

/** One feed as its organisation has followed it so far. */
interface FollowedFeed {
  lines: FeedLine[];
  after: string | null;
}

/** Both views of one referral. */
export interface Views {
  byReceiver: SeenReferral | null;
  bySender: SeenReferral | null;
}

/** The five subgraphs and the gateway as a client of each organisation knows them. */
export class RealSystem {
  private tokens: Record<string, string> = {};
  private feeds = new Map<string, FollowedFeed>();
  private asked = 0;

  constructor(
    private readonly graph: TestGraph,
    private readonly jobs: JobRunner,
  ) {}

  /** Starts anew, as if no referral had ever been sent. */
  async reset(): Promise<void> {
    this.feeds = new Map();
    // Tokens last an hour, and runs may take longer.
    for (const organisation of [...Object.values(PROVIDERS), ...Object.values(STRANGERS)])
      this.tokens[organisation] = await this.graph.token(organisation);
    for (const name of RECEIVERS.map((one) => one.toLowerCase())) {
      const tables = [...TABLES, ...MORE_TABLES].map((table) => `"${name}".${table}`);
      await this.jobs.query(name, `TRUNCATE ${tables.join(', ')}, "${name}_keys".referral_key`);
    }
  }

  /** Every other request goes through the gateway. */
  execute({ act: name, receiver, actor, key, input }: Request): Promise<ActAnswer> {
    this.asked += 1;
    const ask = this.asked % 2 === 0 ? this.graph.ask : this.ask(receiver);
    return act(ask, name, receiver, { ...input, idempotencyKey: key }, this.tokens[actor]);
  }

  runJob(receiver: Receiver, job: Job, now: Date): Promise<Record<string, number>> {
    return this.jobs.run(receiver.toLowerCase(), job, now);
  }

  /** A referral as its two parties see it. */
  async views(receiver: Receiver, id: string, senderId: string): Promise<Views> {
    const ask = this.ask(receiver);
    const [byReceiver, bySender] = await Promise.all(
      [PROVIDERS[receiver], senderId].map((one) => seeReferral(ask, receiver, id, this.tokens[one]!)),
    );
    return { byReceiver: byReceiver!, bySender: bySender! };
  }

  /** Whether a stranger is told that a referral exists. */
  async strangerSees(receiver: Receiver, id: string): Promise<boolean> {
    return (await seeReferral(this.ask(receiver), receiver, id, this.tokens[STRANGERS[receiver]]!)) !== null;
  }

  /** All that a feed has told so far; it goes on from where it was, as a provider's system does. */
  async follow(receiver: Receiver, organisation: string): Promise<FeedLine[]> {
    const name = `${receiver} ${organisation}`;
    const known = this.feeds.get(name) ?? { lines: [], after: null };
    const more = await readFeed(this.ask(receiver), receiver, this.tokens[organisation]!, known.after);
    const followed = { lines: [...known.lines, ...more.lines], after: more.after };
    this.feeds.set(name, followed);
    return followed.lines;
  }

  /** The whole of a feed, read from its beginning. */
  async wholeFeed(receiver: Receiver, organisation: string): Promise<FeedLine[]> {
    return (await readFeed(this.ask(receiver), receiver, this.tokens[organisation]!)).lines;
  }

  private ask(receiver: Receiver): Ask {
    return (query, variables, token) =>
      this.graph.askSubgraph(receiver.toLowerCase(), query, variables, token);
  }
}
