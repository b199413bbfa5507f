import { type Receiver, RECEIVERS } from '../harness/referrals';
import { bindingOf, type KillWorld } from './kill.world';

/** One line of a history, as the system keeps it. */
export interface KeptLine {
  kind: string;
  from: string | null;
  to: string;
  organisationId: string | null;
}

/** A referral as its receiver reads it through the gateway. */
export interface KeptReferral {
  id: string;
  status: string;
  version: number;
  learnerData: string;
  learner: { contact: string | null } | null;
  history: KeptLine[];
}

/** One line of the feed of an organisation. */
export interface FeedLine {
  sequence: number;
  referralId: string;
  kind: string;
  status: string;
  version: number;
}

interface Connection<N> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: N[];
}

const REFERRAL = 'id status version learnerData learner { contact } history { kind from to organisationId }';
const LINE = 'sequence referralId kind status version';

/** Every referral that institutions of the test received, through the gateway. */
export async function keptReferrals(world: KillWorld): Promise<KeptReferral[]> {
  const kept: KeptReferral[] = [];
  for (const receiver of RECEIVERS)
    for (const organisation of world.providers[receiver]) {
      const list = `${bindingOf(receiver).prefix}s(direction: RECEIVED, first: 50, after: $after)`;
      kept.push(...(await allPages<KeptReferral>(world, organisation, list, REFERRAL)));
    }
  return kept;
}

/** The feed of one organisation in the subgraph of one provider type, through the gateway. */
export function feedOf(world: KillWorld, receiver: Receiver, organisation: string): Promise<FeedLine[]> {
  const list = `${bindingOf(receiver).prefix}Events(first: 100, after: $after)`;
  return allPages<FeedLine>(world, organisation, list, LINE);
}

async function allPages<N>(
  world: KillWorld,
  organisation: string,
  list: string,
  selection: string,
): Promise<N[]> {
  const query = `query ($after: String) {
    list: ${list} { pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`;
  const all: N[] = [];
  for (let after: string | null = null; ;) {
    const { list: page }: { list: Connection<N> } = await world.read(
      { organisation, role: 'INTEGRATION' },
      query,
      { after },
    );
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}
