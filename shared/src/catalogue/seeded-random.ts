import { createHash } from 'node:crypto';

/** Numbers that look random and follow from their seed alone (mulberry32): the same on every machine. */
export class SeededRandom {
  private state: number;

  /** @param seed any parts; another part anywhere gives other numbers */
  constructor(...seed: (string | number)[]) {
    this.state = createHash('sha256').update(seed.join('/')).digest().readUInt32LE();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True in this part of the cases. */
  chance(part: number): boolean {
    return this.next() < part;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** As `pick`, but what stands first comes much more often than what stands last. */
  pickSkewed<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() ** 3 * list.length)]!;
  }

  /** Every item once, in an order that `pickSkewed` gives. */
  *shuffleSkewed<T>(list: readonly T[]): Generator<T> {
    const left = [...list];
    while (left.length > 0) yield left.splice(Math.floor(this.next() ** 3 * left.length), 1)[0]!;
  }
}
