import { connectionTypes } from '@leerwegen/shared/connection/connection.type';
import { Course } from './course.entity';
import { CvoOffering } from './cvo-offering.entity';
import { Cvo } from './cvo.entity';

/** The connections of this subgraph, one per type that is listed. */
export const cvoConnection = connectionTypes('Cvo', () => Cvo);
export const courseConnection = connectionTypes('Course', () => Course);
export const cvoOfferingConnection = connectionTypes('CvoOffering', () => CvoOffering, { offerings: true });
