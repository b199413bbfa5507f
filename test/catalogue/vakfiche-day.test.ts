import { startTestGraph, type TestGraph } from '../harness/test-graph';

let now: string;
let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ clock: () => new Date(now) });
});
afterAll(() => graph.stop());

/** A subject of which the vakfiche changes on 1 January 2027, as the demonstration catalogue says. */
const SUBJECT = 'examSubject:cultuurwetenschappen-3';
const FICHE = 'version validFrom validTo parts { form minutes weight }';
const OLD = {
  version: '2023.1',
  validFrom: '2023-09-01',
  validTo: '2026-12-31',
  parts: [
    { form: 'DIGITAL', minutes: 150, weight: 70 },
    { form: 'ORAL', minutes: 20, weight: 30 },
  ],
};
const NEW = {
  version: '2027.1',
  validFrom: '2027-01-01',
  validTo: null,
  parts: [
    { form: 'DIGITAL', minutes: 120, weight: 60 },
    { form: 'PORTFOLIO', minutes: null, weight: 40 },
  ],
};

describe('a vakfiche that changes on 1 January', () => {
  it.each([
    ['2023-08-31', null],
    ['2023-09-01', OLD],
    ['2026-12-31', OLD],
    ['2027-01-01', NEW],
    ['2027-02-01', NEW],
  ])('is on %s the version of that day (catalogue of the Examencommissie)', async (on, expected) => {
    now = '2026-11-25T12:00:00Z';
    const { examSubject } = await graph.answer(
      `{ examSubject(id: "${SUBJECT}") { vakfiche(on: "${on}") { ${FICHE} } } }`,
    );
    expect(examSubject.vakfiche).toEqual(expected);
  });

  it.each([
    ['2026-12-31T22:59:59Z', OLD],
    ['2026-12-31T23:00:00Z', NEW],
  ])('is at %s that of the day in Brussels, and the other one stays', async (moment, expected) => {
    now = moment;
    const { examSubject } = await graph.answer(
      `{ examSubject(id: "${SUBJECT}") { vakfiche { ${FICHE} } vakfiches { version } } }`,
    );
    expect(examSubject.vakfiche).toEqual(expected);
    expect(examSubject.vakfiches).toEqual([{ version: '2023.1' }, { version: '2027.1' }]);
  });
});
