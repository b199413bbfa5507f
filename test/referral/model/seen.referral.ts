import type { Ask, Receiver } from '../../harness/referrals';
import type { Side, Status } from './issue.table';

/** One line of a history, as the graph tells it. */
export interface SeenLine {
  kind: string;
  from: Status | null;
  to: Status;
  party: Side | 'SYSTEM';
  organisationId: string | null;
  role: string | null;
  at: string;
}

/** What a party sees of a referral. */
export interface SeenReferral {
  id: string;
  status: Status;
  version: number;
  request: string;
  dueAt: string | null;
  overdue: boolean;
  learnerData: 'AWAITED' | 'PRESENT' | 'ERASED';
  learner: { firstName: string } | null;
  retainedUntil: string;
  questions: string[];
  consent: { withdrawnAt: string | null } | null;
  requiredDecision: { takenOn: string | null } | null;
  history: SeenLine[];
}

/** One line of a feed. */
export interface FeedLine {
  sequence: number;
  referralId: string;
  kind: string;
  status: Status;
  version: number;
}

const FIELDS = `id status version request dueAt overdue learnerData learner { firstName } retainedUntil questions
  consent { withdrawnAt } requiredDecision { takenOn }
  history { kind from to party organisationId role at }`;

/** A referral as the holder of a token sees it; null when it does not exist for them. */
export async function seeReferral(
  ask: Ask,
  receiver: Receiver,
  id: string,
  token: string,
): Promise<SeenReferral | null> {
  const field = `${receiver.toLowerCase()}Referral`;
  const { data, errors } = await ask(
    `query ($id: ID!) { one: ${field}(id: $id) { ${FIELDS} } }`,
    { id },
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { one: SeenReferral | null }).one;
}

/** How many referrals the holder of a token has sent to, or received at, a provider type. */
export async function countReferrals(
  ask: Ask,
  receiver: Receiver,
  direction: 'SENT' | 'RECEIVED',
  token: string,
): Promise<number> {
  const field = `${receiver.toLowerCase()}Referrals`;
  const { data, errors } = await ask(`{ list: ${field}(direction: ${direction}) { totalCount } }`, {}, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { list: { totalCount: number } }).list.totalCount;
}

/** What the feed of a token's organisation tells after a cursor, page by page, with the cursor to go on from. */
export async function readFeed(
  ask: Ask,
  receiver: Receiver,
  token: string,
  after: string | null = null,
): Promise<{ lines: FeedLine[]; after: string | null }> {
  const field = `${receiver.toLowerCase()}ReferralEvents`;
  const query = `query ($after: String) { feed: ${field}(first: 100, after: $after) {
    nodes { sequence referralId kind status version } pageInfo { hasNextPage endCursor } } }`;
  const lines: FeedLine[] = [];
  for (let cursor = after; ;) {
    const { data, errors } = await ask(query, { after: cursor }, token);
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, pageInfo } = (data as { feed: FeedPage }).feed;
    lines.push(...nodes);
    cursor = pageInfo.endCursor ?? cursor;
    if (!pageInfo.hasNextPage) return { lines, after: cursor };
  }
}

interface FeedPage {
  nodes: FeedLine[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
