import type { DataSource } from 'typeorm';
import { childrenLoader, entityLoader } from '../database/entity-loader';
import type { InitiativeRow } from './initiative.row';

/** The loaders that every host of initiatives has. */
export function initiativeLoaders(dataSource: DataSource, initiative: new () => InitiativeRow) {
  return {
    initiatives: entityLoader(dataSource, initiative, 'key'),
    initiativesOfHost: childrenLoader(dataSource, initiative, 'hostNumber', ['nameKey', 'key']),
  };
}

export type InitiativeLoaders = ReturnType<typeof initiativeLoaders>;
