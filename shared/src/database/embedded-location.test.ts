import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataFolder, embeddedAddress, embeddedAnswers, socketPath } from './embedded-location';

describe('the folder of the embedded database', () => {
  it.each([
    [undefined, path.resolve('.data')],
    ['', path.resolve('.data')],
    ['/srv/leerwegen', '/srv/leerwegen'],
    ['elsewhere', path.resolve('elsewhere')],
    ['/srv/a/../b', '/srv/b'],
  ])('is, for LEERWEGEN_DATA %j, %s', (value, folder) => {
    expect(dataFolder({ LEERWEGEN_DATA: value })).toBe(folder);
  });
});

describe('the address of the embedded database', () => {
  const hostOf = (folder: string): string => embeddedAddress({ LEERWEGEN_DATA: folder }).host;

  it('is its own folder while the path of the socket is short', () => {
    expect(hostOf('/srv/leerwegen')).toBe('/srv/leerwegen');
    expect(socketPath('/srv/leerwegen')).toBe('/srv/leerwegen/.s.PGSQL.5432');
  });

  it.each([
    ['just too long', `/srv/${'a'.repeat(90)}`],
    ['very long', `/srv/${'deep/'.repeat(60)}`],
    ['long in bytes, not in letters', `/srv/${'é'.repeat(60)}`],
  ])('moves to a short folder when the path is %s', (_name, folder) => {
    expect(Buffer.byteLength(socketPath(folder))).toBeGreaterThan(107);
    const host = hostOf(folder);
    expect(Buffer.byteLength(socketPath(host))).toBeLessThan(107);
    expect(hostOf(folder)).toBe(host);
    expect(hostOf(`${folder}x`)).not.toBe(host);
  });

  it('never gives a socket path that the system would cut', () => {
    for (let length = 1; length < 200; length += 1) {
      const host = hostOf(`/${'a'.repeat(length)}`);
      expect(Buffer.byteLength(socketPath(host))).toBeLessThan(107);
    }
  });
});

describe('whether the embedded database answers', () => {
  it('is told by its socket', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-socket-'));
    const environment = { LEERWEGEN_DATA: folder };
    try {
      expect(await embeddedAnswers(environment)).toBe(false);
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(socketPath(folder), resolve));
      expect(await embeddedAnswers(environment)).toBe(true);
      await new Promise((resolve) => server.close(resolve));
      expect(await embeddedAnswers(environment)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
