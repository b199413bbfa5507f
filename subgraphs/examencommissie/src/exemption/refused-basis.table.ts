import type { RefusedBasis } from '@leerwegen/shared/exemption/exemption-request.binding';
import { NO_EXPERIENCE } from './proof-rule.table';

/** On what the Examencommissie gives no exemption (DESIGN.md §6 rule 2). */
export const REFUSED_BASES: readonly RefusedBasis[] = [{ basis: 'EVC', rule: NO_EXPERIENCE }];
