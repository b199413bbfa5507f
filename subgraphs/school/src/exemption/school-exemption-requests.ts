import { exemptionRequests } from '@leerwegen/shared/exemption/exemption-requests.factory';
import { School } from '../catalogue/school.entity';

/**
 * Exemptions in a school, on which its class council decides after weighing needs and capacity (DESIGN.md §6 rule 3). A
 * component is what has goals of its own: a set of goals, such as that of a subject, or one goal. No concordance advises it.
 */
export const schoolExemptionRequests = exemptionRequests(
  {
    providerType: 'SCHOOL',
    decidedBy: 'KLASSENRAAD',
    programmes: { studyProgramme: 'programmes', schoolOffering: 'offerings' },
    components: { goalSet: 'goalSets', goal: 'goals' },
    classCouncil: true,
  },
  () => School,
);
