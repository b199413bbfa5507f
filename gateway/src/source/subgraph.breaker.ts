import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import { TransportFailure, type FailureReason } from './transport.failure';

/** As `/ready` and the metrics name it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** So many failures in a row open it: of clients' requests, and of looks at the subgraph; one of each does too. */
const REQUEST_FAILURES = 3;
const LOOK_FAILURES = 2;
/** When open by clients' requests, one of them is let through after this time. */
const HALF_OPEN_MILLISECONDS = 2_000;

/**
 * Spares clients the wait for a subgraph that does not answer. It opens by failures of clients' requests, and by the
 * monitor, which looks at every subgraph all the time: then it closes as soon as the subgraph is seen again. So it does
 * when connections failed; who accepts them but does not answer is tried by a client's request.
 */
export class SubgraphBreaker {
  private readonly policy = circuitBreaker(
    handleWhen((error) => error instanceof TransportFailure && !error.excused),
    { halfOpenAfter: HALF_OPEN_MILLISECONDS, breaker: new ConsecutiveBreaker(REQUEST_FAILURES) },
  );
  private failedLooks = 0;
  private isolation: { dispose(): void } | undefined;
  private reason: FailureReason = 'connection failed';
  private isProbing = false;

  get state(): BreakerState {
    if (this.policy.state === CircuitState.Closed) return 'closed';
    return this.policy.state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  /**
   * Asks, unless the breaker is open.
   *
   * @throws TransportFailure at once when it is, with the reason that opened it
   */
  async run<T>(ask: () => Promise<T>): Promise<T> {
    const isOpen = this.policy.state === CircuitState.Isolated || this.isProbing;
    if (isOpen) throw this.refusal();
    const wasClosed = this.policy.state === CircuitState.Closed;
    this.isProbing = !wasClosed;
    try {
      return await this.policy.execute(ask);
    } catch (error) {
      if (isBrokenCircuitError(error)) throw this.refusal();
      if (error instanceof TransportFailure) this.failed(error);
      throw error;
    } finally {
      if (!wasClosed) this.isProbing = false;
    }
  }

  /** Takes note of a look at the subgraph; undefined when it answered. */
  looked(failure: TransportFailure | undefined): void {
    if (!failure) {
      this.failedLooks = 0;
      // Closed is what follows an isolation.
      if (this.state === 'open' && this.reason === 'connection failed') this.isolate();
      this.isolation?.dispose();
      this.isolation = undefined;
      return;
    }
    this.failedLooks++;
    this.reason = failure.reason;
    if (this.failedLooks >= LOOK_FAILURES) this.isolate();
  }

  private failed({ reason, excused }: TransportFailure): void {
    this.reason = reason;
    if (this.failedLooks > 0 && !excused) this.isolate();
  }

  private isolate(): void {
    this.isolation ??= this.policy.isolate();
  }

  private refusal(): TransportFailure {
    return new TransportFailure(this.reason, 'not asked: it failed just now', {
      untouched: true,
      unasked: true,
    });
  }
}
