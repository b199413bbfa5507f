import { initiatives } from '@leerwegen/shared/initiative/initiative.factory';
import { Clb } from './clb.entity';

/** Initiatives that a clb hosts, such as KANS. */
export const clbInitiatives = initiatives('Clb', () => Clb);
