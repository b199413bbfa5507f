import { randomUUID } from 'node:crypto';
import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { idPrefix } from '@leerwegen/shared/vocabulary/global-id';
import type { ReferralBinding } from '@leerwegen/shared/referral/referral.binding';
import type { ReferralRequest } from '@leerwegen/shared/vocabulary/referral.enum';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { act, type Acted, type Receiver, RECEIVERS } from '../harness/referrals';
import type { KillSystem } from './kill-system';
import { type AcknowledgedAct, KillJournal } from './kill.journal';
import { RetryingClient } from './retrying.client';

/** Institutions of each type that take part. */
const PROVIDERS_PER_TYPE = 5;

/** Who acts. */
export interface Actor {
  organisation: string;
  role: ProviderRole;
}

/** How an act ended: with an answer, or with the code of a definite no. */
export type Ending = { acted: Acted; refused?: never } | { acted?: never; refused: string; message: string };

/** Where the clients live: who there is, how one asks, and what everybody has seen. */
export class KillWorld {
  readonly journal = new KillJournal();
  readonly client: RetryingClient;
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    readonly system: KillSystem,
    readonly seed: number,
    /** Global ids by provider type. */
    readonly providers: Readonly<Record<Receiver, string[]>>,
    signal: AbortSignal,
  ) {
    this.client = new RetryingClient(system.url, signal);
  }

  /** A token of somebody at an organisation. */
  token({ organisation, role }: Actor): Promise<string> {
    const name = `${organisation} ${role}`;
    const known = this.tokens.get(name);
    if (known) return known;
    const token = this.system.issuer.token({ providerId: organisation, role, subject: `kill-${role}` });
    this.tokens.set(name, token);
    return token;
  }

  /** Carries out an act until it is acknowledged or definitely refused, and keeps which. */
  async act(kind: AcknowledgedAct['kind'], receiver: Receiver, actor: Actor, given: object): Promise<Ending> {
    const input = { idempotencyKey: randomUUID(), ...given };
    const token = await this.token(actor);
    let requestId = '';
    const { data, errors } = await act(
      async (query, variables, bearer) => {
        const last = await this.client.ask(input.idempotencyKey, query, variables, bearer);
        requestId = last.requestId;
        return last.answer;
      },
      kind,
      receiver,
      input,
      token,
    );
    const [error] = errors ?? [];
    if (error) {
      const refused = String(error.extensions.code);
      this.journal.refusals.push({ receiver, code: refused, requestId });
      return { refused, message: error.message };
    }
    const acted = (data as { acted: Acted }).acted;
    const { organisation } = actor;
    this.journal.acts.push({ kind, receiver, organisation, token, input, answer: acted, requestId });
    return { acted };
  }

  /** The data of a query that must be answered. */
  async read<D>(actor: Actor, query: string, variables: object): Promise<D> {
    const token = await this.token(actor);
    const { answer } = await this.client.ask(randomUUID(), query, variables, token);
    if (answer.errors) throw new Error(`A query was refused: ${JSON.stringify(answer.errors)}`);
    return answer.data as D;
  }
}

/** What may be asked of a provider type. */
export function requestsOf(receiver: Receiver): readonly ReferralRequest[] {
  return bindingOf(receiver).requests;
}

/** How a provider type receives referrals. */
export function bindingOf(receiver: Receiver): ReferralBinding {
  const kept = SUBGRAPHS.flatMap(({ cases }) => cases);
  return kept.find(({ typeName }) => typeName === `${receiver}Referral`) as ReferralBinding;
}

/** Some institutions of every type, from the demonstration catalogue. */
export async function someProviders(environment: NodeJS.ProcessEnv): Promise<Record<Receiver, string[]>> {
  const lists = RECEIVERS.map(async (receiver) => {
    const rows = await queryDatabase<{ number: string }>(
      environment,
      receiver,
      (schema) => `SELECT number FROM "${schema}".provider ORDER BY number LIMIT ${PROVIDERS_PER_TYPE}`,
    );
    return [receiver, rows.map(({ number }) => `${idPrefix(receiver)}:${number}`)] as const;
  });
  return Object.fromEntries(await Promise.all(lists)) as Record<Receiver, string[]>;
}

/** Rows of the database of a provider type, read as its superuser: no row is hidden. */
export async function queryDatabase<R>(
  environment: NodeJS.ProcessEnv,
  receiver: Receiver,
  sql: (schema: string) => string,
): Promise<R[]> {
  const { schema } = bindingOf(receiver);
  const definition = { name: schema, entities: [], migrations: [] };
  const dataSource = createDataSource(definition, databaseAddress(schema, environment));
  await dataSource.initialize();
  try {
    return await dataSource.query<R[]>(sql(schema));
  } finally {
    await dataSource.destroy();
  }
}
