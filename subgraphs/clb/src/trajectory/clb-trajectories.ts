import { trajectories } from '@leerwegen/shared/trajectory/trajectories.factory';
import { Clb } from '../catalogue/clb.entity';

/** Trajectories that a clb leads. */
export const clbTrajectories = trajectories({ providerType: 'CLB' }, () => Clb);
