import type { Answer } from '../harness/test-graph';

/** Enrolled at a school, so that every owner has something to say. */
const PROFILE = {
  age: 18,
  municipality: '44021',
  enrolledAt: 'SCHOOL',
  evidence: [{ kind: 'ATTEST_C', studyYear: 6, date: '2026-06-30', assurance: 'SEEN' }],
};
const FOUND = '(first: 3) { totalCount nodes { id title startsOn awards provider { id name } } }';
const STEPS = '{ id title pathway awards verdict startsOn }';

/**
 * One question that needs all five: shared questions, root fields, links both ways, and pathways composed of others' steps.
 * Each subgraph is asked twice at most: three failures would open its breaker.
 */
export const WHOLE = {
  query: `query Whole($filter: OfferingFilter!, $profile: LearnerProfileInput!) {
    search(filter: $filter) {
      schoolOfferings${FOUND} cvoOfferings${FOUND} examProgrammes${FOUND} clbServices${FOUND} leerwinkelServices${FOUND}
    }
    orientation(profile: $profile) {
      schoolSteps ${STEPS} cvoSteps ${STEPS} examSteps ${STEPS}
      clbGuidance { providerId serviceId } leerwinkelGuidance { providerId serviceId } talkTo { order providerType }
      pathways { id pathways steps { id title } awards verdict } missingProviders
    }
    schools(first: 3) { totalCount nodes { id name lastVerified clb { id name } } }
    cvos(first: 3) { totalCount nodes { id name lastVerified } }
    examencommissie { id name board }
    clbs(first: 3) { totalCount nodes { id name schools(first: 2) { nodes { id name } } } }
    leerwinkels(first: 3) { totalCount nodes { id name lastVerified } }
    goal(id: "goal:DEMO_HW_GEDRAG_3/900101") {
      text studyProgrammes { title } courseModules { title } examSubjects { title }
    }
  }`,
  variables: { filter: { nearPostcode: '8500', withinKm: 40, language: 'nl' }, profile: PROFILE },
};

/** A part of the answer, and whom it takes. */
interface Part {
  /** Names down from the root; every item of a list. */
  readonly path: string;
  readonly needs: readonly string[];
}

/** Whose steps pathways are composed of. */
export const STEP_OWNERS = ['school', 'cvo', 'examencommissie'];
const PARTS: readonly Part[] = [
  { path: 'search.schoolOfferings', needs: ['school'] },
  { path: 'search.cvoOfferings', needs: ['cvo'] },
  { path: 'search.examProgrammes', needs: ['examencommissie'] },
  { path: 'search.clbServices', needs: ['clb'] },
  { path: 'search.leerwinkelServices', needs: ['leerwinkel'] },
  { path: 'orientation.schoolSteps', needs: ['school'] },
  { path: 'orientation.cvoSteps', needs: ['cvo'] },
  { path: 'orientation.examSteps', needs: ['examencommissie'] },
  { path: 'orientation.clbGuidance', needs: ['clb'] },
  { path: 'orientation.leerwinkelGuidance', needs: ['leerwinkel'] },
  { path: 'orientation.talkTo', needs: ['leerwinkel'] },
  { path: 'orientation.pathways', needs: ['leerwinkel', ...STEP_OWNERS] },
  { path: 'schools.totalCount', needs: ['school'] },
  { path: 'schools.nodes.name', needs: ['school'] },
  { path: 'schools.nodes.clb.id', needs: ['school', 'clb'] },
  { path: 'schools.nodes.clb.name', needs: ['school', 'clb'] },
  { path: 'cvos', needs: ['cvo'] },
  { path: 'examencommissie', needs: ['examencommissie'] },
  { path: 'clbs.totalCount', needs: ['clb'] },
  { path: 'clbs.nodes.name', needs: ['clb'] },
  { path: 'clbs.nodes.schools.nodes.id', needs: ['clb'] },
  { path: 'clbs.nodes.schools.nodes.name', needs: ['clb', 'school'] },
  { path: 'leerwinkels', needs: ['leerwinkel'] },
  { path: 'goal.text', needs: ['school'] },
  { path: 'goal.studyProgrammes', needs: ['school'] },
  { path: 'goal.courseModules', needs: ['school', 'cvo'] },
  { path: 'goal.examSubjects', needs: ['school', 'examencommissie'] },
];

/** Where each provider type is missed at least when it gives nothing. */
export const MISSED: Readonly<Record<string, readonly string[]>> = {
  school: ['search.schoolOfferings', 'orientation.schoolSteps', 'schools', 'goal'],
  cvo: ['search.cvoOfferings', 'orientation.cvoSteps', 'cvos'],
  examencommissie: ['search.examProgrammes', 'orientation.examSteps', 'examencommissie'],
  clb: ['search.clbServices', 'orientation.clbGuidance', 'clbs'],
  leerwinkel: [
    'search.leerwinkelServices',
    'orientation.leerwinkelGuidance',
    'orientation.talkTo',
    'leerwinkels',
  ],
};

/** What of an answer takes none of these subgraphs, by path. */
export function partsWithout({ data }: Answer, broken: readonly string[]): Record<string, unknown> {
  const kept = PARTS.filter(({ needs }) => !needs.some((name) => broken.includes(name)));
  return Object.fromEntries(kept.map(({ path }) => [path, valueAt(data, path.split('.'))]));
}

/** What names lead to, from every item of a list on the way. */
export function valueAt(value: any, [name, ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map((item) => valueAt(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return value;
  return value === null || value === undefined ? value : valueAt(value[name], rest);
}
