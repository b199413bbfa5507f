import type { ConcordanceItem } from '../vocabulary/concordance.type';
import type { AdvisedEvidence } from './advice.input';
import { type Advice, exemptionAdvice } from './exemption-advice';
import { component, line, ON, rule, table } from './testing/advice.fixtures';

function advise(
  evidence: Partial<AdvisedEvidence>[],
  items: ConcordanceItem[],
  more: Parameters<typeof rule>[1] = {},
): Advice {
  return exemptionAdvice(
    [component('asked:1')],
    evidence.map(line),
    [table([rule(items, more)])],
    [],
    ON,
  )[0]!;
}
const reasons = ({ rules }: Advice): string[] =>
  rules.flatMap(({ missing }) => missing.map(({ reason }) => reason!));

describe('conditions about a programme of which the evidence names an administrative group', () => {
  const GROUP = 'administrativeGroup:22254';
  const about = (more: object = {}) => [{ componentId: 'studyProgramme:zorg-3', ...more }];
  const shown = { kind: 'DIPLOMA_SO' as const, subjectId: GROUP, studyYear: 6 };

  it('are undetermined, and say what to ask', () => {
    const advice = advise([shown], about());
    expect([advice.coverage, reasons(advice)]).toEqual(['UNDETERMINED', ['PROGRAMME_UNKNOWN']]);
    expect(advice.rules[0]).toMatchObject({
      outcome: 'UNDETERMINED',
      evidence: [0],
      missing: [{ text: { en: expect.stringContaining('administrativeGroups') } }],
    });
    const asGroup = advise([{ ...shown, subjectId: 'studyProgramme:zorg-3' }], [{ componentId: GROUP }]);
    expect([asGroup.coverage, reasons(asGroup)]).toEqual(['UNDETERMINED', ['PROGRAMME_UNKNOWN']]);
  });

  it('are met by the programme itself, or the group where the rule names that one', () => {
    expect(advise([shown, { ...shown, subjectId: 'studyProgramme:zorg-3' }], about()).coverage).toBe('FULL');
    expect(advise([shown], [{ componentId: GROUP }]).coverage).toBe('FULL');
    expect(advise([shown], [...about(), { componentId: GROUP }], { mode: 'ANY' }).coverage).toBe('FULL');
  });

  it.each([
    ['a line that shows no success', { kind: 'ENROLMENT' }, {}],
    ['another kind than is asked', {}, { evidenceKind: 'ATTEST_A' }],
    ['another grade', { studyYear: 4 }, { grade: 3 }],
    ['a line of later', { date: '2027-06-30' }, {}],
    ['a group of nothing in schools', { subjectId: 'courseModule:1/2' }, {}],
  ] as const)('say nothing of %s', (_name, given, asked) => {
    expect(advise([{ ...shown, ...given }], about(asked))).toMatchObject({ coverage: 'NONE', rules: [] });
  });
});
