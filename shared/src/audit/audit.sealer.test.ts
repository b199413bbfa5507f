import { startAuditSealer, type AuditSealer, type SealerOptions } from './audit.sealer';
import type { SystemTransaction } from './audit.transaction';

/** The database as a sealer sees it: how many events wait, and what happened. */
class WaitingEvents {
  waiting = 0;
  transactions = 0;
  seals: number[] = [];
  fault: Error | undefined;

  readonly transaction: SystemTransaction = async (_organisation, work) => {
    this.transactions += 1;
    if (this.fault) throw this.fault;
    return work(async (sql) => this.answer(sql) as never);
  };

  private answer(sql: string): unknown[] {
    if (sql.includes('audit_unsealed LIMIT 1')) return this.waiting > 0 ? [{}] : [];
    if (sql.includes('FOR UPDATE')) return [{ number: '0', position: '0', digest: '' }];
    const limit = /LIMIT (\d+)/.exec(sql);
    if (limit) return Array.from({ length: Math.min(this.waiting, Number(limit[1])) }, () => ({ id: '1' }));
    this.seals.push(this.waiting);
    this.waiting = Math.max(0, this.waiting - 10);
    return [];
  }
}

let events: WaitingEvents;
let sealer: AuditSealer;
let told: unknown[];
const start = (more: Partial<SealerOptions> = {}): AuditSealer =>
  startAuditSealer({
    transaction: events.transaction,
    schema: 'cvo',
    chainKey: Buffer.alloc(32),
    batchLimit: 10,
    log: {
      error: (details, message) => told.push([details, message]),
      info: (message) => told.push(message),
    },
    ...more,
  });
beforeEach(() => {
  jest.useFakeTimers();
  events = new WaitingEvents();
  told = [];
});
afterEach(async () => {
  events.fault = undefined;
  await sealer.stop();
  jest.useRealTimers();
});

describe('a sealer', () => {
  it('seals what an earlier run left, in batches, without a nudge', async () => {
    events.waiting = 25;
    sealer = start();
    await jest.advanceTimersByTimeAsync(500);
    expect(events.seals).toEqual([25, 15, 5]);
  });

  it('seals what is announced within its interval', async () => {
    sealer = start();
    await jest.advanceTimersByTimeAsync(5_000);
    events.waiting = 3;
    sealer.nudge();
    sealer.nudge();
    expect(events.seals).toEqual([]);
    await jest.advanceTimersByTimeAsync(500);
    expect(events.seals).toEqual([3]);
  });

  it('seals an event whose transaction was announced a little before it was committed', async () => {
    events.waiting = 1;
    sealer = start();
    await jest.advanceTimersByTimeAsync(500);
    events.waiting = 1;
    await jest.advanceTimersByTimeAsync(500);
    expect(events.seals).toEqual([1, 1]);
  });

  it('asks nothing while nothing happens, but for one look in each sweep', async () => {
    sealer = start();
    await jest.advanceTimersByTimeAsync(29_000);
    expect(events.transactions).toBe(1);
    events.waiting = 2;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(events.seals).toEqual([2]);
  });

  it('tells a failure once, by its code only, tries again, and tells when it works', async () => {
    sealer = start();
    events.waiting = 1;
    events.fault = Object.assign(new Error('value An Peeters'), { code: '57P01' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(events.transactions).toBe(4);
    expect(told).toEqual([[{ error: '57P01' }, 'the audit chain was not sealed']]);
    events.fault = undefined;
    await jest.advanceTimersByTimeAsync(500);
    expect(events.seals).toEqual([1]);
    expect(told.slice(1)).toEqual(['the audit chain is sealed again']);
    expect(JSON.stringify(told)).not.toContain('Peeters');
  });

  it('seals the rest when it stops, and nothing after it', async () => {
    sealer = start();
    events.waiting = 12;
    await sealer.stop();
    expect(events.seals).toEqual([12, 2]);
    sealer.nudge();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(events.transactions).toBe(2);
  });

  it('stops too when the database does not answer', async () => {
    sealer = start();
    events.fault = new TypeError('x');
    await sealer.stop();
    expect(told).toEqual([[{ error: 'TypeError' }, 'the audit chain was not sealed']]);
  });

  it('runs one transaction at a time', async () => {
    let open = 0;
    let most = 0;
    const transaction: SystemTransaction = async (organisation, work) => {
      most = Math.max(most, (open += 1));
      const done = await events.transaction(organisation, work);
      open -= 1;
      return done;
    };
    sealer = start({ transaction });
    events.waiting = 40;
    const sealed = await Promise.all([sealer.sealNow(), sealer.sealNow(), sealer.sealNow()]);
    expect(sealed).toEqual([40, 0, 0]);
    expect(most).toBe(1);
  });
});
