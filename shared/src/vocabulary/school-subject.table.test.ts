import { schoolSubject } from './school-subject.table';

describe('the subject that a text names', () => {
  it.each([
    ['Wiskunde', 'wiskunde'],
    ['  WISKUNDE. ', 'wiskunde'],
    ['Voeding en hygiene', 'voeding en hygiene'],
    ['Taal- en communicatiewetenschappen', 'taal en communicatiewetenschappen'],
    ['Niet-confessionele zedenleer', 'niet confessionele zedenleer'],
  ])('%j is %j', (text, subject) => {
    expect(schoolSubject(text)).toBe(subject);
  });

  it.each([
    '',
    '   ',
    'Noor Verzonnen',
    'Wiskunde Noor Verzonnen',
    'wiskunde 6',
    'constructor',
    'Frans (tweede taal)',
  ])('%j is none', (text) => {
    expect(schoolSubject(text)).toBeNull();
  });
});
