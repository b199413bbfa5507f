import { randomBytes } from 'node:crypto';
import { type RunningIssuer, startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { Ask } from '../../harness/referrals';
import { startTestDatabase } from '../../harness/test-database';
import { NOW, post } from '../../harness/test-graph';

/** Several servers of one subgraph on one database, each with connections of its own. */
export interface Replicas {
  /** A client of each. */
  asks: Ask[];
  token: (...given: Parameters<RunningIssuer['token']>) => Promise<string>;
  stop(): Promise<void>;
}

/** Starts as many servers of a subgraph as asked for, with the same key and the same issuer of tokens. */
export async function startReplicas(name: string, count: number): Promise<Replicas> {
  const definition = SUBGRAPHS.find((one) => one.name === name)!;
  const database = await startTestDatabase();
  const issuer = await startDevelopmentIssuer();
  const key = randomBytes(32);
  const asks: Ask[] = [];
  const stops: (() => Promise<void>)[] = [];
  for (let replica = 0; replica < count; replica += 1) {
    const dataSource = createDataSource(definition, databaseAddress(name, database.environment));
    await dataSource.initialize();
    const server = await startSubgraphServer(definition, {
      dataSource,
      host: '127.0.0.1',
      port: 0,
      logger: pino({ level: 'silent' }),
      clock: () => NOW,
      personal: { key, verifier: createTokenVerifier(issuer.settings) },
      gatewaySecret: 'open',
    });
    asks.push((query, variables, token) => post(server.url, query, variables, token));
    stops.push(async () => {
      await server.stop();
      await dataSource.destroy();
    });
  }
  return {
    asks,
    token: (claims) => issuer.token(claims),
    stop: async () => {
      for (const stop of stops) await stop();
      await issuer.stop();
      await database.stop();
    },
  };
}
