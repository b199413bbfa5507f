import { adultOn, compulsoryEducationEnded } from './learner-facts';

describe('whether a learner is 18', () => {
  it.each([
    [2008, '2026-11-23', null, null],
    [2008, '2026-11-23', true, true],
    [2007, '2026-11-23', null, true],
    [2009, '2026-11-23', true, false],
    [null, '2026-11-23', true, null],
  ])('born in %s, on %s, told %s: %s', (birthYear, day, adultAtStart, expected) => {
    expect(adultOn({ birthYear, adultAtStart }, day)).toBe(expected);
  });
});

describe('whether compulsory education has ended', () => {
  it.each([
    [2010, '2026-11-23', {}, false],
    [2009, '2027-06-30', {}, false],
    [2009, '2027-07-01', {}, true],
    [2009, '2027-02-01', { adultAtStart: true }, true],
    [2009, '2027-02-01', { adultAtStart: false }, false],
    [2010, '2026-11-23', { adultAtStart: true }, false],
    [2010, '2026-11-23', { completedFullTimeSecondary: true }, true],
    [null, '2026-11-23', { adultAtStart: true }, false],
  ])('born in %s, on %s, told %j: %s', (birthYear, day, told, expected) => {
    expect(compulsoryEducationEnded({ birthYear, adultAtStart: null, ...told }, day)).toBe(expected);
  });
});
