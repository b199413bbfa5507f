import { referrals } from '@leerwegen/shared/referral/referrals.factory';
import { School } from '../catalogue/school.entity';

/** Referrals to a school. A "no" to a referral is no refusal of enrolment (DESIGN.md §6 rule 3). */
export const schoolReferrals = referrals(
  {
    providerType: 'SCHOOL',
    requests: ['INFORMATION', 'INFO_SESSION', 'INTAKE', 'GUIDANCE', 'ENROLMENT'],
    classCouncil: true,
    declineStatement: {
      nl: 'Dit is geen weigering van een inschrijving: het recht om zich in te schrijven blijft onverkort bestaan.',
      en: 'This is no refusal of enrolment: the right to enrol is untouched.',
    },
  },
  () => School,
);
