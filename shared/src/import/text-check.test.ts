import { holdsInsz, unusableText } from './text-check';

describe('holdsInsz', () => {
  it.each([
    ['as it is', '85.07.30-033 28'],
    ['with many spaces', '85     07    30      033    28'],
    ['over lines', '850730\n033\r\n28'],
    ['over indented lines', '85073\n      003328'],
  ])('%s', (_name, text) => expect(holdsInsz(`x ${text} y`)).toBe(true));

  it('not in other digits', () => expect(holdsInsz('2026-09-01\n9000 Gent')).toBe(false));
});

describe('unusableText', () => {
  it.each([
    ['a code that is too long', '1'.repeat(101), 'code'],
    ['a name that is too long', 'a'.repeat(1001), 'name'],
    ['a name that grows when it is folded', '각'.repeat(200), 'name'],
    ['a text that is too long', 'a'.repeat(100_001), 'text'],
    ['a NUL', 'a\u0000', 'text'],
    ['half a character', 'a\ud800', 'name'],
  ] as const)('refuses %s', (_name, text, kind) =>
    expect(unusableText('f', text, kind)).toMatchObject({ outcome: 'REFUSED', field: 'f' }),
  );

  it('takes what fits', () => expect(unusableText('f', 'é'.repeat(1000), 'name')).toBeNull());
});
