import { badUserInput, checkRange } from '../errors/user-error';
import { isComponentId, isGlobalId } from '../case/global-id.check';
import { checkedText } from '../case/text.check';
import type { Evidence, EvidenceInput } from '../vocabulary/evidence.type';

/** Most lines of one input. */
export const MAX_LINES = 50;
const MAX_GOALS = 200;

/** A line of evidence that was checked; what is absent is null. */
export type CheckedEvidence = { [Field in keyof Evidence]-?: Exclude<Evidence[Field], undefined> };

/**
 * Lines of evidence, whoever passes them in.
 *
 * @param field the path of the list, such as `input.evidence`
 * @throws BAD_USER_INPUT that names the line and the field; never with its value
 */
export function checkedEvidence(field: string, evidence: readonly EvidenceInput[]): CheckedEvidence[] {
  if (evidence.length > MAX_LINES)
    throw badUserInput(field, `has ${evidence.length} lines`, `at most ${MAX_LINES}`);
  return evidence.map((line, index) => checkedLine(`${field}[${index}]`, line));
}

function checkedLine(path: string, line: EvidenceInput): CheckedEvidence {
  if (line.subjectId != null && !isComponentId(line.subjectId))
    throw badUserInput(`${path}.subjectId`, 'is no global id', 'an id such as courseModule:M GV 005');
  if (line.issuerId != null && !isGlobalId(line.issuerId))
    throw badUserInput(`${path}.issuerId`, 'is no global id', 'an id such as school:039107');
  const goalIds = line.goalIds ?? null;
  if (goalIds && goalIds.length > MAX_GOALS)
    throw badUserInput(`${path}.goalIds`, `has ${goalIds.length} ids`, `at most ${MAX_GOALS}`);
  if (goalIds?.some((id) => !id.startsWith('goal:') || !isGlobalId(id)))
    throw badUserInput(`${path}.goalIds`, 'holds what is no id of a goal', 'ids such as goal:ODS_2573/83238');
  checkRange(`${path}.studyYear`, line.studyYear, [1, 7]);
  checkRange(`${path}.percentage`, line.percentage, [0, 100]);
  return {
    kind: line.kind,
    subjectId: line.subjectId ?? null,
    goalIds,
    title: checkedText(`${path}.title`, line.title, { most: 200 }),
    issuer: checkedText(`${path}.issuer`, line.issuer, { most: 200 }),
    issuerId: line.issuerId ?? null,
    studyYear: line.studyYear ?? null,
    result: checkedText(`${path}.result`, line.result, { most: 100 }),
    percentage: line.percentage ?? null,
    date: line.date ?? null,
    assurance: line.assurance,
  };
}
