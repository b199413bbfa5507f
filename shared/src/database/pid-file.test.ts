import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

const nobodyServes = async (): Promise<boolean> => false;

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a pid file', () => {
  it('is taken with this process in it, and given back', async () => {
    const release = await takePidFile(file, nobodyServes);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('can be taken again after it was given back, and given back twice', async () => {
    const release = await takePidFile(file, nobodyServes);
    release();
    release();
    (await takePidFile(file, nobodyServes))();
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
  ])('of %s is taken over', async (_name, content) => {
    writeFileSync(file, content());
    const release = await takePidFile(file, nobodyServes);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
  });

  it.each([
    ['that serves', 3600, true],
    ['that may still be starting', 0, false],
  ])('of a live process %s is refused, by name and with the way out', async (_name, age, serves) => {
    writeFileSync(file, `${process.ppid}\n`);
    const then = Date.now() / 1000 - age;
    utimesSync(file, then, then);
    const taking = takePidFile(file, async () => serves);
    await expect(taking).rejects.toThrow(AlreadyRunningError);
    await expect(taking).rejects.toThrow(new RegExp(`${process.ppid}.*LEERWEGEN_DATA`, 's'));
    expect(Number(readFileSync(file, 'utf8'))).toBe(process.ppid);
  });

  it('of an unrelated process that got the number since is taken over', async () => {
    writeFileSync(file, '1');
    utimesSync(file, 0, 0);
    const release = await takePidFile(file, nobodyServes);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
  });

  it('in a folder that does not exist is an error, not a loop', async () => {
    await expect(takePidFile(path.join(folder, 'none', 'database.pid'), nobodyServes)).rejects.toThrow(
      /ENOENT/,
    );
  });
});
