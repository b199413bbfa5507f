import { vocabularyEnum } from '@leerwegen/shared/vocabulary/vocabulary-enum';

export const Attendance = vocabularyEnum('Attendance', 'Stelsel: how much of the week is spent at school.', {
  FULL_TIME: 'Voltijds: full-time at school.',
  DUAL: 'Duaal: school and workplace.',
  PART_TIME: 'Deeltijds: part-time (dbso); ended or ending.',
});
export type Attendance = keyof typeof Attendance;

export const EducationKind = vocabularyEnum('EducationKind', 'Soort onderwijs: ordinary or special.', {
  ORDINARY: 'Gewoon secundair onderwijs: ordinary secondary education.',
  BUSO: 'Buitengewoon secundair onderwijs: special secondary education.',
});
export type EducationKind = keyof typeof EducationKind;

export const Opleidingsvorm = vocabularyEnum(
  'Opleidingsvorm',
  'Opleidingsvorm: what special secondary education (buso) prepares for.',
  {
    OV1: 'Opleidingsvorm 1: participation in society, with support.',
    OV2: 'Opleidingsvorm 2: participation in society and supported work.',
    OV3: 'Opleidingsvorm 3: participation in society and ordinary work.',
    OV4: 'Opleidingsvorm 4: the programmes of ordinary education, up to the same diploma.',
  },
);
export type Opleidingsvorm = keyof typeof Opleidingsvorm;
