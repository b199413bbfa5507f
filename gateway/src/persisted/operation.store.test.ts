import { describeOperation } from './operation.manifest';
import { OperationStore } from './operation.store';

const BYTES = 10_000;
const id = (index: number): string => `apq:${String(index).padStart(64, '0')}`;

describe('what clients registered', () => {
  it('is found by its hash', async () => {
    const store = new OperationStore(new Map());
    await store.set(id(1), '{ a }');
    expect([await store.get(id(1)), await store.get(id(2))]).toEqual(['{ a }', undefined]);
    await store.delete(id(1));
    expect(await store.get(id(1))).toBeUndefined();
  });

  it('takes no more than its room, however much comes; what was used longest ago goes', async () => {
    const store = new OperationStore(new Map(), BYTES);
    const body = 'x'.repeat(100);
    for (let index = 0; index < 1_000; index++) await store.set(id(index), body);
    const found: number[] = [];
    for (let index = 0; index < 1_000; index++) if (await store.get(id(index))) found.push(index);
    expect(found.length * 2 * (body.length + 64)).toBeLessThanOrEqual(BYTES);
    expect(found).toEqual(Array.from({ length: 30 }, (_, index) => 970 + index));
  });

  it('drives nothing of the manifest out', async () => {
    const listed = describeOperation('query A { a }');
    const store = new OperationStore(new Map([[listed.id, listed]]), BYTES);
    for (let index = 0; index < 1_000; index++) await store.set(id(index), 'x'.repeat(100));
    expect(await store.get(`apq:${listed.id}`)).toBe(listed.body);
  });
});
