import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { derivedKey, subgraphKey, usesDevelopmentKey } from './subgraph-key';

const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const KEY = randomBytes(32);

describe('the key of a subgraph', () => {
  it('comes from its variable, or from the file that another names', () => {
    const file = path.join(folder, 'key');
    writeFileSync(file, `${KEY.toString('base64')}\n`);
    expect(subgraphKey('cvo', { CVO_KEY: KEY.toString('base64') })).toEqual(KEY);
    expect(subgraphKey('cvo', { CVO_KEY_FILE: file })).toEqual(KEY);
    expect(usesDevelopmentKey('cvo', { CVO_KEY_FILE: file })).toBe(false);
  });

  it('is made once for a development machine, and refused in production', () => {
    const environment = { LEERWEGEN_DATA: folder };
    expect(subgraphKey('cvo', environment)).toEqual(subgraphKey('cvo', environment));
    expect(subgraphKey('cvo', environment)).not.toEqual(subgraphKey('clb', environment));
    expect(usesDevelopmentKey('cvo', environment)).toBe(true);
    expect(() => subgraphKey('cvo', { ...environment, NODE_ENV: 'production' })).toThrow(
      'CVO_KEY is not set',
    );
  });

  it.each([
    [{ CVO_KEY: 'te kort' }, 'CVO_KEY holds 4 bytes; expected 32 random bytes in base64'],
    [{ CVO_KEY: 'a', CVO_KEY_FILE: 'b' }, 'CVO_KEY and CVO_KEY_FILE are both set'],
    [
      { CVO_KEY_FILE: path.join(folder, 'nowhere') },
      'CVO_KEY_FILE names a file that cannot be read (ENOENT)',
    ],
  ])('is refused without being shown: %j', (environment, message) => {
    expect(() => subgraphKey('cvo', environment)).toThrow(message);
  });

  it('gives a different key for each purpose', () => {
    const keys = (['wrap', 'hash', 'check'] as const).map((purpose) =>
      derivedKey(KEY, purpose).toString('hex'),
    );
    expect(new Set([...keys, KEY.toString('hex')]).size).toBe(4);
  });
});
