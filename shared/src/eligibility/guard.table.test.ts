import { GUARDS, isDistanceWhole, type Guard } from './guard.table';

const ALL: [string, Guard][] = Object.entries(GUARDS);

describe('the guards', () => {
  it.each(ALL)(
    '%s says what it asks in both languages, with its source and how sure it is',
    (_name, guard) => {
      expect(guard.id).toMatch(/^GUARD(_[A-Z]+)+$/);
      expect(guard.text.nl).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(guard.text.en).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(guard.source).not.toBe('');
      expect(guard.checkedOn).toBe('2026-11-25');
      expect(guard.confidence === 'POLICY').toBe(guard.source === 'Afspraak van dit project');
    },
  );

  it('have names of their own', () => {
    expect(new Set(ALL.map(([, { id }]) => id)).size).toBe(ALL.length);
  });
});

describe('a trajectory that is wholly at a distance', () => {
  it.each([
    [true, ['DISTANCE']],
    [true, ['DISTANCE', 'DISTANCE']],
    [true, ['DISTANCE', 'SELF_STUDY']],
    [false, ['SELF_STUDY']],
    [false, ['SELF_STUDY', 'SELF_STUDY']],
    [false, ['DISTANCE', 'CONTACT']],
    [false, ['DISTANCE', 'BLENDED']],
    [true, ['DISTANCE', null]],
    [true, ['DISTANCE', undefined]],
    [false, ['CONTACT', null]],
    [false, [null]],
    [false, ['SELF_STUDY', null]],
    [false, []],
  ] as const)('is %s for %j', (expected, modes) => {
    expect(isDistanceWhole(modes)).toBe(expected);
  });
});
