import type { ComparedSet, GoalFacts } from './goal-comparison';
import { differencesOf } from './goal-set-difference';
import type { GoalSetFacts } from './goal-set-version';

const SET: ComparedSet = {
  setKey: 'ODS_1',
  shared: ['ODS_1/1'],
  missing: ['ODS_1/2', 'ODS_1/3'],
  extra: [],
  sides: ['OF', 'WITH'],
  validFrom: null,
  validTo: null,
  expired: [],
  notYetValid: [],
  unknown: [],
  otherVersions: [],
};
const goal = (validFrom: string | null, validTo: string | null): GoalFacts => ({
  setKey: 'ODS_1',
  position: 1,
  validFrom,
  validTo,
});
const facts = (key: string, version: string | null) => [key, { key, version } as GoalSetFacts] as const;
const SETS = new Map([facts('ODS_1', '1.0'), facts('ODS_2', null)]);

describe('differences of a set', () => {
  it('are none for a set that is valid and known', () => {
    expect(differencesOf(SET, SETS)).toEqual([]);
  });

  it('say in both languages which other version there is', () => {
    expect(differencesOf({ ...SET, otherVersions: ['ODS_2'] }, SETS)).toEqual([
      {
        kind: 'OTHER_VERSION',
        goalCount: null,
        otherSetKey: 'ODS_2',
        text: {
          nl: 'Aan de andere kant staat een andere versie van deze set: 1.0 tegenover zonder nummer.',
          en: 'The other side has another version of this set: 1.0 against without a number.',
        },
      },
    ]);
  });

  it('say how many goals expired, and when the last did', () => {
    const expired = [goal(null, '2025-08-31'), goal(null, '2020-08-31')];
    expect(differencesOf({ ...SET, expired }, SETS)).toEqual([
      {
        kind: 'EXPIRED',
        goalCount: 2,
        otherSetKey: null,
        text: {
          nl: 'Doelen die niet meer gelden: 2 van 3 (laatste dag: 31 augustus 2025).',
          en: 'Goals that are no longer valid: 2 of 3 (last day: 31 August 2025).',
        },
      },
    ]);
  });

  it('say how many goals are not valid yet, and when the first will be', () => {
    const notYetValid = [goal('2028-09-01', null), goal('2027-09-01', null), goal('2029-01-01', null)];
    expect(differencesOf({ ...SET, notYetValid }, SETS)).toMatchObject([
      {
        kind: 'NOT_YET_VALID',
        goalCount: 3,
        text: {
          nl: 'Doelen die nog niet gelden: 3 van 3 (eerste dag: 1 september 2027).',
          en: 'Goals that are not valid yet: 3 of 3 (first day: 1 September 2027).',
        },
      },
    ]);
  });

  it('say how many goals are not known, after everything else', () => {
    const set = {
      ...SET,
      otherVersions: ['ODS_2'],
      expired: [goal(null, '2025-08-31')],
      notYetValid: [goal('2028-09-01', null)],
      unknown: ['ODS_1/3'],
    };
    const found = differencesOf(set, SETS);
    expect(found.map(({ kind }) => kind)).toEqual([
      'OTHER_VERSION',
      'EXPIRED',
      'NOT_YET_VALID',
      'UNKNOWN_GOALS',
    ]);
    expect(found.at(-1)).toMatchObject({
      goalCount: 1,
      text: {
        nl: 'Doelen waarvan de tekst hier niet bekend is: 1 van 3.',
        en: 'Goals whose text is not known here: 1 of 3.',
      },
    });
  });
});
