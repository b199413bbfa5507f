/** What a child process tells the process that started it. */
export type ChildMessage = { type: 'progress' | 'failed'; text: string } | { type: 'ready'; text?: string };

/** Tells the starting process how far it is; a process that runs alone prints instead. */
export function report(message: ChildMessage): void {
  if (process.send) process.send(message);
  else if (message.text) console.log(message.text);
}

/**
 * Runs a long-lived part of the system: starts it, and stops it in order when it is told to. Started by another
 * process, it leaves Ctrl-C to that one, and stops by itself when that one is gone.
 *
 * @param start resolves to the function that stops the part
 */
export function runUntilStopped(start: () => Promise<() => Promise<void>>): void {
  let stopping = false;
  const started = start();
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    started
      .then((end) => end())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', () => {
    if (!process.send) stop();
  });
  process.on('disconnect', stop);
  started.catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    if (process.send) process.send({ type: 'failed', text } satisfies ChildMessage, () => process.exit(1));
    else {
      console.error(text);
      process.exit(1);
    }
  });
}
