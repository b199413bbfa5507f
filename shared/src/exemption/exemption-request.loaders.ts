import type { PersonalSession } from '../auth/personal-session';
import { type CaseLoaders, caseLoaders } from '../case/case.loaders';
import { EXEMPTION_TABLE, type ExemptionRow } from './exemption-request.row';

/** The loaders of exemption requests of one request. */
export interface ExemptionLoaders {
  exemptions: CaseLoaders<ExemptionRow>;
}

export function exemptionLoaders(schema: string, personal: PersonalSession): ExemptionLoaders {
  return { exemptions: caseLoaders({ schema, table: EXEMPTION_TABLE }, personal) };
}
