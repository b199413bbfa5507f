import { connectionTypes } from '@leerwegen/shared/connection/connection.type';
import { ClbService } from './clb-service.entity';
import { Clb } from './clb.entity';
import { SchoolReference } from './school.type';

/** The connections of this subgraph, one per type that is listed. */
export const clbConnection = connectionTypes('Clb', () => Clb);
export const clbServiceConnection = connectionTypes('ClbService', () => ClbService, { offerings: true });
export const clbSchoolConnection = connectionTypes('ClbSchool', () => SchoolReference);
