import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registerEvidence } from '@leerwegen/shared/evidence/register-evidence';
import {
  elements,
  enrolment,
  enrolmentAnswer,
  group,
  proof,
  proofAnswer,
} from '@leerwegen/shared/evidence/testing/register-answer.fixtures';
import type { EvidenceInput } from '@leerwegen/shared/vocabulary/evidence.type';
import { AAV, advise, CVO, EXAM } from '../exemption/advice.questions';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { onRoad, oriented, ruled, states } from '../orientation/asked-orientation';

const DATA = process.env.OFFICIAL_DATA ?? path.resolve(__dirname, '../../../shared/data');
const present = existsSync(path.join(DATA, 'magda'));
const official = present ? describe : describe.skip;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** The lines of an answer as the command prints them: what is not known is left out. */
async function linesOf(xml: string): Promise<EvidenceInput[]> {
  const { evidence } = await registerEvidence([xml], 'test.xml');
  return JSON.parse(JSON.stringify(evidence)) as EvidenceInput[];
}
const officialLines = (name: string): Promise<EvidenceInput[]> =>
  linesOf(readFileSync(path.join(DATA, 'magda', name), 'utf8'));

const ADULT = { age: 24, municipality: '44021', targetGroups: ['NEET'] };
const OF_17 = { age: 17, adultBy31December: false, municipality: '44021' };
const RULE_OF_18 = 'CVO_GENERAL_EDUCATION_FROM_18';

/** What the rule on general education says of somebody of 17. */
async function generalEducation(evidence: EvidenceInput[]): Promise<string[]> {
  const { cvoSteps } = await oriented(graph, { ...OF_17, evidence });
  return onRoad(cvoSteps, 'TKO_GENERAL').map((step) => ruled(step)[RULE_OF_18]!);
}
/** What is left of the modules of AAV for an adult. */
async function modulesOfAav(evidence: EvidenceInput[]): Promise<Record<string, string>> {
  const { cvoSteps } = await oriented(graph, { ...ADULT, evidence });
  return states(onRoad(cvoSteps, 'TKO_AAV')[0]);
}

describe('an enrolment in a module of adult education', () => {
  const module = (result: string | null): string =>
    enrolmentAnswer([
      enrolment(
        `<Volwassenenonderwijs>${elements({
          'Status/Code': 'INGESCHREVEN',
          DatumInschrijving: '2025-09-01',
          'Opleiding/Code': 'D104',
          'Opleiding/Naam': 'Aanvullende algemene vorming',
          'Module/Code': 'D10401',
          'Module/Naam': 'Nederlands 1',
          'Resultaat/EvaluatieResultaat/Code': result,
        })}</Volwassenenonderwijs>`,
        'Centrum voor Volwassenenonderwijs',
      ),
    ]);

  it('releases from it when it was passed, and from nothing else', async () => {
    const evidence = await linesOf(module('GESLAAGD'));
    expect(await modulesOfAav(evidence)).toMatchObject({ D10401: 'PROBABLY_EXEMPT', D10403: 'REMAINING' });
    expect(await advise(graph, CVO, [AAV('D10401')], evidence)).toMatchObject([
      { coverage: 'FULL', rules: [{ ruleId: null, evidence: [0] }] },
    ]);
  });

  it('releases from nothing when it was not', async () => {
    const evidence = await linesOf(module(null));
    expect((await modulesOfAav(evidence)).D10401).toBe('REMAINING');
    expect(await advise(graph, CVO, [AAV('D10401')], evidence)).toMatchObject([{ coverage: 'NONE' }]);
  });
});

describe('a credential of a grade', () => {
  const given = (grade: string, code = '990106'): Promise<EvidenceInput[]> =>
    linesOf(
      proofAnswer(
        proof({
          level: '3',
          basis: {
            'Bewijstype/Naam': grade.startsWith('3') ? 'Studiegetuigschrift' : 'Getuigschrift',
            'Graad/Naam': grade,
            'Studierichting/Code': code,
          },
        }),
      ),
    );

  it('of the third grade opens general education to somebody of 17, of the second it does not', async () => {
    const completed = await generalEducation(await given('3de graad'));
    expect(completed.length).toBeGreaterThan(0);
    expect(new Set(completed)).toEqual(new Set(['ELIGIBLE']));
    expect(new Set(await generalEducation(await given('2de graad')))).toEqual(new Set(['UNKNOWN']));
  });

  it('names a group: what a rule on its programme says is open until the schools told the programme', async () => {
    const lines = await given('3de graad');
    expect(lines).toMatchObject([
      { kind: 'GETUIGSCHRIFT', subjectId: 'administrativeGroup:990106', studyYear: 6 },
    ]);
    const asked = ['courseModule:735/00001866'];
    const [open] = await advise(graph, CVO, asked, lines);
    expect(open).toMatchObject({
      coverage: 'UNDETERMINED',
      rules: [{ outcome: 'UNDETERMINED', evidence: [0], missing: [{ reason: 'PROGRAMME_UNKNOWN' }] }],
    });
    const query = 'query ($ids: [ID!]!) { administrativeGroups(ids: $ids) { id studyProgramme { id } } }';
    const { data } = await graph.ask(query, { ids: lines.map(({ subjectId }) => subjectId) });
    const told = lines.map((line, index) => ({
      ...line,
      subjectId: data.administrativeGroups[index].studyProgramme.id as string,
    }));
    expect(await advise(graph, CVO, asked, told)).toMatchObject([
      {
        coverage: 'FULL',
        rules: [{ outcome: 'APPLIES', tableId: 'cvoConcordanceTable:so-naar-beroep-2025' }],
      },
    ]);
    const care = async (evidence: EvidenceInput[]): Promise<string[]> => {
      const profile = {
        ...ADULT,
        goal: 'BEROEPSKWALIFICATIE',
        domains: ['MAATSCHAPPIJ_EN_WELZIJN'],
        evidence,
      };
      const { cvoSteps } = await oriented(graph, profile);
      const found = cvoSteps.flatMap(({ components }: any) =>
        components.filter(({ id }: any) => asked.includes(id)),
      );
      return [...new Set<string>(found.map(({ state }: any) => state))];
    };
    expect([await care([]), await care(lines), await care(told)]).toEqual([
      ['REMAINING'],
      ['POSSIBLY_EXEMPT'],
      ['PROBABLY_EXEMPT'],
    ]);
  });

  it('is compared by the goals of the programme of its group', async () => {
    const [{ subjectId }] = (await given('3de graad')) as [EvidenceInput];
    const { compareGoals } = await graph.answer(
      `{ compareGoals(of: ["${subjectId}"], with: ["${AAV('D10403')}"]) { coverage unknownComponents } }`,
    );
    expect(compareGoals).toEqual({ coverage: 1, unknownComponents: [] });
  });
});

describe('an enrolment in a school', () => {
  it('shows the year that somebody is in, and no success', async () => {
    const lines = await linesOf(
      enrolmentAnswer([enrolment(group('2e leerjaar in de 3e graad Testkunde BSO'))]),
    );
    expect(lines).toMatchObject([{ kind: 'ENROLMENT', studyYear: 6 }]);
    expect(new Set(await generalEducation(lines))).toEqual(new Set(['UNKNOWN']));
    expect(await advise(graph, CVO, ['courseModule:735/00001866'], lines)).toMatchObject([
      { coverage: 'NONE', rules: [] },
    ]);
  });
});

official('official files (skipped where their folder is absent)', () => {
  it('with a diploma of secondary education release from additional general education', async () => {
    const evidence = await officialLines('bewijs-021.xml');
    expect(evidence.map(({ kind }) => kind)).toContain('DIPLOMA_SO');
    expect(new Set(Object.values(await modulesOfAav(evidence)))).toEqual(new Set(['PROBABLY_EXEMPT']));
    const [advice] = await advise(graph, CVO, [AAV('D10403')], evidence);
    expect(advice).toMatchObject({ coverage: 'FULL' });
    const used = advice.rules[0].evidence.map((place: number) => evidence[place]!.kind);
    expect(new Set(used)).toEqual(new Set(['DIPLOMA_SO']));
  });

  it('with a studiegetuigschrift of the third grade open general education to somebody of 17', async () => {
    const evidence = (await officialLines('bewijs-018.xml')).filter(({ kind }) => kind === 'GETUIGSCHRIFT');
    expect(new Set(await generalEducation(evidence))).toEqual(new Set(['ELIGIBLE']));
    const lower = evidence.filter(({ studyYear }) => studyYear !== 6);
    expect(lower.length).toBeGreaterThan(0);
    expect(new Set(await generalEducation(lower))).toEqual(new Set(['UNKNOWN']));
  });

  it('with a module that was passed release from it, and at the Examencommissie as far as the missing date allows', async () => {
    const evidence = await officialLines('historiek-011.xml');
    const held = evidence.findIndex(({ subjectId }) => subjectId === 'courseModule:542/40003483');
    expect(evidence[held]).toMatchObject({ kind: 'DEELCERTIFICAAT', result: 'Geslaagd' });
    expect(await advise(graph, CVO, ['courseModule:542/40003483'], evidence)).toMatchObject([
      { coverage: 'FULL', rules: [{ ruleId: null, evidence: [held] }] },
    ]);
    const [exam] = await advise(graph, EXAM, ['examSubject:boekhouding-3'], evidence);
    expect(exam.coverage).toBe('UNDETERMINED');
    const reasons = exam.rules.flatMap(({ missing }: any) => missing.map(({ reason }: any) => reason));
    expect(reasons).toContain('DATE_UNKNOWN');
    const { cvoSteps } = await oriented(graph, { ...ADULT, domains: ['ECONOMIE_EN_ORGANISATIE'], evidence });
    const bookkeeping = cvoSteps.filter(({ title }: any) => title === 'Boekhouden');
    for (const step of bookkeeping) expect(states(step)['40003483']).toBe('PROBABLY_EXEMPT');
    expect(bookkeeping.length).toBeGreaterThan(0);
  });
});
