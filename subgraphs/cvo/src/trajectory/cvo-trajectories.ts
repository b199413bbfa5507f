import { trajectories } from '@leerwegen/shared/trajectory/trajectories.factory';
import { Cvo } from '../catalogue/cvo.entity';

/** Trajectories that a cvo leads. */
export const cvoTrajectories = trajectories({ providerType: 'CVO' }, () => Cvo);
