import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';

/** A command of the product, run from source, with what it printed so far. */
export interface Command {
  process: ChildProcess;
  output(): string;
  /** Resolves when it has printed a text; rejects when it ends first. */
  printed(text: string): Promise<void>;
  ended: Promise<number | null>;
}

/** Runs a script of a copy of the repository. */
export function runCommand(
  root: string,
  script: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Command {
  const node = ['-C', 'development', '-r', '@swc-node/register', path.join(root, script), ...args];
  return runNode(root, node, environment);
}

/** Runs Node with what is said of it. */
export function runNode(folder: string, args: string[], environment: NodeJS.ProcessEnv): Command {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...environment } });
  let output = '';
  let changed = (): void => undefined;
  const listen = (chunk: Buffer): void => {
    output += chunk.toString();
    changed();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    output: () => output,
    ended,
    printed: (text) =>
      new Promise((resolve, reject) => {
        changed = () => (output.includes(text) ? resolve() : undefined);
        changed();
        void ended.then(() => reject(new Error(`ended without printing ${text}:\n${output}`)));
      }),
  };
}

/** A free port for the gateway, the development issuer and each subgraph, by variable. */
export async function freePortsOf(subgraphs: string[]): Promise<Record<string, string>> {
  const variables = ['PORT', 'ISSUER_PORT', ...subgraphs.map((name) => `${name.toUpperCase()}_PORT`)];
  const servers = await Promise.all(
    variables.map(async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(variables.map((variable, index) => [variable, ports[index]!]));
}
