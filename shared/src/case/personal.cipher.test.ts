import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { normalizedCode, PersonalCipher } from './personal.cipher';

const KEY = 'a2d1f0c6-0000-4000-8000-000000000001';
const OTHER = 'a2d1f0c6-0000-4000-8000-000000000002';
const LEARNER = { firstName: 'Noor', note: 'ë€😀 "quoted"\n', birthYear: 1999, contact: null };
const cipher = new PersonalCipher(randomBytes(32));
const sealed = () => cipher.seal(KEY, { LEARNER, EVIDENCE: [{ title: 'Wiskunde' }] });
const part = ({ parts }: ReturnType<typeof sealed>, name: string): Buffer =>
  parts.find((one) => one.part === name)!.ciphertext;

describe('a sealed part', () => {
  it('opens to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const content: unknown = JSON.parse(text);
        const { wrapped, parts } = cipher.seal(KEY, { LEARNER: content });
        expect(cipher.open(KEY, wrapped, 'LEARNER', parts[0]!.ciphertext)).toEqual(content);
      }),
    );
  });

  it('shows nothing of its content or of its key, and is another each time', () => {
    const [first, second] = [sealed(), sealed()];
    for (const { ciphertext } of first.parts) expect(ciphertext.includes('Noor')).toBe(false);
    expect(first.wrapped.equals(second.wrapped)).toBe(false);
    expect(part(first, 'LEARNER').equals(part(second, 'LEARNER'))).toBe(false);
  });

  it('takes more parts under the key that it has', () => {
    const { wrapped } = sealed();
    const [more] = cipher.sealMore(KEY, wrapped, { CLASS_COUNCIL: { needs: 'rust' } });
    expect(cipher.open(KEY, wrapped, 'CLASS_COUNCIL', more!.ciphertext)).toEqual({ needs: 'rust' });
  });

  it('opens for no other referral, part, subgraph or key of a referral', () => {
    const one = sealed();
    const open = (): unknown => cipher.open(KEY, one.wrapped, 'LEARNER', part(one, 'LEARNER'));
    expect(open()).toEqual(LEARNER);
    const stranger = new PersonalCipher(randomBytes(32));
    const attempts: [string, () => unknown][] = [
      ['another referral', () => cipher.open(OTHER, one.wrapped, 'LEARNER', part(one, 'LEARNER'))],
      ['another part', () => cipher.open(KEY, one.wrapped, 'EVIDENCE', part(one, 'LEARNER'))],
      ['another subgraph', () => stranger.open(KEY, one.wrapped, 'LEARNER', part(one, 'LEARNER'))],
      ['another key', () => cipher.open(KEY, sealed().wrapped, 'LEARNER', part(one, 'LEARNER'))],
    ];
    for (const [name, attempt] of attempts) expect([name, refusal(attempt)]).toEqual([name, 'refused']);
  });

  it('opens for no change of a single bit, in key or content, and for nothing that is cut off', () => {
    const one = sealed();
    const content = part(one, 'LEARNER');
    for (let at = 0; at < content.length; at += 1)
      expect(refusal(() => cipher.open(KEY, one.wrapped, 'LEARNER', flipped(content, at)))).toBe('refused');
    for (let at = 0; at < one.wrapped.length; at += 1)
      expect(refusal(() => cipher.open(KEY, flipped(one.wrapped, at), 'LEARNER', content))).toBe('refused');
    for (let length = 0; length < content.length; length += 1)
      expect(refusal(() => cipher.open(KEY, one.wrapped, 'LEARNER', content.subarray(0, length)))).toBe(
        'refused',
      );
  });

  it('is refused without its content in the error', () => {
    const one = sealed();
    const attempt = (): unknown => cipher.open(OTHER, one.wrapped, 'LEARNER', part(one, 'LEARNER'));
    expect(attempt).toThrow(expect.objectContaining({ message: expect.not.stringContaining('Noor') }));
  });
});

describe('a keyed hash', () => {
  it('is the same for the same purpose and text under one key only', () => {
    const stranger = new PersonalCipher(randomBytes(32));
    expect(cipher.hash('case', 'dossier-17')).toBe(cipher.hash('case', 'dossier-17'));
    const others = [
      cipher.hash('claim', 'dossier-17'),
      cipher.hash('case', 'dossier-18'),
      stranger.hash('case', 'dossier-17'),
      // Where the purpose ends and the text begins counts.
      cipher.hash('case\0dossier', '17'),
      cipher.hash('cas', 'edossier-17'),
    ];
    expect(others).not.toContain(cipher.hash('case', 'dossier-17'));
    expect(cipher.hash('case', 'dossier-17')).toMatch(/^[\w-]{43}$/);
  });
});

describe('a code', () => {
  const FORM = /^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}(?:-[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}){2}$/;

  it('is the same for the same referral and purpose, and another for others', () => {
    expect(cipher.code('claim', KEY)).toBe(cipher.code('claim', KEY));
    const codes = ['claim', 'status'].flatMap((purpose) =>
      [KEY, OTHER].map((key) => cipher.code(purpose, key)),
    );
    expect(new Set(codes).size).toBe(4);
    for (const code of codes) expect(code).toMatch(FORM);
  });

  it('differs between a thousand referrals', () => {
    const times = Array.from({ length: 1_000 }, (_, index) => index);
    expect(new Set(times.map((index) => cipher.code('status', `referral ${index}`))).size).toBe(1_000);
  });

  it.each([
    'abcd-efgh-jkmn',
    'ABCDEFGHJKMN',
    ' abcd efgh jkmn ',
    'a-b-c-d-e-f-g-h-j-k-m-n',
    'Abcd\tEfgh\nJkmn',
  ])('may be written as people write it: %j', (written) => {
    expect(normalizedCode(written)).toBe('ABCD-EFGH-JKMN');
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1 << (at % 8);
  return copy;
}

function refusal(attempt: () => unknown): string {
  try {
    return `opened: ${JSON.stringify(attempt())}`;
  } catch {
    return 'refused';
  }
}
