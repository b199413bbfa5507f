import { setMaxListeners } from 'node:events';

/** The time one client request may take, shared by all its fetches. */
export interface RequestDeadline {
  /** Aborted when the time is over or the client has gone. */
  readonly signal: AbortSignal;
  /** Stops the clock; nothing is under way any more. */
  end(): void;
  /** Stops the clock and what is still under way: nobody waits for it. */
  abandon(): void;
}

/** Starts the clock of one client request. */
export function startDeadline(milliseconds: number): RequestDeadline {
  const controller = new AbortController();
  // A plan may fetch from many places at once; that is no leak of listeners.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    end: () => clearTimeout(timer),
    abandon: () => {
      clearTimeout(timer);
      controller.abort();
    },
  };
}
