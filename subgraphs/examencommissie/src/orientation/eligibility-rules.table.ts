import type { EligibilityBinding } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { CHECKED_ON } from '@leerwegen/shared/eligibility/eligibility.sources';
import {
  DEPENDS_ON_31_DECEMBER,
  FULL_TIME_SO_COMPLETED,
} from '@leerwegen/shared/eligibility/schooling.conditions';
import {
  COMPULSORY_EDUCATION_GOES_ON,
  EXAMENCOMMISSIE_PAGE,
} from '@leerwegen/shared/eligibility/schooling-rule.table';
import type { ExamProgramme } from '../catalogue/exam-programme.entity';

/** Terms of the declaration of home education. */
export const HOME_EDUCATION = {
  /** Until this day of school a pupil can change to it without the clb. */
  declarationUntilSchoolDay: 3,
  /** Within so many working days the clb of the school may object to a later change. */
  objectionWithinWorkingDays: 10,
} as const;

/** Who may take exams at the Examencommissie. */
export const EXAM_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    rule: {
      id: 'EXAM_OPEN_TO_EVERYBODY',
      text: {
        nl: 'Iedereen kan deelnemen aan de examens: leeftijd, nationaliteit en vooropleiding spelen geen rol. Studeren gebeurt zelfstandig.',
        en: 'Everybody can take the exams: age, nationality and previous schooling do not matter. One studies on one’s own.',
      },
      ...EXAMENCOMMISSIE_PAGE,
      checkedOn: CHECKED_ON,
    },
    pathways: ['EXAMENCOMMISSIE'],
    condition: { kind: 'allOf', of: [] },
    change: null,
  },
  {
    rule: COMPULSORY_EDUCATION_GOES_ON,
    pathways: ['EXAMENCOMMISSIE'],
    who: { kind: 'underAge', years: 18 },
    condition: {
      kind: 'anyOf',
      of: [
        { kind: 'compulsoryEducationEnded' },
        FULL_TIME_SO_COMPLETED,
        { kind: 'enrolledIn', providers: ['SCHOOL'] },
        { kind: 'ask' },
      ],
    },
    change: {
      nl: 'Inschrijven in een school, of een verklaring van huisonderwijs indienen.',
      en: 'Enrol in a school, or declare home education.',
    },
    changeWhenUnknown: DEPENDS_ON_31_DECEMBER,
  },
  {
    rule: {
      id: 'EXAM_CHANGE_TO_HOME_EDUCATION',
      text: {
        nl: `Wie van school naar huisonderwijs overstapt, dient elk schooljaar een verklaring in, ten laatste op schooldag ${HOME_EDUCATION.declarationUntilSchoolDay}. Na die dag moet eerst het clb van de school het weten; het kan binnen ${HOME_EDUCATION.objectionWithinWorkingDays} werkdagen bezwaar maken. Wie ingeschreven blijft, heeft dat niet nodig.`,
        en: `Who changes from school to home education declares so every school year, by school day ${HOME_EDUCATION.declarationUntilSchoolDay}. After that day the clb of the school has to know first; it can object within ${HOME_EDUCATION.objectionWithinWorkingDays} working days. Who stays enrolled does not need it.`,
      },
      source: 'Codex Secundair Onderwijs, bepalingen over huisonderwijs; CLB Kempen, "CLB en huisonderwijs"',
      sourceUrl: 'https://www.clb-kempen.be/clb-en-huisonderwijs/',
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: ['EXAMENCOMMISSIE'],
    who: {
      kind: 'allOf',
      of: [
        { kind: 'underAge', years: 18 },
        { kind: 'enrolledIn', providers: ['SCHOOL'] },
      ],
    },
    condition: { kind: 'allOf', of: [] },
    change: null,
  },
];

/** How an exam programme is looked at. */
export const EXAM_ELIGIBILITY: EligibilityBinding<ExamProgramme> = {
  rules: EXAM_ELIGIBILITY_RULES,
  subject: ({ languages }) => ({ pathway: 'EXAMENCOMMISSIE', languages }),
};
