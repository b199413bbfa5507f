import type { RowPlace } from './row-outcome';

/** What happened to the rows of one kind in one file, for one subgraph. */
export interface TallyLine {
  file: string;
  /** Null for rows that no subgraph takes. */
  subgraph: string | null;
  kind: string;
  /** Counts records that came along with the rows of another line. */
  derived: boolean;
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  left: number;
  repeated: number;
  /** Left rows by what they are about. */
  leftAs: Map<string, number>;
  /** Repairs in rows that were taken, by kind. */
  repaired: Map<string, number>;
}

/**
 * Counts rows while they are read, checked and merged. In every line read = added + changed + unchanged + refused +
 * left + repeated.
 */
export class Tally {
  private readonly byKey = new Map<string, TallyLine>();

  /** The line of a place, made when it is new. */
  line(place: Pick<RowPlace, 'file' | 'kind'>, subgraph: string | null, derived = false): TallyLine {
    const key = JSON.stringify([place.file, subgraph, place.kind]);
    let line = this.byKey.get(key);
    if (!line) {
      line = emptyLine(place.file, subgraph, place.kind, derived);
      this.byKey.set(key, line);
    }
    return line;
  }

  /** Counts rows that were left. */
  left(line: TallyLine, as: string, count = 1): void {
    line.left += count;
    line.leftAs.set(as, (line.leftAs.get(as) ?? 0) + count);
  }

  /** Counts every row that nothing else happened to as left. */
  leaveRest(as: string): void {
    for (const line of this.byKey.values()) {
      const rest = line.read - line.refused - line.left - line.repeated;
      if (rest > 0) this.left(line, as, rest);
    }
  }

  /** The lines in the order in which they came up. */
  get lines(): TallyLine[] {
    return [...this.byKey.values()];
  }
}

function emptyLine(file: string, subgraph: string | null, kind: string, derived: boolean): TallyLine {
  return {
    file,
    subgraph,
    kind,
    derived,
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    left: 0,
    repeated: 0,
    leftAs: new Map(),
    repaired: new Map(),
  };
}
