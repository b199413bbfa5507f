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
    ['a NUL', { id: '1', tekst: 'x', type: 'a\u0000' }, 'type'],
    ['an INSZ as its number', { id: '85073003328', tekst: 'x' }, 'id'],
    ['an INSZ over lines', { id: '1', tekst: '<p>850730</p><p>03328</p>' }, 'tekst'],
    ['an INSZ as its kind', { id: '1', tekst: 'x', type: '85.07.30   -   033.28' }, 'type'],
    ['an INSZ as heading', { id: '1', tekst: 'x', extra: { titels: { '1': '85073003328' } } }, 'titels'],
    [
      'an INSZ as key competence',
      { id: '1', tekst: 'x', sleutelcompetentie: { nr: '85073003328' } },
      'sleutelcompetentie',
    ],
    [
      'an INSZ as validity',
      { id: '1', tekst: 'x', extra: { geldigheid: { type: '85073003328' } } },
      'geldigheid.type',
    ],
    ['an attitude of another kind', { id: '1', tekst: 'x', extra: { attitude: '*' } }, 'attitude'],
    ['an attitude that is a number', { id: '1', tekst: 'x', extra: { attitude: 2 } }, 'attitude'],
    ['a text that is none', { id: '1', tekst: {} }, 'tekst'],
    ['an extra that is none', { id: '1', tekst: 'x', extra: 'y' }, 'extra'],
    ['a text that is too long', { id: '1', tekst: 'x'.repeat(100_001) }, 'tekst'],
    ['a code that is too long', { id: '1', tekst: 'x', code: '1'.repeat(101) }, 'code'],
    ['a number that is too long', { id: '1'.repeat(101), tekst: 'x' }, 'id'],
  ])('refuses a goal with %s', (_name, goal, field) => {
    expect(read(goal)).toMatchObject({ outcome: 'REFUSED', field });
  });

  it('takes a key competence that is a text', () => {
    expect(read({ id: '1', tekst: 'x', sleutelcompetentie: '06' })).toMatchObject({ keyCompetence: '06' });
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

  it('takes key competences that are texts', () => {
    const set = { id: 'ODS_1', naam: 'x', sleutelcompetenties: ['6', { naam: 'Wiskunde' }] };
    expect(readSet(JsonObject.of(set, 'test'))).toMatchObject({ keyCompetences: ['6', 'Wiskunde'] });
  });

  it.each([
    ['id', '85073003328'],
    ['naam', '85  07  30  033  28'],
    ['versie', '85073003328'],
    ['bron', 'https://example.org/85073003328'],
    ['opgehaald', '85073003328'],
    ['naamsvermelding', 'a\u0000'],
    ['korteNaam', 'a'.repeat(1001)],
    ['naam', '<p></p>'],
    ['sleutelcompetenties', ['85073003328']],
  ])('refuses a set by its %s', (field, value) => {
    const set = { id: 'ODS_1', naam: 'x', [field]: value };
    expect(readSet(JsonObject.of(set, 'test'))).toMatchObject({ outcome: 'REFUSED', field: `set.${field}` });
  });

  it('names the file when a field has another shape', () => {
    const set = JsonObject.of({ id: 'ODS_1', naam: 'x', sleutelcompetenties: [[]] }, 'a.json, set');
    expect(() => readSet(set)).toThrow('a.json, set: sleutelcompetenties should be an object');
  });
});
