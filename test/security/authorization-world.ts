import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { type ActedOn, actedOn, type Decider, type RequestAct } from '../harness/exemption-requests';
import { act, PROVIDERS, type Receiver, STRANGERS } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import type { Asker, Side } from './authorization-oracle';

/** Somebody who asks, and for which organisation. */
export interface Actor extends Asker {
  name: string;
  organisation: string | null;
  token: string | undefined;
}

/** Ways into the system that anybody on the network could try. */
export const WAYS = ['gateway', 'subgraph'] as const;
export type Way = (typeof WAYS)[number];

/** What a server answered, to the byte. */
export interface Raw {
  status: number;
  text: string;
}

/** One line of an audit trail as it is stored. */
export interface AuditRow {
  subject: string | null;
  organisation: string | null;
  role: string | null;
  action: string;
  referral_ids: string[];
  outcome: string;
  request_id: string;
}

/** Longer than the window in which wrong codes are counted. */
const WINDOW = 16 * 60_000;
const ROLES: readonly ProviderRole[] = ['COUNSELLOR', 'INTAKE', 'COORDINATOR', 'INTEGRATION', 'ANALYST'];

/** Who refers to a provider type in these tests: an organisation of another type. */
export function senderTo(receiver: Receiver): string {
  return receiver === 'Clb' ? PROVIDERS.School : PROVIDERS.Clb;
}

/** The whole system, everybody who could ask, and the audit trail as the owner of the database sees it. */
export class World {
  private time = NOW.getTime();
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly pools = new Map<string, Pool>();

  private constructor(readonly graph: TestGraph) {}

  static async start(): Promise<World> {
    const clock = { now: (): Date => NOW };
    const world = new World(await startTestGraph({ clock: () => clock.now() }));
    clock.now = () => new Date(world.time);
    return world;
  }

  async stop(): Promise<void> {
    for (const pool of this.pools.values()) await pool.end();
    await this.graph.stop();
  }

  /** Lets time pass until wrong codes of before are forgotten. */
  later(): void {
    this.time += WINDOW;
  }

  /** Asks over HTTP, with a request id of one's own when given. */
  async raw(way: Way, receiver: Receiver, body: object, token?: string, requestId?: string): Promise<Raw> {
    const url = way === 'gateway' ? this.graph.url : this.graph.subgraphUrls[receiver.toLowerCase()]!;
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(requestId !== undefined && { 'x-request-id': requestId }),
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    // What an operation costs is told by the operation alone.
    const text = (await response.text()).replace(/,"extensions":\{"cost":\{[^{}]*\}\}(?=\}\s*$)/, '');
    return { status: response.status, text };
  }

  /** The same, read as what a GraphQL server answers. */
  async ask(
    way: Way,
    receiver: Receiver,
    query: string,
    variables: object,
    token?: string,
    requestId?: string,
  ): Promise<{ data: any; errors?: any[] }> {
    const { text } = await this.raw(way, receiver, { query, variables }, token, requestId);
    return JSON.parse(text) as { data: any; errors?: any[] };
  }

  /** Every kind of asker there is: each role at sender, receiver and two strangers, nobody, and a token that is wrong. */
  async actors(receiver: Receiver): Promise<Actor[]> {
    const sender = senderTo(receiver);
    const organisations: [string, string][] = [
      ['sender', sender],
      ['receiver', PROVIDERS[receiver]],
      ['stranger of the receiver’s type', STRANGERS[receiver]],
      ['stranger of the sender’s type', receiver === 'Clb' ? STRANGERS.School : STRANGERS.Clb],
    ];
    const known = await Promise.all(
      organisations.flatMap(([relation, organisation]) =>
        ROLES.map(async (role): Promise<Actor> => ({
          name: `${role} of the ${relation}`,
          organisation,
          role,
          kind: 'TOKEN',
          token: await this.graph.token(organisation, role, `${role.toLowerCase()}-1`),
        })),
      ),
    );
    const nobody = { organisation: null, role: null };
    const valid = await this.graph.token(PROVIDERS[receiver]);
    return [
      ...known,
      { ...nobody, name: 'the public', kind: 'PUBLIC', token: undefined },
      { ...nobody, name: 'a forged token', kind: 'REFUSED_TOKEN', token: forged(valid) },
    ];
  }

  /** One of them; signed once, for as long as the test runs. */
  token(organisation: string, role: ProviderRole = 'COUNSELLOR'): Promise<string> {
    const name = `${role} ${organisation}`;
    const token = this.tokens.get(name) ?? this.graph.token(organisation, role, `${role.toLowerCase()}-1`);
    this.tokens.set(name, token);
    return token;
  }

  /** A token that was good until an hour ago. */
  async expiredToken(organisation: string): Promise<string> {
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now - 2 * 3_600_000);
    try {
      return await this.graph.token(organisation);
    } finally {
      clock.mockRestore();
    }
  }

  /** An act at a subgraph that must succeed; what it answered. */
  async acted(...[name, receiver, input, token]: [string, Receiver, object, string]): Promise<any> {
    const ask = (query: string, variables?: object, bearer?: string) =>
      this.graph.askSubgraph(receiver.toLowerCase(), query, variables, bearer);
    const { data, errors } = await act(ask, name, receiver, input, token);
    if (errors) throw new Error(`${name} ${receiver}: ${JSON.stringify(errors)}`);
    return data.acted;
  }

  /** The same for an act on exemption requests. */
  async requested(...[name, decider, input, token]: [RequestAct, Decider, object, string]): Promise<ActedOn> {
    const ask = (query: string, variables?: object, bearer?: string) =>
      this.graph.askSubgraph(decider.toLowerCase(), query, variables, bearer);
    return actedOn(ask, name, decider, input, token);
  }

  /** What the owner of the database finds in the audit trail of one request. */
  async audit(receiver: Receiver, requestId: string): Promise<AuditRow[]> {
    const schema = receiver.toLowerCase();
    const { rows } = await this.pool(schema).query<AuditRow>(
      `SELECT subject, organisation, role, action, referral_ids, outcome, request_id
       FROM "${schema}".audit_event WHERE request_id = $1 ORDER BY id`,
      [requestId],
    );
    return rows;
  }

  private pool(schema: string): Pool {
    const known = this.pools.get(schema);
    if (known) return known;
    const address = databaseAddress(schema, this.graph.database.environment);
    const pool = new Pool(
      'url' in address
        ? { connectionString: address.url, max: 1 }
        : { ...address, user: 'postgres', password: 'postgres', database: 'postgres', max: 1 },
    );
    this.pools.set(schema, pool);
    return pool;
  }
}

/** On which side of a case somebody stands; a partner without an account is none, and a draft has no receiver. */
export function sideOf(
  { organisation }: Actor,
  { senderId, receiverId }: { senderId: string | null; receiverId: string | null },
): Side {
  if (organisation === null) return 'NONE';
  if (organisation === senderId) return 'SENDER';
  return organisation === receiverId ? 'RECEIVER' : 'NONE';
}

/** The id of a case that never existed. */
export function unknownId({ root }: { root: string }): string {
  return `${root}:${randomUUID()}`;
}

/** The same token for another provider: whoever wrote that did not have the key. */
function forged(token: string): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...claims, sub: 'iemand-anders' })).toString('base64url');
  return `${header}.${other}.${signature}`;
}
