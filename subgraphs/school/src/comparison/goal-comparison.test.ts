import 'reflect-metadata';
import { ComparisonSide } from '@leerwegen/shared/vocabulary/component-goals.type';
import fc from 'fast-check';
import {
  compareComponents,
  type ComparedSet,
  type CoveringComponent,
  type GoalFacts,
  type KnownGoals,
} from './goal-comparison';
import type { GoalSetFacts } from './goal-set-version';

const DAY = '2026-11-23';
const SETS = ['ODS_1', 'ODS_2', 'DEMO_3'];
const goal = (setKey: string, position: number, more: Partial<GoalFacts> = {}): [string, GoalFacts] => [
  `${setKey}/${position}`,
  { setKey, position, validFrom: '2023-09-01', validTo: null, ...more },
];
const set = (key: string, more: Partial<GoalSetFacts> = {}): [string, GoalSetFacts] => [
  key,
  {
    key,
    name: `Set ${key}`,
    version: '1.0',
    grade: null,
    finality: null,
    basicEducation: false,
    demonstration: false,
    ...more,
  },
];
const known = (goals: [string, GoalFacts][], sets: [string, GoalSetFacts][] = []): KnownGoals => ({
  goals: new Map(goals),
  sets: new Map(sets),
});
const of = (...goalKeys: string[]): CoveringComponent => ({ sides: ['OF'], goalKeys });
const wanted = (...goalKeys: string[]): CoveringComponent => ({ sides: ['WITH'], goalKeys });

/** Twelve goals of three sets, of which some are not known. */
const CATALOGUE = known(SETS.flatMap((key) => [10, 2, 1].map((position) => goal(key, position))));
const KEYS = SETS.flatMap((key) => [1, 2, 10, 99].map((number) => `${key}/${number}`));
const components = fc.array(
  fc.record({
    sides: fc.uniqueArray(fc.constantFrom(...(Object.keys(ComparisonSide) as ComparisonSide[])), {
      minLength: 1,
    }),
    goalKeys: fc.array(fc.constantFrom(...KEYS), { maxLength: 8 }),
  }),
  { maxLength: 6 },
);
const keysOn = (side: ComparisonSide, all: readonly CoveringComponent[]): Set<string> =>
  new Set(all.flatMap(({ sides, goalKeys }) => (sides.includes(side) ? goalKeys : [])));
const compare = (all: readonly CoveringComponent[], facts = CATALOGUE) => compareComponents(all, facts, DAY);

describe('goals on two sides', () => {
  it('are those of `with` when shared and missing, those of `of` when shared and extra, each once', () => {
    fc.assert(
      fc.property(components, (all) => {
        const { shared, missing, extra, coverage } = compare(all);
        const [own, others] = [keysOn('OF', all), keysOn('WITH', all)];
        expect([...shared, ...missing].sort()).toEqual([...others].sort());
        expect([...shared, ...extra].sort()).toEqual([...own].sort());
        expect(coverage).toBe(others.size === 0 ? null : shared.length / others.size);
      }),
    );
  });

  it('change places when the sides do', () => {
    const swapped: Record<ComparisonSide, ComparisonSide> = { OF: 'WITH', WITH: 'OF' };
    fc.assert(
      fc.property(components, (all) => {
        const there = compare(all);
        const back = compare(
          all.map(({ sides, goalKeys }) => ({ sides: sides.map((side) => swapped[side]), goalKeys })),
        );
        expect([back.shared, back.missing, back.extra]).toEqual([there.shared, there.extra, there.missing]);
        expect(back.sets.map(({ missing, extra }) => [extra, missing])).toEqual(
          there.sets.map(({ missing, extra }) => [missing, extra]),
        );
      }),
    );
  });

  it('do not depend on the order in which they come, or on repeats', () => {
    fc.assert(
      fc.property(components, (all) => {
        const otherwise = [...all, ...all]
          .reverse()
          .map(({ sides, goalKeys }) => ({ sides: [...sides].reverse(), goalKeys: [...goalKeys].reverse() }));
        expect(compare(otherwise)).toEqual(compare(all));
      }),
    );
  });

  it('are the same by set and as a whole', () => {
    fc.assert(
      fc.property(components, (all) => {
        const { sets, ...whole } = compare(all);
        for (const part of ['shared', 'missing', 'extra', 'unknown'] as const)
          expect(sets.flatMap((one) => one[part])).toEqual(whole[part]);
        expect(sets.map(({ setKey }) => setKey)).toEqual([...sets.map(({ setKey }) => setKey)].sort());
      }),
    );
  });

  it('come by set and position, those that are not known last in their set', () => {
    const { missing } = compare([wanted('ODS_1/99', 'ODS_1/10', 'DEMO_3/2', 'ODS_1/2', 'DEMO_3/1')]);
    expect(missing).toEqual(['DEMO_3/1', 'DEMO_3/2', 'ODS_1/2', 'ODS_1/10', 'ODS_1/99']);
  });

  it('of which none is asked for give no coverage', () => {
    expect(compare([of('ODS_1/1'), wanted()]).coverage).toBeNull();
    expect(compare([of(), wanted('ODS_1/1')]).coverage).toBe(0);
    expect(compare([of('ODS_1/1'), wanted('ODS_1/1', 'ODS_1/2', 'ODS_1/99')]).coverage).toBeCloseTo(1 / 3);
  });
});

describe('a set in a comparison', () => {
  const only = (facts: KnownGoals, ...all: CoveringComponent[]): ComparedSet => {
    const { sets } = compare(all, facts);
    expect(sets).toHaveLength(1);
    return sets[0]!;
  };

  it('tells on which sides it stands, and which of its goals are not known', () => {
    const both = only(CATALOGUE, of('ODS_1/1'), wanted('ODS_1/99'));
    expect(both).toMatchObject({ sides: ['OF', 'WITH'], unknown: ['ODS_1/99'], missing: ['ODS_1/99'] });
    expect(only(CATALOGUE, wanted('ODS_1/1'))).toMatchObject({ sides: ['WITH'], unknown: [] });
    expect(only(CATALOGUE, of('NEW_1/5'))).toMatchObject({ setKey: 'NEW_1', sides: ['OF'], validTo: null });
  });

  it.each([
    ['2026-11-22', 1, 0],
    ['2026-11-23', 0, 0],
    ['2026-11-24', 0, 0],
  ])('whose goals end on %s has %i expired', (validTo, expired, notYetValid) => {
    const found = only(known([goal('ODS_1', 1, { validTo })]), of('ODS_1/1'));
    expect([found.expired.length, found.notYetValid.length]).toEqual([expired, notYetValid]);
  });

  it.each([
    ['2026-11-22', 0],
    ['2026-11-23', 0],
    ['2026-11-24', 1],
  ])('whose goals begin on %s has %i that are not valid yet', (validFrom, notYetValid) => {
    const found = only(known([goal('ODS_1', 1, { validFrom })]), of('ODS_1/1'));
    expect([found.expired.length, found.notYetValid.length]).toEqual([0, notYetValid]);
  });

  it('is valid from the first to the last day of its goals, open where one is', () => {
    const years = (from: string | null, to: string | null) => ({ validFrom: from, validTo: to });
    const closed = [
      goal('ODS_1', 1, years('2015-09-01', '2020-08-31')),
      goal('ODS_1', 2, years('2012-09-01', '2025-08-31')),
    ];
    const both = of('ODS_1/1', 'ODS_1/2');
    expect(only(known(closed), both)).toMatchObject({ validFrom: '2012-09-01', validTo: '2025-08-31' });
    const open = [closed[0]!, goal('ODS_1', 2, years(null, null))];
    expect(only(known(open), both)).toMatchObject({ validFrom: null, validTo: null });
  });
});

describe('versions of a set', () => {
  const first = set('ODS_1', { name: 'Vak - Wiskunde' });
  const second = set('ODS_2', { name: 'Vak -  wiskunde (vorige versie)', version: '2.0' });
  const versions = (...all: CoveringComponent[]): string[][] =>
    compare(all, known([], [first, second])).sets.map(({ otherVersions }) => otherVersions);

  it('that stand on opposite sides name each other', () => {
    expect(versions(of('ODS_1/1'), wanted('ODS_2/1'))).toEqual([['ODS_2'], ['ODS_1']]);
    expect(versions(of('ODS_1/1', 'ODS_2/1'), wanted('ODS_2/1'))).toEqual([['ODS_2'], ['ODS_1']]);
  });

  it('that stand on one side only do not', () => {
    expect(versions(of('ODS_1/1', 'ODS_2/1'))).toEqual([[], []]);
  });
});
