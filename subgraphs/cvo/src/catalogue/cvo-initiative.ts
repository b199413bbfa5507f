import { initiatives } from '@leerwegen/shared/initiative/initiative.factory';
import { Cvo } from './cvo.entity';

/** Initiatives that a cvo hosts, such as TOEKAN and lift Brussel. */
export const cvoInitiatives = initiatives('Cvo', () => Cvo);
