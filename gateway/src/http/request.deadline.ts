/** When whoever waits for something stops waiting. */
export interface Deadline {
  readonly isOver: boolean;
  /** Calls back once, when it is over; the function that it gives forgets the call. */
  onOver(call: () => void): () => void;
}

/** The time one client request may take, shared by all its fetches: over when it has passed or the client has gone. */
export class RequestDeadline implements Deadline {
  private readonly calls = new Set<() => void>();
  private readonly timer: NodeJS.Timeout;
  private over = false;

  /** Starts the clock. */
  constructor(milliseconds: number) {
    this.timer = setTimeout(() => this.abandon(), milliseconds);
  }

  get isOver(): boolean {
    return this.over;
  }

  onOver(call: () => void): () => void {
    this.calls.add(call);
    return () => this.calls.delete(call);
  }

  /** Stops the clock; nothing is under way any more. */
  end(): void {
    clearTimeout(this.timer);
  }

  /** Stops the clock and what is still under way: nobody waits for it. */
  abandon(): void {
    clearTimeout(this.timer);
    this.over = true;
    for (const call of [...this.calls]) call();
    this.calls.clear();
  }
}
