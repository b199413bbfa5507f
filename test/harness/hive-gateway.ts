import { createRequire } from 'node:module';
import path from 'node:path';
import { type Command, freePortsOf, runNode } from './command';

const ROOT = path.resolve(__dirname, '../..');
const { resolve } = createRequire(__filename);

/** Hive Gateway as a process of its own. */
export interface HiveGateway {
  url: string;
  command: Command;
  stop(): Promise<void>;
}

/**
 * Starts Hive Gateway from npm on the committed supergraph, as its operator would.
 *
 * @param environment addresses and secrets of the subgraphs, as for the gateway of this repository
 */
export async function startHiveGateway(environment: NodeJS.ProcessEnv): Promise<HiveGateway> {
  const { PORT } = await freePortsOf([]);
  const program = path.join(path.dirname(resolve('@graphql-hive/gateway')), 'bin.js');
  const config = path.join(ROOT, 'gateway/runtimes/hive.config.mjs');
  const given = ['supergraph', 'gateway/supergraph.graphql', '--config-path', config];
  const command = runNode(ROOT, [program, ...given, '--host', '127.0.0.1'], {
    ...environment,
    PORT,
    FORK: '1',
  });
  await command.printed('Listening on');
  return {
    url: `http://127.0.0.1:${PORT}/graphql`,
    command,
    stop: async () => {
      command.process.kill('SIGTERM');
      await command.ended;
    },
  };
}
