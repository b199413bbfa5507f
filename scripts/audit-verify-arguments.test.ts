import { auditVerifyArguments } from './audit-verify-arguments';

const DIGEST = 'ab'.repeat(32);
const read = (...given: string[]): unknown => auditVerifyArguments(given, ['school', 'cvo']);

describe('the arguments of audit:verify', () => {
  it('are names and expected heads, both optional', () => {
    expect(read()).toEqual({ names: [], expected: new Map() });
    expect(read('cvo', 'school', '--expect', `cvo=56:${DIGEST}`)).toEqual({
      names: ['cvo', 'school'],
      expected: new Map([['cvo', { number: 56, digest: DIGEST }]]),
    });
    expect(read('--expect', `school=0:${DIGEST}`, `--expect=cvo=1:${DIGEST}`)).toEqual({
      names: [],
      expected: new Map([
        ['school', { number: 0, digest: DIGEST }],
        ['cvo', { number: 1, digest: DIGEST }],
      ]),
    });
  });

  it.each<[string[], string]>([
    [['clb'], 'Unknown subgraph "clb"; expected some of: school, cvo'],
    [['--expect', `clb=1:${DIGEST}`], 'Unknown subgraph "clb"'],
    [['--expect', 'cvo'], '--expect is "cvo"; expected <subgraph>=<number>:<64 hexadecimal digits>'],
    [['--expect', 'cvo=56:ab12...'], '--expect is "cvo=56:ab12..."'],
    [['--expect', `cvo=-1:${DIGEST}`], '--expect is'],
    [['school', '--expect', `cvo=1:${DIGEST}`], 'which is not among what is verified: school'],
    [['--expect', `cvo=1:${DIGEST}`, '--expect', `cvo=2:${DIGEST}`], '--expect names cvo twice'],
    [['--expected', 'x'], '--expected'],
  ])('%j are an error that says what is expected', (given, text) => {
    expect(() => read(...given)).toThrow(text);
    expect(() => read(...given)).toThrow('npm run audit:verify');
  });
});
