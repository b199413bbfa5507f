/** Two times that are compared, in milliseconds. */
export interface Measurement {
  name: string;
  note: string;
  base: number;
  measured: number;
  /** How many times `base` the measured time may be. */
  target: number;
  /** Neither may cost so many times the other. */
  bothWays?: true;
  /** What is wrong whatever the times say. */
  failures: string[];
}

/** The head of a table of measurements. */
export function measurementHead(title: string, base: string, measured: string): string {
  return `\n${title}\n${line(['', base, measured, 'ratio', 'target', ''])}`;
}

/** One line of a table of measurements. */
export function measurementLine({ name, note, base, measured, target, bothWays }: Measurement): string {
  const ratio = measured / base;
  const worst = bothWays ? Math.max(ratio, 1 / ratio) : ratio;
  const verdict = worst <= target ? 'within' : 'OVER';
  const cells = [name, base.toFixed(2), measured.toFixed(2), ratio.toFixed(2), String(target), verdict];
  return `${line(cells)}  ${note}`;
}

function line([name, ...cells]: string[]): string {
  return name!.padEnd(52) + cells.map((cell) => cell.padStart(10)).join('');
}
