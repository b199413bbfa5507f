import { startTestGraph, type TestGraph } from '../harness/test-graph';
import {
  AAV,
  advise as adviseIn,
  type AdviceField,
  ask as askIn,
  CVO,
  EXAM,
  held,
  type Question,
} from './advice.questions';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const ask = (...question: Question): ReturnType<typeof askIn> => askIn(graph, ...question);
const advise = (...question: Question): Promise<any[]> => adviseIn(graph, ...question);

describe('what may not be asked', () => {
  const one = [AAV('D10403')];
  const SUBJECT = 'examSubject:wiskunde-3-dubbel';
  it.each<[string, AdviceField, string[], object[], object, string]>([
    ['no component', CVO, [], [], {}, 'components'],
    ['too many components', CVO, Array.from({ length: 101 }, () => one[0]!), [], {}, 'components'],
    ['an unknown component', CVO, [...one, AAV('none')], [], {}, 'components[1]'],
    ['a component of another owner', CVO, ['examSubject:wiskunde-3-dubbel'], [], {}, 'components[0]'],
    ['a course', CVO, [...one, ...one, 'course:D104'], [], {}, 'components[2]'],
    ['a component of another owner, there', EXAM, one, [], {}, 'components[0]'],
    ['a NUL', EXAM, ['examSubject:a\0b'], [], {}, 'components[0]'],
    ['too many lines', CVO, one, Array.from({ length: 51 }, () => ({ kind: 'OTHER' })), {}, 'evidence'],
    [
      'an id that is none',
      CVO,
      one,
      [{ kind: 'OTHER' }, { kind: 'OTHER', subjectId: 'x' }],
      {},
      'evidence[1].subjectId',
    ],
    [
      'a percentage out of range',
      CVO,
      one,
      [{ kind: 'EXAM_RESULT', percentage: 101 }],
      {},
      'evidence[0].percentage',
    ],
    [
      'a national number',
      CVO,
      one,
      [{ kind: 'OTHER', title: 'van 85.07.30-033 28' }],
      {},
      'evidence[0].title',
    ],
    ['a provider of another type', CVO, one, [], { provider: 'school:990001' }, 'provider'],
    ['an unknown provider', CVO, one, [], { provider: 'cvo:999999' }, 'provider'],
    ['an unknown provider, there', EXAM, [SUBJECT], [], { provider: 'examencommissie:zz' }, 'provider'],
    ['a provider with a NUL', EXAM, [SUBJECT], [], { provider: 'examencommissie:s\0o' }, 'provider'],
  ])('%s', async (_name, field, components, evidence, more, place) => {
    const { data, errors } = await ask(field, components, evidence, more);
    expect(data[field]).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: place });
    expect(JSON.stringify(errors)).not.toMatch(/85\.07\.30|85073003328/);
  });

  it('does not repeat what evidence says in an error of its form', async () => {
    const { errors } = await ask(CVO, one, [
      { kind: 'OTHER', title: 'Geheime titel', percentage: 'Geheime waarde' },
    ]);
    expect(errors!.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/Geheim/);
  });
});

describe('the number of statements', () => {
  const all = async (field: string, prefix: string): Promise<string[]> => {
    const { data } = await graph.askSubgraph(
      field === CVO ? 'cvo' : 'examencommissie',
      field === CVO
        ? '{ courses(first: 100) { nodes { modules { id } } } }'
        : '{ examSubjects(first: 100) { nodes { id } } }',
    );
    const ids: string[] =
      field === CVO
        ? data.courses.nodes.flatMap(({ modules }: any) => modules.map(({ id }: any) => id))
        : data.examSubjects.nodes.map(({ id }: any) => id);
    return ids.filter((id) => id.startsWith(prefix)).slice(0, 100);
  };

  it.each([
    [CVO, 'cvo', 'courseModule:'],
    [EXAM, 'examencommissie', 'examSubject:'],
  ] as const)('of %s does not grow with components or evidence', async (field, owner, prefix) => {
    const ids = await all(field, prefix);
    expect(ids.length).toBeGreaterThan(60);
    const evidence = ids.slice(0, 20).map((id) => held(id, { date: '2026-01-31' }));
    const count = async (components: string[], lines: object[]): Promise<number> => {
      const before = graph.statements[owner]!.length;
      const answers = await advise(field, components, lines);
      expect(answers).toHaveLength(components.length);
      return graph.statements[owner]!.length - before;
    };
    const one = await count(ids.slice(0, 1), evidence.slice(0, 1));
    expect(await count(ids, evidence)).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });
});

it('one owner still advises when the other does not answer', async () => {
  await graph.stopSubgraph('examencommissie');
  const { data, errors } = await graph.ask(
    `query ($e: [EvidenceInput!]!) {
      cvoExemptionAdvice(components: ["${AAV('D10403')}"], evidence: $e) { coverage }
      examencommissieExemptionAdvice(components: ["examSubject:duits-3"], evidence: $e) { coverage } }`,
    { e: [{ kind: 'DIPLOMA_SO', assurance: 'SEEN' }] },
  );
  expect(data.cvoExemptionAdvice).toEqual([{ coverage: 'FULL' }]);
  expect(data.examencommissieExemptionAdvice).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'PROVIDER_UNAVAILABLE' } }]);
});
