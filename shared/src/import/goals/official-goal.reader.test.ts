import { JsonObject } from './json-shape';
import { readGoal, readSet } from './official-goal.reader';

const read = (goal: object) => readGoal('ODS_1', JsonObject.of(goal, 'test'), 1);

describe('readGoal', () => {
  it('reads a goal with everything', () => {
    const goal = read({
      id: '90616',
      code: '01.01',
      tekst: '<p>Tekst</p>',
      type: 'Eindtermen',
      sleutelcompetentie: { nr: '1', naam: 'Gezondheid' },
      extra: {
        attitude: 1,
        optioneel: true,
        memorie: '<p>Uitleg</p>',
        voetnoot: '<p>Noot</p>',
        titels: { '2': { titel: 'Binnen' }, '1': { titel: 'BUITEN &amp; zo' } },
        geldigheid: {
          type: 'Vervallen',
          geldig_van_dt: '2019-08-31T22:00:00Z',
          geldig_tot_dt: '2023-08-31T22:00:00Z',
          publicatie_dt: '2018-12-01',
        },
      },
    });
    expect(goal).toEqual({
      set: 'ODS_1',
      id: '90616',
      position: 1,
      code: '01.01',
      text: 'Tekst',
      kind: 'Eindtermen',
      attitude: true,
      optional: true,
      headings: ['BUITEN & zo', 'Binnen'],
      keyCompetence: 'Gezondheid',
      explanation: 'Uitleg',
      footnote: 'Noot',
      validity: 'Vervallen',
      validFrom: '2019-09-01',
      validTo: '2023-09-01',
      publishedOn: '2018-12-01',
    });
  });

  it('needs a number and a text only', () => {
    expect(read({ id: 1, tekst: 'Tekst', code: null, extra: null })).toMatchObject({
      id: '1',
      code: null,
      attitude: false,
      headings: [],
      validFrom: null,
    });
  });

  it.each([
    ['no number', { tekst: 'x' }, 'id'],
    ['no text', { id: '1' }, 'tekst'],
    ['an empty text', { id: '1', tekst: '<p>&nbsp;</p>' }, 'tekst'],
    [
      'no such date',
      { id: '1', tekst: 'x', extra: { geldigheid: { geldig_tot_dt: 'later' } } },
      'geldigheid.geldig_tot_dt',
    ],
    ['an INSZ', { id: '1', tekst: 'x', extra: { memorie: '85073003328' } }, 'memorie'],
    ['a character that is no text', { id: '1', tekst: 'x\ud800' }, 'tekst'],
  ])('refuses a goal with %s', (_name, goal, field) => {
    expect(read(goal)).toMatchObject({ outcome: 'REFUSED', field });
  });

  it('reads headings that stand within each other', () => {
    const titels = { '1': { titel: 'a', titels: { '1': { titel: 'b' } } } };
    expect(read({ id: '1', tekst: 'x', extra: { titels } })).toMatchObject({ headings: ['a', 'b'] });
  });
});

describe('readSet', () => {
  it('tidies the name and forgives what is absent', () => {
    expect(readSet(JsonObject.of({ id: 'ODS_1', naam: 'Een  naam' }, 'test'))).toMatchObject({
      name: 'Een naam',
      shortName: null,
      keyCompetences: [],
    });
  });
});
