import { Pathway } from '../vocabulary/pathway.enum';
import { ProviderType } from '../vocabulary/provider-types';
import { STATUS_RULES, type StatusChange, statusImpacts } from './status-impact.table';

const TOPICS = ['COMPULSORY_EDUCATION', 'GROEIPAKKET', 'INTEGRATION_PERIOD', 'ALLOWANCE', 'STUDENT_WORK'];

function effects(change: StatusChange): Record<string, string> {
  return Object.fromEntries(statusImpacts(change).map(({ topic, effect }) => [topic, effect]));
}

const EVERY_CHANGE: StatusChange[] = [null, ...Object.keys(ProviderType)].flatMap((from) =>
  [[], ...Object.keys(Pathway).map((pathway) => [pathway]), ['REGULAR_SO', 'EXAMENCOMMISSIE']].flatMap((to) =>
    [true, false, null].flatMap((minor) =>
      [true, false, null].map((compulsory) => ({ from, to, minor, compulsory }) as StatusChange),
    ),
  ),
);

describe('the status check', () => {
  it('looks at every topic once, whatever the change', () => {
    for (const change of EVERY_CHANGE) {
      expect(statusImpacts(change).map(({ topic }) => topic)).toEqual(TOPICS);
    }
  });

  it('has no line that no change meets', () => {
    const met = new Set(EVERY_CHANGE.flatMap((change) => statusImpacts(change).map(({ rule }) => rule.id)));
    expect(STATUS_RULES.map(({ rule }) => rule.id).filter((id) => !met.has(id))).toEqual([]);
  });

  it('never says that somebody is entitled to something, nor how much', () => {
    for (const { rule } of STATUS_RULES) {
      expect(rule.text.nl).not.toMatch(/recht op|heb je recht|gerechtigd|€|euro/i);
      expect(rule.text.en).not.toMatch(/entitled|a right to|€|euro/i);
    }
  });

  it('names a source for every line, and says that it is to be confirmed where it was not read in the act', () => {
    for (const { rule } of STATUS_RULES) {
      expect(rule.source).not.toBe('');
      expect(rule.checkedOn).toBe('2026-11-25');
      if (rule.confidence === 'CONFIRMED') expect(rule.source).toMatch(/^Vlaamse overheid/);
    }
    const ids = STATUS_RULES.map(({ rule }) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('compulsory education', () => {
  it.each([
    ['an adult', { from: null, to: ['TKO_GENERAL'], minor: false, compulsory: false }, 'NO_EFFECT_REPORTED'],
    [
      'a minor who stays at school',
      { from: 'SCHOOL', to: ['FLEXIBLE_SO'], minor: true, compulsory: true },
      'NO_EFFECT_REPORTED',
    ],
    [
      'a minor at school with a cvo course besides it',
      { from: 'SCHOOL', to: ['REGULAR_SO', 'TKO_VOCATIONAL'], minor: true, compulsory: true },
      'NO_EFFECT_REPORTED',
    ],
    [
      'a minor in a cvo only',
      { from: 'SCHOOL', to: ['TKO_VOCATIONAL'], minor: true, compulsory: true },
      'KNOWN_EFFECT',
    ],
    [
      'a minor in self-study',
      { from: 'SCHOOL', to: ['EXAMENCOMMISSIE'], minor: true, compulsory: true },
      'KNOWN_EFFECT',
    ],
    [
      'somebody of 17 after 30 June of the year of the birthday',
      { from: 'SCHOOL', to: ['TKO_VOCATIONAL'], minor: true, compulsory: false },
      'NO_EFFECT_REPORTED',
    ],
    [
      'somebody of unknown age',
      { from: null, to: ['EXAMENCOMMISSIE'], minor: null, compulsory: null },
      'TO_CHECK',
    ],
  ] as [string, StatusChange, string][])('of %s', (_who, change, effect) => {
    expect(effects(change).COMPULSORY_EDUCATION).toBe(effect);
  });
});

describe('a change of status from 18', () => {
  it('is not there for who stays at school, but for an allowance, which only the learner knows of', () => {
    expect(effects({ from: 'SCHOOL', to: ['REGULAR_SO'], minor: false, compulsory: false })).toEqual({
      COMPULSORY_EDUCATION: 'NO_EFFECT_REPORTED',
      GROEIPAKKET: 'NO_EFFECT_REPORTED',
      INTEGRATION_PERIOD: 'NO_EFFECT_REPORTED',
      ALLOWANCE: 'TO_CHECK',
      STUDENT_WORK: 'NO_EFFECT_REPORTED',
    });
  });

  it('has to be checked for who leaves school for a cvo or for self-study', () => {
    for (const to of [['TKO_GENERAL'], ['EXAMENCOMMISSIE']] as Pathway[][]) {
      expect(effects({ from: 'SCHOOL', to, minor: false, compulsory: false })).toMatchObject({
        GROEIPAKKET: 'TO_CHECK',
        INTEGRATION_PERIOD: 'TO_CHECK',
        STUDENT_WORK: 'TO_CHECK',
      });
    }
  });

  it('is known for who returns to school: full-curriculum studies and the integration period exclude each other', () => {
    expect(
      effects({ from: null, to: ['REGULAR_SO'], minor: false, compulsory: false }).INTEGRATION_PERIOD,
    ).toBe('KNOWN_EFFECT');
  });
});
