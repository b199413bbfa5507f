import { vocabularyEnum } from './vocabulary-enum';

export const GuidanceKind = vocabularyEnum(
  'GuidanceKind',
  'Soort begeleiding: what a guidance service helps with.',
  {
    INFORMATION: 'Informeren: neutral information on all roads.',
    STUDY_CHOICE: 'Studiekeuzebegeleiding: choosing what to study.',
    TRAJECTORY: 'Trajectbegeleiding: planning a trajectory and following it, in the broad sense.',
    ATTENDANCE: 'Begeleiding bij spijbelen en dreigende uitval: help before somebody drops out.',
    WELLBEING: 'Psychosociaal functioneren: psychosocial support.',
    REENTRY: 'Terug naar onderwijs: returning to education.',
    PRIOR_LEARNING: 'Zicht op verworven competenties: what somebody has acquired already.',
  },
);
export type GuidanceKind = keyof typeof GuidanceKind;

export const ServiceAccess = vocabularyEnum('ServiceAccess', 'Toegang: how one comes to a service.', {
  WALK_IN: 'Vrije inloop: without an appointment.',
  APPOINTMENT: 'Op afspraak: by appointment.',
});
export type ServiceAccess = keyof typeof ServiceAccess;
