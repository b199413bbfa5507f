import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDevelopmentIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { runTokenCommand } from './token-command';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-token-'));
  environment = { LEERWEGEN_DATA: folder };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ASKED = ['--provider', 'cvo:130864', '--role', 'counsellor'];

async function run(given: string[], more: NodeJS.ProcessEnv = {}) {
  let output = '';
  let error = '';
  const exit = await runTokenCommand(given, {
    environment: { ...environment, ...more },
    output: { write: (text) => (output += text) },
    error: { write: (text) => (error += text) },
  });
  return { exit, output, error };
}

/** The claims of a printed token. */
function claimsOf(output: string): Record<string, number | string> {
  return JSON.parse(Buffer.from(output.split('.')[1]!, 'base64url').toString()) as Record<
    string,
    number | string
  >;
}

describe('the command token', () => {
  it('prints one line: a token that the development issuer of this machine stands for', async () => {
    const issuer = await startDevelopmentIssuer({ environment, port: 0 });
    try {
      const ISSUER_PORT = new URL(issuer.issuer).port;
      const { exit, output, error } = await run([...ASKED, '--subject', 'counsellor-1'], { ISSUER_PORT });
      expect({ exit, error }).toEqual({ exit: 0, error: '' });
      expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      await expect(createTokenVerifier(issuer.settings).verify(output.trim())).resolves.toEqual({
        subject: 'counsellor-1',
        providerId: 'cvo:130864',
        role: 'COUNSELLOR',
      });
    } finally {
      await issuer.stop();
    }
  });

  it.each([
    [[], 60],
    [['--minutes', '1'], 1],
    [['--minutes=1440'], 1440],
  ])('with %j gives a token of %i minutes', async (more, minutes) => {
    const { iat, exp, sub } = claimsOf((await run([...ASKED, ...more])).output);
    expect(Number(exp) - Number(iat)).toBe(minutes * 60);
    expect(sub).toBe('development');
  });

  it.each<[string[], string]>([
    [[], '--provider is missing; expected an id such as cvo:130864'],
    [['--provider', 'cvo:130864'], '--role is missing; expected one of counsellor, intake'],
    [['--provider', '130864', '--role', 'intake'], '--provider is "130864"'],
    [['--provider', 'bakery:1', '--role', 'intake'], '--provider is "bakery:1"'],
    [['--provider', 'cvo:130864', '--role', 'COUNSELLOR'], '--role is "COUNSELLOR"'],
    [[...ASKED, '--minutes', '0'], '--minutes is "0"; expected a whole number from 1 to 1440'],
    [[...ASKED, '--minutes', '1441'], '--minutes is "1441"'],
    [[...ASKED, '--minutes', '1.5'], '--minutes is "1.5"'],
    [[...ASKED, '--subject', ''], '--subject cannot be used'],
    [[...ASKED, '--minuts', '5'], '--minuts'],
    [[...ASKED, 'more'], 'more'],
  ])('with %j says what is expected and how it is used', async (given, text) => {
    const { exit, output, error } = await run(given);
    expect({ exit, output }).toEqual({ exit: 1, output: '' });
    expect(error).toContain(text);
    expect(error).toContain('npm run token -- --provider <id> --role <role>');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives none in production', async () => {
    const { exit, output, error } = await run(ASKED, { NODE_ENV: 'production' });
    expect({ exit, output }).toEqual({ exit: 1, output: '' });
    expect(error).toContain('configure ISSUERS_FILE');
  });

  it('warns beside the token when other issuers are configured', async () => {
    const { exit, output, error } = await run(ASKED, { ISSUERS_FILE: 'issuers.json' });
    expect(exit).toBe(0);
    expect(output).toMatch(/^\S+\n$/);
    expect(error).toContain('ISSUERS_FILE is set');
  });
});
