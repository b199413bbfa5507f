import { profile } from './step.fixtures';
import { talkTo } from './talk-to.table';

const whom = (...values: Parameters<typeof profile>) =>
  talkTo(profile(...values)).map(({ order, providerType, rule }) => [order, providerType, rule.id]);

describe('whom to talk to', () => {
  it.each([16, 18, 24])(
    'is the own school first, then the clb of that school, at whatever age: %d',
    (age) => {
      expect(whom({ age, enrolledAt: 'SCHOOL' })).toEqual([
        [1, null, 'TALK_TO_OWN_SCHOOL_FIRST'],
        [2, 'CLB', 'TALK_TO_CLB_OF_SCHOOL'],
      ]);
    },
  );

  it.each([16, 24])('is the own centre of who is enrolled at a cvo, which has no clb: %d', (age) => {
    expect(whom({ age, enrolledAt: 'CVO' })).toEqual([[1, 'CVO', 'TALK_TO_CVO_WITHOUT_CLB']]);
  });

  it.each([null, 'EXAMENCOMMISSIE'] as const)(
    'is a leerwinkel for an adult who is enrolled at %s',
    (enrolledAt) => {
      expect(whom({ age: 18, enrolledAt })).toEqual([[1, 'LEERWINKEL', 'TALK_TO_LEERWINKEL']]);
    },
  );

  it.each([null, 'EXAMENCOMMISSIE'] as const)(
    'is said to be nobody, after that, for a minor at %s',
    (enrolledAt) => {
      expect(whom({ age: 17, enrolledAt })).toEqual([
        [1, 'LEERWINKEL', 'TALK_TO_LEERWINKEL'],
        [2, null, 'TALK_TO_NOBODY_APPOINTED'],
      ]);
      const last = talkTo(profile({ age: 17, enrolledAt })).at(-1)!;
      expect(last.text.nl).toContain('niemand aangewezen');
      expect(last.rule.source).not.toBe('');
    },
  );
});
