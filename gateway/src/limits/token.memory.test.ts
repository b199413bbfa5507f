import { startDevelopmentIssuer, type RunningIssuer } from '@leerwegen/shared/auth/development-issuer';
import { createTokenVerifier } from '@leerwegen/shared/auth/token.verifier';
import { TokenMemory } from './token.memory';

const WHO = { providerId: 'clb:993001', role: 'ANALYST', subject: 'someone-1' } as const;

let issuer: RunningIssuer;
beforeAll(async () => {
  issuer = await startDevelopmentIssuer();
});
afterAll(() => issuer.stop());

let later = 0;
let verified: string[] = [];
function memory(): TokenMemory {
  [later, verified] = [0, []];
  const verifier = createTokenVerifier(issuer.settings);
  const verify = (token: string): ReturnType<typeof verifier.verify> => {
    verified.push(token);
    return verifier.verify(token);
  };
  return new TokenMemory({ verify }, () => Date.now() + later);
}
const header = async (claims: Parameters<RunningIssuer['token']>[0]): Promise<string> =>
  `Bearer ${await issuer.token(claims)}`;

describe('a token', () => {
  it('is known after it was verified, and not before', async () => {
    const tokens = memory();
    const shown = await header(WHO);
    expect(tokens.find(shown)).toBeUndefined();
    const asker = await tokens.verify(shown);
    expect(asker).toEqual({ key: expect.any(String), isAnalyst: true });
    expect(tokens.find(shown)).toBe(asker);
    expect(tokens.find(`${shown}x`)).toBeUndefined();
    expect(verified).toHaveLength(1);
  });

  it.each([
    ['until it expires', 120, 119_000, 121_000],
    ['for ten minutes at most', 3600, 599_000, 601_000],
  ])('is known %s', async (_what, expiresIn, before, after) => {
    const tokens = memory();
    const shown = await header({ ...WHO, expiresIn });
    await tokens.verify(shown);
    later = before;
    expect(tokens.find(shown)).toBeDefined();
    later = after;
    expect(tokens.find(shown)).toBeUndefined();
  });

  it('has the limits of its holder, whom nothing tells', async () => {
    const tokens = memory();
    const one = await tokens.verify(await header(WHO));
    expect((await tokens.verify(await header({ ...WHO, expiresIn: 60 })))?.key).toBe(one?.key);
    for (const other of [{ subject: 'someone-2' }, { providerId: 'clb:993002' }, { role: 'INTAKE' as const }])
      expect((await tokens.verify(await header({ ...WHO, ...other })))?.key).not.toBe(one?.key);
    expect(JSON.stringify(one)).not.toMatch(/someone|993001/);
  });

  it.each(['', 'Basic x', 'Bearer x', 'Bearer a.b.c'])('is nobody’s in %j', async (shown) => {
    const tokens = memory();
    expect(await tokens.verify(shown)).toBeUndefined();
    expect(tokens.find(shown)).toBeUndefined();
  });

  it('is nobody’s where no issuer is trusted', async () => {
    expect(await new TokenMemory(null).verify(await header(WHO))).toBeUndefined();
  });

  it('that fails in another way than being refused is a failure', async () => {
    const broken = new TokenMemory({ verify: () => Promise.reject(new Error('broken')) });
    await expect(broken.verify(await header(WHO))).rejects.toThrow('broken');
  });
});
