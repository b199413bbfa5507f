import { initiatives } from '@leerwegen/shared/initiative/initiative.factory';
import { School } from './school.entity';

/** Initiatives that a school hosts, such as the preparation for the Examencommissie. */
export const schoolInitiatives = initiatives('School', () => School);
