import { setImmediate } from 'node:timers/promises';
import { CatalogueVersionReader } from './catalogue-version.reader';

/** A database whose statements wait until the test answers them. */
class HeldDatabase {
  readonly waiting: { answer(version: string): void; fail(): void }[] = [];
  asked = 0;

  query<T>(): Promise<T> {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        answer: (version) => resolve([{ version }] as T),
        fail: () => reject(new Error('gone')),
      });
    });
  }

  /** The next statement, once it has come. */
  async next(): Promise<HeldDatabase['waiting'][number]> {
    while (this.waiting.length === 0) await setImmediate();
    return this.waiting.shift()!;
  }
}

let now: Date;
let database: HeldDatabase;
let reader: CatalogueVersionReader;
beforeEach(() => {
  now = new Date('2026-11-25T12:00:00Z');
  database = new HeldDatabase();
  reader = new CatalogueVersionReader(database, 'school', () => now);
});

async function read(version: string): Promise<string | null> {
  const reading = reader.read();
  (await database.next()).answer(version);
  return reading;
}

describe('the version of a catalogue', () => {
  it('is read once for all who ask at the same time', async () => {
    const all = Promise.all(Array.from({ length: 100 }, () => reader.read()));
    (await database.next()).answer('7');
    expect(new Set(await all)).toEqual(new Set(['7.2026-11-25']));
    expect(database.asked).toBe(1);
  });

  it('is read once more for all who ask while it is read, after that', async () => {
    const first = reader.read();
    const running = await database.next();
    const others = Promise.all(Array.from({ length: 100 }, () => reader.read()));
    expect(database.asked).toBe(1);
    running.answer('7');
    expect(await first).toBe('7.2026-11-25');
    (await database.next()).answer('8');
    expect(new Set(await others)).toEqual(new Set(['8.2026-11-25']));
    expect(database.asked).toBe(2);
  });

  it('is known once it was read', async () => {
    expect(reader.known()).toBeNull();
    await read('7');
    expect(reader.known()).toBe('7.2026-11-25');
    await read('8');
    expect(reader.known()).toBe('8.2026-11-25');
  });

  it('is another one on the next day in Brussels', async () => {
    now = new Date('2026-11-25T22:59:59Z');
    expect(await read('7')).toBe('7.2026-11-25');
    now = new Date('2026-11-25T23:00:00Z');
    expect(reader.known()).toBe('7.2026-11-26');
    expect(await read('7')).toBe('7.2026-11-26');
  });

  it('is null while it cannot be read, and read again after that', async () => {
    await read('7');
    const failing = reader.read();
    const running = await database.next();
    const other = reader.read();
    running.fail();
    expect(await failing).toBeNull();
    (await database.next()).answer('8');
    expect(await other).toBe('8.2026-11-25');
  });
});
