import { exemptionRequests } from '@leerwegen/shared/exemption/exemption-requests.factory';
import { Cvo } from '../catalogue/cvo.entity';

/** Exemptions from modules, on which the centre decides. `advise` belongs here once concordances are bound. */
export const cvoExemptionRequests = exemptionRequests(
  {
    providerType: 'CVO',
    decidedBy: 'CVO',
    programmes: { course: 'courses', cvoOffering: 'offerings' },
    components: { courseModule: 'modules' },
  },
  () => Cvo,
);
