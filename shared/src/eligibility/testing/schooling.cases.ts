import type { Verdict } from '../../vocabulary/eligibility.enum';
import type { EvidenceKind } from '../../vocabulary/evidence.enum';
import type { Pathway } from '../../vocabulary/pathway.enum';
import type { RuleCase } from './rule-cases';

/** Where a condition about schooling is asked, and how a rule works out with it and without. */
export interface AskedWhere {
  pathway: Pathway;
  on: string;
  source: string;
  fulfilled: Verdict;
  otherwise: Verdict;
}

type Shown = readonly [kind: EvidenceKind, studyYear: number | undefined, isEnough: boolean];

const FIRST_TWO_YEARS: readonly Shown[] = [
  ['ATTEST_A', 1, false],
  ['ATTEST_A', 2, true],
  ['ATTEST_B', 2, true],
  ['ATTEST_C', 2, true],
  ['ENROLMENT', 2, false],
  ['ENROLMENT', 3, true],
  ['SCHOOL_REPORT', 3, true],
  ['GETUIGSCHRIFT', undefined, true],
  ['DIPLOMA_SO', undefined, true],
];
const COMPLETED: readonly Shown[] = [
  ['ATTEST_A', 5, false],
  ['ATTEST_A', 6, true],
  ['ATTEST_B', 6, false],
  ['GETUIGSCHRIFT', 5, false],
  ['GETUIGSCHRIFT', 6, true],
  ['DIPLOMA_SO', undefined, true],
];

/** 16, or 15 with the first two years of secondary education: each proof of them, and what is just not one. */
export function fullTimeCompulsoryCases(where: AskedWhere, except: readonly EvidenceKind[] = []): RuleCase[] {
  return [
    caseOf(where, 16, null, true),
    caseOf(where, 15, null, false),
    caseOf(where, 14, ['ATTEST_A', 2, false], false),
    ...FIRST_TWO_YEARS.filter(([kind]) => !except.includes(kind)).map((shown) =>
      caseOf(where, 15, shown, shown[2]),
    ),
  ];
}

/** Full-time secondary education completed by somebody of 16: each proof of it, and what is just not one. */
export function fullTimeCompletedCases(where: AskedWhere): RuleCase[] {
  return COMPLETED.map((shown) => caseOf(where, 16, shown, shown[2]));
}

function caseOf(
  { pathway, on, source, fulfilled, otherwise }: AskedWhere,
  age: number,
  shown: Shown | null,
  isEnough: boolean,
): RuleCase {
  const [kind, studyYear] = shown ?? [];
  const proof = kind ? ` with ${[kind, studyYear].filter(Boolean).join(' of year ')}` : '';
  return {
    because: `${age}${proof} (${source})`,
    pathway,
    learner: {
      age,
      intakeDate: on,
      ...(kind && { evidence: [{ kind, studyYear, assurance: 'SEEN' as const }] }),
    },
    on,
    is: isEnough ? fulfilled : otherwise,
  };
}
