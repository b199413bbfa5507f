import { SeededRandom } from './seeded-random';

const first = (count: number, ...seed: (string | number)[]): number[] => {
  const random = new SeededRandom(...seed);
  return Array.from({ length: count }, () => random.next());
};

describe('random numbers from a seed', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(first(5, 'school', 1)).toEqual(first(5, 'school', 1));
    expect(first(5, 'school', 1)).not.toEqual(first(5, 'school', 2));
    expect(first(5, 'school', 1)).not.toEqual(first(5, 'cvo', 1));
  });

  it('lie from 0 up to 1, half of them below a half', () => {
    const numbers = first(20_000, 7);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const low = numbers.filter((number) => number < 0.5).length;
    expect(low / numbers.length).toBeCloseTo(0.5, 1);
  });

  it('give every whole number of a range, both ends included', () => {
    const random = new SeededRandom(3);
    const found = new Set(Array.from({ length: 200 }, () => random.integer(2, 5)));
    expect([...found].sort()).toEqual([2, 3, 4, 5]);
  });

  it('shuffle a list: every item once, the first ones mostly early', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    let firstBefore = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const shuffled = [...new SeededRandom(seed).shuffleSkewed(list)];
      expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
      if (shuffled.indexOf(0) < shuffled.indexOf(49)) firstBefore += 1;
    }
    expect(firstBefore).toBeGreaterThan(80);
  });
});
