import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AlreadyRunningError, takePidFile } from './pid-file';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-pid-'));
  file = path.join(folder, 'database.pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a pid file', () => {
  it('is taken with this process in it, and given back', () => {
    const release = takePidFile(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('can be taken again after it was given back, and given back twice', () => {
    const release = takePidFile(file);
    release();
    release();
    takePidFile(file)();
    expect(existsSync(file)).toBe(false);
  });

  it.each<[string, () => string]>([
    ['a process that is gone', () => String(endedProcess())],
    ['this very process, as after a restart in a container', () => String(process.pid)],
    ['nothing', () => ''],
    ['words', () => 'not a number'],
    ['zero, which would mean the whole process group', () => '0'],
    ['a negative number, which would mean a process group', () => '-1'],
    ['a fraction', () => '1.5'],
  ])('of %s is taken over', (_name, content) => {
    writeFileSync(file, content());
    const release = takePidFile(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
  });

  it('of a live process is refused, by name and with the way out', () => {
    writeFileSync(file, `${process.ppid}\n`);
    expect(() => takePidFile(file)).toThrow(AlreadyRunningError);
    expect(() => takePidFile(file)).toThrow(new RegExp(`${process.ppid}.*LEERWEGEN_DATA`, 's'));
    expect(Number(readFileSync(file, 'utf8'))).toBe(process.ppid);
  });

  it('in a folder that does not exist is an error, not a loop', () => {
    expect(() => takePidFile(path.join(folder, 'none', 'database.pid'))).toThrow(/ENOENT/);
  });
});
