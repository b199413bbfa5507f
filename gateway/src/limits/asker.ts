import type { FastifyRequest } from 'fastify';

/** Who asks, as far as limits go. */
export interface Asker {
  /** Tells askers apart for as long as this process lives; neither address nor person can be read from it. */
  readonly key: string;
  /** Whether a verified token says so. */
  readonly isAnalyst: boolean;
}

const ASKER = Symbol('asker');
type Admitted = FastifyRequest & { [ASKER]?: Asker };

/** Remembers who sent a request. */
export function setAsker(request: Admitted, asker: Asker): void {
  request[ASKER] = asker;
}

/** Who sent a request that was admitted. */
export function askerOf(request: Admitted): Asker {
  const asker = request[ASKER];
  if (!asker) throw new Error('The request was not admitted.');
  return asker;
}
