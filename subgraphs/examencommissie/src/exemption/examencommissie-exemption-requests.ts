import { exemptionRequests } from '@leerwegen/shared/exemption/exemption-requests.factory';
import { Examencommissie } from '../catalogue/examencommissie.entity';
import { REFUSED_BASES } from './refused-basis.table';

/** Exemptions from exam subjects, on which the committee decides. `advise` belongs here once concordances are bound. */
export const examencommissieExemptionRequests = exemptionRequests(
  {
    providerType: 'EXAMENCOMMISSIE',
    decidedBy: 'EXAMENCOMMISSIE',
    programmes: { examProgramme: 'offerings' },
    components: { examSubject: 'subjects' },
    refusedBases: REFUSED_BASES,
  },
  () => Examencommissie,
);
