/** What one request knows: its variables, and what was worked out with them already. */
export interface CostRun {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly known: Map<object, number>;
}

/** A number, or how it is worked out from variables. What holds no variable is a number from the start. */
export type Amount = number | ((run: CostRun) => number);

/** Larger amounts count as this, so that lists inside lists stay a number that can be compared and shown. */
export const MOST = 1e12;

/** The number of an amount in one request. */
export function valueOf(amount: Amount, run: CostRun): number {
  return typeof amount === 'number' ? amount : amount(run);
}

/** All of them together. */
export function sum(parts: readonly Amount[]): Amount {
  return combine(parts, 0, (one, other) => one + other);
}

/** One for each of the others. */
export function product(parts: readonly Amount[]): Amount {
  return combine(parts, 1, (one, other) => one * other);
}

/** The largest of them; 0 of none. */
export function greatest(parts: readonly Amount[]): Amount {
  return combine(parts, 0, Math.max);
}

/** The same amount, worked out once in a request however often it is part of others. */
export function once(amount: Amount): Amount {
  if (typeof amount === 'number') return amount;
  return (run) => {
    const value = run.known.get(amount) ?? amount(run);
    run.known.set(amount, value);
    return value;
  };
}

/** @param neutral what changes nothing; an amount that stands alone with it stays as it is, however deeply it lies */
function combine(
  parts: readonly Amount[],
  neutral: number,
  join: (one: number, other: number) => number,
): Amount {
  const bounded = (one: number, other: number): number => Math.min(join(one, other), MOST);
  const fixed = parts.filter((part) => typeof part === 'number').reduce(bounded, neutral);
  const open = parts.filter((part) => typeof part !== 'number');
  const [only, ...others] = open;
  if (only === undefined) return fixed;
  if (others.length === 0 && fixed === neutral) return only;
  return (run) => {
    let total = fixed;
    for (const amount of open) total = bounded(total, amount(run));
    return total;
  };
}
