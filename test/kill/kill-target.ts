import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';

/** A part of the system that is killed, and comes back. */
export interface KillTarget {
  readonly name: string;
  /** Milliseconds from each kill until it answered again. */
  readonly outages: readonly number[];
  /** Times that it ended without having been killed; should stay empty. */
  readonly surprises: readonly string[];
  /** Starts that failed and were tried again, such as of a subgraph whose database was down. */
  readonly failedStarts: readonly string[];
  start(): Promise<void>;
  /** Resolves when it answers: at once, unless it was killed. */
  whenUp(): Promise<void>;
  /** Kills it; says what was killed. Only while it is up. */
  kill(random: SeededRandom): Promise<string>;
  stop(): Promise<void>;
}

/** The database of all subgraphs. */
export interface KillDatabase extends KillTarget {
  /** What it is and how it is killed, for the report. */
  readonly description: string;
  /** With what subgraphs find it, besides `LEERWEGEN_DATA`. */
  readonly environment: NodeJS.ProcessEnv;
}
