import { trajectories } from '@leerwegen/shared/trajectory/trajectories.factory';
import { School } from '../catalogue/school.entity';

/** Trajectories that a school leads; its class council decides on what deviates from the usual road. */
export const schoolTrajectories = trajectories(
  {
    providerType: 'SCHOOL',
    classCouncil: true,
  },
  () => School,
);
