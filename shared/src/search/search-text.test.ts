import fc from 'fast-check';
import { foldText } from './search-text';

describe('folded text', () => {
  it.each([
    ['Zörgkundige', 'zorgkundige'],
    ['  Economie - moderne   talen ', 'economie moderne talen'],
    ['beïnvloeden', 'beinvloeden'],
    ['BEI\u0308NVLOEDEN', 'beinvloeden'],
    ['Français niveau 2', 'francais niveau 2'],
    ["Cvo's (1e graad)", 'cvo s 1e graad'],
    ['50% & meer | nu!', '50 meer nu'],
    ['Ελληνικά', 'ελληνικα'],
    ['\0\t\n', ''],
    ['-_%\\\'"', ''],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds no further when it is folded again, and holds only letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toMatch(/^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
      }),
      { numRuns: 500 },
    );
  });
});
