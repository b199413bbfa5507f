/** The part of a terminal or pipe that is written to. */
export interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

const INTERVAL = 200;

/** Shows how far an import is: one line that is rewritten on a terminal, plain lines elsewhere. */
export class ProgressPrinter {
  private shownAt = 0;
  private width = 0;

  constructor(private readonly output: Output) {}

  /** Called for every row; shows one now and then, and nothing where lines would pile up. */
  rows(file: string, count: number): void {
    this.now(`${file}: ${count} rows read`);
  }

  /** How far the step is, as `rows` shows it. */
  now(text: string): void {
    if (!this.output.isTTY || Date.now() - this.shownAt < INTERVAL) return;
    this.shownAt = Date.now();
    this.rewrite(text);
  }

  /** The next step. */
  step(text: string): void {
    if (this.output.isTTY) this.rewrite(text);
    else this.output.write(`${text}\n`);
  }

  /** Clears the line, so that what follows stands alone. */
  end(): void {
    if (this.output.isTTY && this.width > 0) this.output.write(`\r${' '.repeat(this.width)}\r`);
    this.width = 0;
  }

  private rewrite(text: string): void {
    this.output.write(`\r${text.padEnd(this.width)}`);
    this.width = text.length;
  }
}
