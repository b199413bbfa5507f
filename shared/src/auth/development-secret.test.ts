import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developmentSecret } from './development-secret';

let folder: string;
let development: string;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-secret-'));
  development = path.join(folder, 'data', 'development');
  environment = { LEERWEGEN_DATA: path.join(folder, 'data') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** What another process takes for the secret, as text. */
function secretOfProcess(): Promise<string> {
  const program = `process.stdout.write(
    require(${JSON.stringify(path.join(__dirname, 'development-secret'))}).developmentSecret(process.env, 'gateway').toString('hex'))`;
  const child = spawn(process.execPath, ['-C', 'development', '-r', '@swc-node/register', '-e', program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', () => resolve(output)));
}

describe('a development secret', () => {
  it('is 32 bytes that stay the same, other ones for another name and another folder', () => {
    const secret = developmentSecret(environment, 'gateway');
    expect(secret).toHaveLength(32);
    expect(developmentSecret(environment, 'gateway')).toEqual(secret);
    expect(developmentSecret(environment, 'personal')).not.toEqual(secret);
    const elsewhere = { LEERWEGEN_DATA: path.join(folder, 'other') };
    expect(developmentSecret(elsewhere, 'gateway')).not.toEqual(secret);
  });

  it('can be read by this user only, and leaves nothing else behind', () => {
    mkdirSync(development, { recursive: true });
    chmodSync(development, 0o755);
    developmentSecret(environment, 'gateway');
    expect(readdirSync(development)).toEqual(['gateway']);
    expect(modeOf(path.join(development, 'gateway'))).toBe('600');
    expect(modeOf(development)).toBe('700');
  });

  it('is the same for processes that start at once', async () => {
    const secrets = await Promise.all([secretOfProcess(), secretOfProcess(), secretOfProcess()]);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(secrets).size).toBe(1);
    expect(readdirSync(development)).toEqual(['gateway']);
  });

  it.each(['', 'short\n', 'A'.repeat(100)])('is an error when its file holds %j', (text) => {
    mkdirSync(development, { recursive: true });
    const file = path.join(development, 'gateway');
    writeFileSync(file, text);
    expect(() => developmentSecret(environment, 'gateway')).toThrow(
      `${file} holds no secret of 32 bytes in base64url; remove it to get a new one.`,
    );
  });

  it('is not there in production', () => {
    const production = { ...environment, NODE_ENV: 'production' };
    expect(() => developmentSecret(production, 'gateway')).toThrow(
      'The development secret "gateway" is for development only and NODE_ENV is production',
    );
  });

  it.each(['../gateway', 'a/b', '', '.hidden', 'Gateway', 'gateway\n'])('cannot have the name %j', (name) => {
    expect(() => developmentSecret(environment, name)).toThrow('is no name of a development file');
  });
});
