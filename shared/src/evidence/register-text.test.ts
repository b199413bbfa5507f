import fc from 'fast-check';
import { checkedText } from '../case/text.check';
import { type EvidenceNote, NoteTaker } from './evidence-note';
import { officialText } from './register-text';

function take(text: string | null, most = 20) {
  const notes: EvidenceNote[] = [];
  return { text: officialText(text, most, new NoteTaker(notes, 'Bewijs', 3), 'Naam'), notes };
}

describe('an official text', () => {
  it.each([
    [null, undefined],
    ['', undefined],
    ['\u0007 Handel \u007f', 'Handel'],
    ['exactly twenty chars', 'exactly twenty chars'],
    ['nineteen characters and more', 'nineteen characters…'],
    ['this one is cut at a word', 'this one is cut at…'],
    ['Onafgebrokennaamvanhonderdtekens', 'Onafgebrokennaamvan…'],
    ['achttien letters x😀 en meer', 'achttien letters…'],
    ['zonderspaties12345😀😀😀', 'zonderspaties12345…'],
  ])('%j becomes %j', (given, expected) => {
    expect(take(given)).toEqual({ text: expected, notes: [] });
  });

  it('is left out with a note when it holds a national number, also one that the cut would make', () => {
    const note = { record: 'Bewijs', number: 3, element: 'Naam', word: null };
    for (const text of ['nr. 85.07.30-033 28', 'noor@example.org'])
      expect(take(text)).toEqual({
        text: undefined,
        notes: [{ ...note, problem: expect.stringContaining('left out') }],
      });
    // Twelve digits are no national number, the first eleven of them are.
    expect(take('850730033289', 12).text).toBe('850730033289');
    expect(take('Nummer 850730033289999', 19).text).toBeUndefined();
  });

  it('always passes the check of what is passed in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 5, max: 200 }),
        (text, most) => {
          const { text: taken = null } = take(text, most);
          expect(checkedText('title', taken, { most })).toBe(taken);
        },
      ),
    );
  });
});
