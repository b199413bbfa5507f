import fc from 'fast-check';
import { globalId, institutionNumber, keyOf } from './global-id';

describe('a global id', () => {
  it('gives back the key it was made of, to its own type only', () => {
    const prefix = fc.constantFrom('school', 'schoolOffering', 'cvo', 'cvoOffering', 'goal', 'goalSet');
    fc.assert(
      fc.property(
        prefix,
        prefix,
        fc.string({ minLength: 1 }).filter((text) => !text.includes('\0')),
        (own, other, key) => {
          const id = globalId(own, key);
          expect(keyOf(own, id)).toBe(key);
          if (other !== own) expect(keyOf(other, id)).toBeNull();
        },
      ),
    );
  });

  it.each([
    ['cvoOffering', 'cvoOffering:130864/735/2026-1', '130864/735/2026-1'],
    ['goal', 'goal:a:b', 'a:b'],
    ['goal', 'goal:', null],
    ['goal', 'goal', null],
    ['goal', '', null],
    ['goal', ' goal:1', null],
    ['goal', 'Goal:1', null],
    ['goal', 'goalSet:1', null],
    ['goalSet', 'goal:1', null],
  ])('%s reads %j as %j', (prefix, id, key) => {
    expect(keyOf(prefix, id)).toBe(key);
  });
});

describe('an institution number', () => {
  it.each([
    ['39107', '039107'],
    ['039107', '039107'],
    ['1', '000001'],
    ['990001', '990001'],
    ['', null],
    ['0990001', null],
    ['99000a', null],
    ['-39107', null],
    ['39 107', null],
    ['39107\n', null],
    ['٣٩١٠٧', null],
    ['3.9', null],
  ])('%j is %j', (text, number) => {
    expect(institutionNumber(text)).toBe(number);
  });
});
