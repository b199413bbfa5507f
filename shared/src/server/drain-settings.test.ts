import { drainNotice } from './drain-settings';

describe('the notice before a stop', () => {
  it.each([
    [{}, 0],
    [{ DRAIN_SECONDS: '' }, 0],
    [{ DRAIN_SECONDS: '0' }, 0],
    [{ DRAIN_SECONDS: '5' }, 5_000],
    [{ DRAIN_SECONDS: '60' }, 60_000],
  ])('for %j is %i ms', (environment, milliseconds) => {
    expect(drainNotice(environment)).toBe(milliseconds);
  });

  it.each(['61', '-1', '1.5', '5s', ' 5'])('%j is an error that names the variable', (value) => {
    expect(() => drainNotice({ DRAIN_SECONDS: value })).toThrow(
      `DRAIN_SECONDS is ${JSON.stringify(value)}; expected whole seconds from 0 to 60`,
    );
  });
});
