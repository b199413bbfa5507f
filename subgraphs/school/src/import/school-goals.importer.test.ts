import { finalityOf, gradeOf } from './school-goals.importer';

describe('gradeOf', () => {
  it.each([
    ['3de graad', 3],
    ['1ste graad', 1],
    ['2de en 3de graad', null],
    [null, null],
  ])('%s', (text, grade) => expect(gradeOf(text)).toBe(grade));
});

describe('finalityOf', () => {
  it.each([
    [
      'Secundair onderwijs 3de graad aso, kso, tso Finaliteit doorstroom - Competenties - Eindtermen',
      'DOORSTROOM',
    ],
    ['Secundair onderwijs 2de graad kso, tso Dubbele finaliteit - Competenties', 'DUBBEL'],
    ['Secundair onderwijs 3de graad bso Finaliteit arbeidsmarkt - Competenties', 'ARBEIDSMARKT'],
    ['Secundair onderwijs 3de graad Dubbele finaliteit, Finaliteit doorstroom - Competenties', null],
    ['Secundair onderwijs 1ste graad A-stroom - Kennis van de arbeidsmarkt', null],
  ])('%s', (name, finality) => expect(finalityOf(name)).toBe(finality));
});
