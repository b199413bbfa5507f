import { decidedFor } from './cvo-goals.importer';

describe('decidedFor', () => {
  it.each([
    [
      'Secundair Volwassenenonderwijs Aanvullende Algemene Vorming Minimum - Vak - Ict - Eindtermen',
      'Ict',
      'TKO_AAV',
      'ict',
    ],
    [
      'Secundair Volwassenenonderwijs Aanvullende Algemene Vorming Minimum - Vak - Wiskunde - Eindtermen',
      null,
      'TKO_AAV',
      'wiskunde',
    ],
    ['Secundair Volwassenenonderwijs ASO 3 - Vak - Frans', null, 'TKO_GENERAL', 'frans'],
    ['Secundair onderwijs 3de graad', 'Frans', null, null],
  ])('%s', (name, shortName, pathway, subject) => {
    expect(decidedFor({ name, shortName })).toEqual({ pathway, subject });
  });
});
