import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOperation, printManifest, readManifest } from './operation.manifest';

const A = describeOperation('query A { a } # kept as it is');
const FORM = { format: 'apollo-persisted-query-manifest', version: 1 };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const withEntries = (...operations: unknown[]): object => ({ ...FORM, operations });

describe('a manifest', () => {
  it('that was written is read', async () => {
    const B = describeOperation('mutation B { b }');
    expect(B).toEqual({ id: B.id, name: 'B', type: 'mutation', body: 'mutation B { b }' });
    // The digest as `sha256sum` gives it.
    expect(A.id).toBe('211c047991e0d76cd8facf4ed7821a2dd76baae38dac7dd343516aac4a05c93f');
    const operations = await readManifest(file(printManifest([A, B])));
    expect([...operations]).toEqual([
      [A.id, A],
      [B.id, B],
    ]);
  });

  it('may name the client of an operation, and hold one twice', async () => {
    const operations = await readManifest(file(withEntries({ ...A, clientName: 'website' }, A)));
    expect([...operations.values()]).toEqual([A]);
  });

  it.each<[string, unknown, string]>([
    ['is no JSON', '{', 'it is not JSON'],
    [
      'is null',
      'null',
      'it must have the form {"format":"apollo-persisted-query-manifest","version":1,"oper',
    ],
    ['has another format', { ...withEntries(A), format: 'other' }, 'it must have the form'],
    ['has another version', { ...withEntries(A), version: 2 }, 'it must have the form'],
    ['lists nothing', FORM, 'it must have the form'],
    ['lists by key', { ...FORM, operations: { a: A } }, 'it must have the form'],
    ['lists null', withEntries(A, null), 'operation 2: its body must be a text'],
    [
      'has another id',
      withEntries(A, { ...A, id: 'x' }),
      `operation 2 (A): its id must be the SHA-256 of its body, ${A.id}`,
    ],
    [
      'has another name',
      withEntries({ ...A, name: 'B' }),
      'operation 1 (B): its name must be A, as in its body',
    ],
    ['has another type', withEntries({ ...A, type: 'mutation' }), 'operation 1 (A): its type must be query'],
    [
      'holds a syntax error',
      withEntries({ ...A, body: 'query A {' }),
      'operation 1 (A): Syntax Error: Expected Name',
    ],
    [
      'holds a nameless one',
      withEntries({ body: '{ a }' }),
      'operation 1: it must hold one operation, with a name',
    ],
    [
      'holds two in one',
      withEntries({ body: 'query A { a } query B { b }' }),
      'it must hold one operation, with a name',
    ],
    ['holds none', withEntries({ body: 'fragment F on A { a }' }), 'it must hold one operation, with a name'],
    ['holds a large one', withEntries({ body: `query A { ${'a '.repeat(2_000)} }` }), '2000 tokens'],
  ])('that %s is refused', async (_what, content, message) => {
    const path = file(content);
    const reading = readManifest(path);
    await expect(reading).rejects.toThrow(`The manifest ${path} is broken: `);
    await expect(reading).rejects.toThrow(message);
  });

  it('that is absent is refused', async () => {
    const path = join(folder, 'none.json');
    await expect(readManifest(path)).rejects.toThrow(
      `The manifest ${path} cannot be read (ENOENT); set PERSISTED_OPERATIONS_FILE.`,
    );
  });
});
