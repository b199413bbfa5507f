import { trajectories } from '@leerwegen/shared/trajectory/trajectories.factory';
import { Leerwinkel } from '../catalogue/leerwinkel.entity';

/** Trajectories that a leerwinkel leads. */
export const leerwinkelTrajectories = trajectories({ providerType: 'LEERWINKEL' }, () => Leerwinkel);
