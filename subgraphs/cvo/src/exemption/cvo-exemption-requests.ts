import { exemptionRequests } from '@leerwegen/shared/exemption/exemption-requests.factory';
import { storedAdvice } from '@leerwegen/shared/exemption/stored-advice';
import { Cvo } from '../catalogue/cvo.entity';
import type { CvoContext } from '../catalogue/cvo.loaders';
import { cvoAdvice } from './cvo-concordances';

/** Exemptions from modules, on which the centre decides; concordances advise. */
export const cvoExemptionRequests = exemptionRequests(
  {
    providerType: 'CVO',
    decidedBy: 'CVO',
    programmes: { course: 'courses', cvoOffering: 'offerings' },
    components: { courseModule: 'modules' },
    advise: async (context, ids, evidence, on) =>
      storedAdvice(await cvoAdvice(context as CvoContext, ids, evidence, on, { evidenceOfPerson: true }), on),
  },
  () => Cvo,
);
