import { studyYearOf } from './study-year.name';

it.each([
  ['1ste leerjaar A', 1],
  ['2de leerjaar B', 2],
  ['1e leerjaar A: Latijn', 1],
  ['Beroepsvoorbereidend leerjaar Hotel-bakkerij-slagerij', 2],
  ['2e leerjaar in de 1e graad Handel', 2],
  ['1e leerjaar in de 2e graad Handel TSO', 3],
  ['tweede leerjaar van de tweede graad Testkunde', 4],
  ['2e modulair jaar in de 2e graad Verzorgende', 4],
  ['1e leerjaar in de 3e graad Kantoor BSO', 5],
  ['2de leerjaar van de 3de graad', 6],
  ['3e leerjaar in de 3e graad Kinderzorg BSO', 7],
  ['7de leerjaar Kantooradministratie', 7],
  ['3e leerjaar in de 2e graad Bestaat niet', null],
  ['1e leerjaar in de 4e graad Verpleegkunde', null],
  ['6de leerjaar', null],
  ['1e jaar opleidingsfase Hoeklasser', null],
  ['Onthaaljaar voor anderstalige nieuwkomers', null],
  ['Module Verpleegkunde basiszorg (20 weken)', null],
])('%s is year %j', (name, year) => {
  expect(studyYearOf(name)).toBe(year);
});
