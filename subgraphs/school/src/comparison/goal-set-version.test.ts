import { type GoalSetFacts, isOtherVersion } from './goal-set-version';

const SET: GoalSetFacts = {
  key: 'DEMO_AAV_MAATSCHAPPIJ',
  name: 'Demonstratieset: aanvullende algemene vorming - maatschappij',
  version: '2.0',
  grade: null,
  finality: null,
  basicEducation: false,
  demonstration: true,
};
const OTHER: GoalSetFacts = { ...SET, key: 'ODS_1', version: '1.0' };

describe('another version of a set', () => {
  it.each<[string, Partial<GoalSetFacts>]>([
    ['the same name', {}],
    ['a remark on the version', { name: `${SET.name} (vorige versie)` }],
    ['a remark with a number', { name: `${SET.name}  (Versie 1.0)` }],
    [
      'other spaces, dashes and capitals',
      { name: 'demonstratieset aanvullende Algemene vorming   maatschappij' },
    ],
    ['no version', { version: null }],
  ])('has %s', (_what, more) => {
    expect(isOtherVersion(SET, { ...OTHER, ...more })).toBe(true);
    expect(isOtherVersion({ ...OTHER, ...more }, SET)).toBe(true);
  });

  it.each<[string, Partial<GoalSetFacts>]>([
    ['the set itself', { key: SET.key }],
    ['the same version', { version: '2.0' }],
    ['another subject', { name: SET.name.replace('maatschappij', 'wiskunde') }],
    ['another remark', { name: `${SET.name} (Brussel)` }],
    ['a longer name', { name: `${SET.name} en economie` }],
    ['another grade', { grade: 3 }],
    ['another finality', { finality: 'DUBBEL' }],
    ['basic education', { basicEducation: true }],
    ['the official set of a demonstration', { demonstration: false }],
  ])('is not one that is %s', (_what, more) => {
    expect(isOtherVersion(SET, { ...OTHER, ...more })).toBe(false);
  });
});
