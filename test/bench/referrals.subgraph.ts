import { randomBytes, randomUUID } from 'node:crypto';
import { startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { createDataSource, migrate } from '@leerwegen/shared/database/data-source';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { acted, CONTENT, PERSONAL } from '../harness/referrals';
import { NOW, post } from '../harness/test-graph';
import type { Statement } from './bench-subgraph';

/** A sender and a receiver, each with somebody who acts for it. */
export interface Pair {
  receiverId: string;
  senderId: string;
  senderToken: string;
  receiverToken: string;
}

/** The subgraph of the cvo's over HTTP, with its referrals. */
export interface ReferralSubgraph {
  pairs: readonly Pair[];
  dataSource: DataSource;
  /** Sends a referral with a personal part; its global id. */
  send(pair: Pair): Promise<string>;
  /** Moves one from SENT to RECEIVED. */
  receive(pair: Pair, id: string): Promise<void>;
  /** The statement that writes an act, as the subgraph sends it. */
  writeOf(action: () => Promise<unknown>): Promise<Statement>;
  stop(): Promise<void>;
}

const cvo = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
const EVIDENCE = { kind: 'SCHOOL_REPORT', title: 'Wiskunde', result: '14/20', assurance: 'SEEN' };

/** Migrates and fills an empty database and starts the subgraph on it. */
export async function startReferralSubgraph(url: string, pairCount: number): Promise<ReferralSubgraph> {
  let heard: Statement[] | null = null;
  const dataSource = createDataSource(cvo, { url }, (text, parameters) => heard?.push({ text, parameters }));
  await dataSource.initialize();
  await migrate(dataSource, cvo.name);
  await cvo.demonstrate(dataSource);
  const issuer = await startDevelopmentIssuer();
  const subgraph = await startSubgraphServer(cvo, {
    dataSource,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'warn' }),
    personal: { key: randomBytes(32), verifier: createTokenVerifier(issuer.settings) },
    gatewaySecret: 'open',
    clock: () => NOW,
  });
  const ask = (query: string, variables?: object, token?: string) =>
    post(subgraph.url, query, variables, token);
  return {
    dataSource,
    pairs: await pairsOf(dataSource, issuer, pairCount),
    send: async ({ receiverId, senderToken }) => {
      const input = {
        receiverId,
        ...CONTENT,
        ...PERSONAL,
        evidence: [EVIDENCE],
        idempotencyKey: randomUUID(),
      };
      return (await acted(ask, 'send', 'Cvo', input, senderToken)).referralId;
    },
    receive: async ({ receiverToken }, id) => {
      await acted(ask, 'move', 'Cvo', { id, expectedVersion: 1, to: 'RECEIVED' }, receiverToken);
    },
    writeOf: async (action) => {
      heard = [];
      await action();
      const writes = heard.filter(({ text }) => text.includes('INSERT INTO "cvo".referral_event'));
      heard = null;
      if (writes.length !== 1)
        throw new Error(`an act is written by ${writes.length} statements; expected 1`);
      return writes[0]!;
    },
    stop: async () => {
      await subgraph.stop();
      await dataSource.destroy();
      await issuer.stop();
    },
  };
}

/** As many receivers as there are centres in the demonstration, as many senders as pairs. */
async function pairsOf(
  dataSource: DataSource,
  issuer: Awaited<ReturnType<typeof startDevelopmentIssuer>>,
  count: number,
): Promise<Pair[]> {
  const rows = await dataSource.query<{ number: string }[]>(
    'SELECT number FROM cvo.provider ORDER BY number',
  );
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const receiverId = `cvo:${rows[index % rows.length]!.number}`;
      const senderId = `school:99${String(index).padStart(4, '0')}`;
      const token = (providerId: string) =>
        issuer.token({ providerId, role: 'COUNSELLOR', subject: `bench-${index}` });
      return {
        receiverId,
        senderId,
        senderToken: await token(senderId),
        receiverToken: await token(receiverId),
      };
    }),
  );
}
