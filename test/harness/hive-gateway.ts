import path from 'node:path';
import { type Command, runNode } from './command';

const ROOT = path.resolve(__dirname, '../..');

/** Hive Gateway as a process of its own. */
export interface HiveGateway {
  url: string;
  command: Command;
  stop(): Promise<void>;
}

/**
 * Starts the runtime of Hive Gateway from npm on the committed supergraph, with the settings of its operator. The file that
 * starts it is ours, not Hive's command.
 *
 * @param environment addresses and secrets of the subgraphs, as for the gateway of this repository
 */
export async function startHiveGateway(environment: NodeJS.ProcessEnv): Promise<HiveGateway> {
  const command = runNode(ROOT, [path.join(__dirname, 'hive-gateway.main.mjs')], environment);
  await command.printed('/graphql\n');
  return {
    url: /Listening on (\S+)/.exec(command.output())![1]!,
    command,
    stop: async () => {
      command.process.kill('SIGTERM');
      await command.ended;
    },
  };
}
