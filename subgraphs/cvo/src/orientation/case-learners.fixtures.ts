import type { RuleCase } from '@leerwegen/shared/eligibility/testing/rule-cases';
import type { EvidenceInput } from '@leerwegen/shared/vocabulary/evidence.type';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';

/** Omzendbrief "De centrumorganisatie van de centra voor volwassenenonderwijs", 1.1.1. */
export const C = 'circular on centres, 1.1.1';
export const M = 'ministry, admission to adult education';
export const S = 'advice';
/** Shows a diploma, or something else. */
export const shown = (change: Partial<EvidenceInput>): Partial<LearnerProfileInput> => ({
  evidence: [{ kind: 'DIPLOMA_SO', assurance: 'SEEN', ...change }],
});
/** 17 on 1 September 2026; the day of birth is what the cases are about. */
export const atSeptember = (
  adultBy31December: boolean | null,
  more: Partial<LearnerProfileInput> = {},
): Partial<LearnerProfileInput> => ({
  age: 17,
  adultBy31December,
  intakeDate: '2026-09-01',
  ...more,
});
/** 17 on 30 December 2026 and 18 on the 31st: one day of birth is left. */
export const BORN_31_DECEMBER = { age: 17, adultBy31December: true, intakeDate: '2026-12-30' };
/** A case of general education. */
export const general = (
  because: string,
  learner: RuleCase['learner'],
  on: string,
  is: RuleCase['is'],
  changesOn?: string | null,
): RuleCase => ({ because, pathway: 'TKO_GENERAL', learner, on, is, changesOn });
/** A case of a vocational course. */
export const other = (
  because: string,
  learner: RuleCase['learner'],
  on: string,
  is: RuleCase['is'],
  changesOn?: string | null,
): RuleCase => ({ because, pathway: 'TKO_VOCATIONAL', learner, on, is, changesOn });
