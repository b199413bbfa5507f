import type { FastifyRequest } from 'fastify';

/** Who asks, as far as limits go. */
export interface Asker {
  /** Tells askers apart for as long as this process lives; neither address nor person can be read from it. */
  readonly key: string;
  /** Whether a verified token says so. */
  readonly isAnalyst: boolean;
}

const askers = new WeakMap<FastifyRequest, Asker>();

/** Remembers who sent a request. */
export function setAsker(request: FastifyRequest, asker: Asker): void {
  askers.set(request, asker);
}

/** Who sent a request that was admitted. */
export function askerOf(request: FastifyRequest): Asker {
  const asker = askers.get(request);
  if (!asker) throw new Error('The request was not admitted.');
  return asker;
}
