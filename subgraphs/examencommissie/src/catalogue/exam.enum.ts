import { vocabularyEnum } from '@leerwegen/shared/vocabulary/vocabulary-enum';

export const ExamForm = vocabularyEnum('ExamForm', 'Examenvorm: how a part of an exam is taken.', {
  DIGITAL: 'Digitaal examen: at a computer.',
  ORAL: 'Mondeling examen: in conversation with an examiner.',
  PORTFOLIO: 'Portfolio: work that is handed in.',
  PRACTICAL: 'Praktijkexamen: by doing it.',
});
export type ExamForm = keyof typeof ExamForm;

export const ExamPlace = vocabularyEnum('ExamPlace', 'Plaats: where an exam or info session is held.', {
  CENTRAL: 'Centraal: at the exam centre in Brussels.',
  LOCAL: 'Lokaal: at a place nearer to the candidates.',
  REMOTE: 'Op afstand: from home.',
});
export type ExamPlace = keyof typeof ExamPlace;

export const SubjectPart = vocabularyEnum(
  'SubjectPart',
  'Gedeelte: the part of a programme to which a subject belongs.',
  {
    GENERAL: 'Basisvorming: general education.',
    SPECIFIC: 'Specifiek gedeelte: what is particular to the programme.',
  },
);
export type SubjectPart = keyof typeof SubjectPart;
