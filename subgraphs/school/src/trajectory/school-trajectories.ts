import { trajectories } from '@leerwegen/shared/trajectory/trajectories.factory';
import { School } from '../catalogue/school.entity';

/** Trajectories that a school leads. */
export const schoolTrajectories = trajectories({ providerType: 'SCHOOL' }, () => School);
