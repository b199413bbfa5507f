import type { Answer, TestGraph } from '../harness/test-graph';

/** Everything of an advice. */
const FIELDS = `componentId coverage basis decidedBy { nl en }
  rules { ruleId tableId outcome coverage note { nl en } evidence missing { reason text { nl en } componentId evidenceKind evidence } }
  proofRules { rule { id text { nl en } source sourceUrl validFrom checkedOn confidence } evidence }
  goalCoverage { total covered missing ratio missingGoalIds }`;
/** The root field of an owner. */
export type AdviceField = 'cvoExemptionAdvice' | 'examencommissieExemptionAdvice';
export const CVO: AdviceField = 'cvoExemptionAdvice';
export const EXAM: AdviceField = 'examencommissieExemptionAdvice';

/** What is asked: of whom, about which components, with which evidence, and what more. */
export type Question = [field: AdviceField, components: string[], evidence: object[], more?: object];

/** Lines of evidence without an assurance are seen. */
export function ask(
  graph: TestGraph,
  field: AdviceField,
  components: string[],
  evidence: object[],
  more: object = {},
): Promise<Answer> {
  return graph.ask(
    `query ($components: [ID!]!, $evidence: [EvidenceInput!]!, $on: Date, $provider: ID) {
      ${field}(components: $components, evidence: $evidence, on: $on, provider: $provider) { ${FIELDS} } }`,
    { components, evidence: evidence.map((line) => ({ assurance: 'SEEN', ...line })), ...more },
  );
}
/** The answers of an advice without errors. */
export async function advise(
  graph: TestGraph,
  field: AdviceField,
  components: string[],
  evidence: object[],
  more: object = {},
): Promise<any[]> {
  const { data, errors } = await ask(graph, field, components, evidence, more);
  expect(errors).toBeUndefined();
  return data[field];
}

/** A module of AAV. */
export const AAV = (code: string): string => `courseModule:D104/${code}`;
/** An exam that was passed. */
export const passed = (subject: string, more: object = {}): object => ({
  kind: 'EXAM_RESULT',
  subjectId: `examSubject:${subject}`,
  percentage: 65,
  date: '2026-06-20',
  ...more,
});
/** A module that was passed. */
export const held = (id: string, more: object = {}): object => ({
  kind: 'DEELCERTIFICAAT',
  subjectId: id,
  date: '2024-01-31',
  ...more,
});
