import { type ChildProcess, fork } from 'node:child_process';
import { drainNotice } from './drain-settings';
import type { ChildMessage } from './process-lifecycle';

/** A part that has not stopped so long after it served on is killed. */
const STOP_MILLISECONDS = 10_000;

/**
 * Parts that are started together share one machine: each keeps its young garbage in 12 MB instead of 48 MB. Who runs a
 * part alone starts it without this.
 */
const SMALL_MEMORY = ['--max-semi-space-size=4'];

/** A child that said it is ready. */
export interface RunningChild {
  process: ChildProcess;
  /** What it said when it was ready, if anything. */
  told?: string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts a part of the system as a process of its own and waits until it says that it is ready.
 *
 * @param file its entry point; a `.ts` file runs from source
 * @throws Error with the child's own words when it fails before it is ready
 */
export function startChild(
  file: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  onProgress: (text: string) => void = () => undefined,
): Promise<RunningChild> {
  const source = file.endsWith('.ts') ? ['-C', 'development', '-r', '@swc-node/register'] : [];
  const child = fork(file, args, {
    env: environment,
    execArgv: [...SMALL_MEMORY, ...source],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'progress') onProgress(message.text);
      if (message.type === 'failed') reject(new Error(message.text));
      if (message.type === 'ready')
        resolve({
          process: child,
          told: message.text,
          stop: () => stopChild(child, drainNotice(environment) + STOP_MILLISECONDS),
        });
    });
    child.once('exit', (code, signal) => reject(new Error(`${file} ended early (${code ?? signal})`)));
  });
}

function stopChild(child: ChildProcess, milliseconds: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
