/** When whoever waits for something stops waiting. */
export interface Deadline {
  readonly isOver: boolean;
  /** Calls back once, when it is over, at once when it is already; the function that it gives forgets the call. */
  onOver(call: () => void): () => void;
}

/** Of the time that is left, one of several steps may take so much. */
const STEP_SHARE = 0.75;

/** The time one client request may take, shared by all its fetches: over when it has passed or the client has gone. */
export class RequestDeadline implements Deadline {
  private readonly calls = new Set<() => void>();
  private readonly timer: NodeJS.Timeout;
  private readonly endsAt: number;
  private over = false;
  private ended = false;

  /** Starts the clock. */
  constructor(milliseconds: number) {
    this.endsAt = performance.now() + milliseconds;
    this.timer = setTimeout(() => this.expire(), milliseconds);
  }

  get isOver(): boolean {
    return this.over;
  }

  onOver(call: () => void): () => void {
    if (this.over) call();
    else this.calls.add(call);
    return () => this.calls.delete(call);
  }

  /** Starts the clock of one step: it leaves time to those that follow, and is over when the whole is. */
  forStep(): RequestDeadline {
    const left = this.over ? 0 : Math.max(0, this.endsAt - performance.now());
    const step = new RequestDeadline(left * STEP_SHARE);
    this.onOver(() => step.abandon());
    return step;
  }

  /** Stops the clock; nothing is under way any more. */
  end(): void {
    clearTimeout(this.timer);
    this.ended = true;
  }

  /** Stops the clock and what is still under way: nobody waits for it. */
  abandon(): void {
    clearTimeout(this.timer);
    this.over = true;
    for (const call of [...this.calls]) call();
    this.calls.clear();
  }

  /** After a time in which this process was busy, Node looks at its clocks first: what has come meanwhile counts. */
  private expire(): void {
    setImmediate(() =>
      setImmediate(() => {
        if (!this.ended) this.abandon();
      }),
    );
  }
}
