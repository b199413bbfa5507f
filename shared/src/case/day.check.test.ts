import { checkedDay, type DayForm } from './day.check';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('a day', () => {
  it.each<[string, DayForm]>([
    ['1950-01-01', {}],
    ['2046-12-31', {}],
    ['2026-11-23', { past: true }],
    ['1950-01-01', { past: true }],
    ['2026-11-23', { coming: true }],
    ['2046-12-31', { coming: true }],
  ])('may be %s with %j', (day, form) => {
    expect(checkedDay('input.day', day, NOW, form)).toBe(day);
  });

  it.each<[string, DayForm, string]>([
    ['0001-01-01', {}, 'is out of range; expected 1950-01-01 to 2046-12-31'],
    ['1949-12-31', {}, 'is out of range; expected 1950-01-01 to 2046-12-31'],
    ['2047-01-01', {}, 'is out of range; expected 1950-01-01 to 2046-12-31'],
    ['9999-12-31', { coming: true }, 'is out of range; expected 2026-11-23 to 2046-12-31'],
    ['0001-01-01', { past: true }, 'is out of range; expected 1950-01-01 to 2026-11-23'],
    ['2026-11-24', { past: true }, 'lies in the future; expected at most 2026-11-23'],
    ['2026-11-22', { coming: true }, 'has passed; expected at least 2026-11-23'],
  ])('may not be %s with %j', (day, form, problem) => {
    expect(() => checkedDay('input.day', day, NOW, form)).toThrow(`input.day: ${problem}.`);
  });
});
