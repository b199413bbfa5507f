import { exemptionRequests } from '@leerwegen/shared/exemption/exemption-requests.factory';
import { storedAdvice } from '@leerwegen/shared/exemption/stored-advice';
import { Examencommissie } from '../catalogue/examencommissie.entity';
import type { ExamencommissieContext } from '../catalogue/examencommissie.loaders';
import { examencommissieAdvice } from './examencommissie-concordances';
import { EXAM_PROOF_RULES } from './proof-rule.table';
import { REFUSED_BASES } from './refused-basis.table';

/** Exemptions from exam subjects, on which the committee decides; concordances advise. */
export const examencommissieExemptionRequests = exemptionRequests(
  {
    providerType: 'EXAMENCOMMISSIE',
    decidedBy: 'EXAMENCOMMISSIE',
    programmes: { examProgramme: 'offerings' },
    components: { examSubject: 'subjects' },
    advise: async (context, ids, evidence, on) =>
      storedAdvice(
        await examencommissieAdvice(context as ExamencommissieContext, ids, evidence, on, {
          evidenceOfPerson: true,
        }),
        on,
      ),
    refusedBases: REFUSED_BASES,
    proofRules: EXAM_PROOF_RULES,
  },
  () => Examencommissie,
);
