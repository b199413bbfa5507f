import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { childrenLoader, entityLoader } from '../database/entity-loader';
import { schoolYearOf } from '../vocabulary/school-year';
import { contactPointGapLoader } from './contact-point-gaps.query';
import { ContactPointRow } from './contact-point.row';
import type { ProviderRow } from './provider.row';
import { SiteRow } from './site.row';

/**
 * The loaders that every subgraph has for its providers.
 *
 * @param now the moment of the request
 * @param lastSchoolYear see `contactPointGapLoader`
 */
export function providerLoaders<P extends ProviderRow>(
  dataSource: DataSource,
  schema: string,
  provider: new () => P,
  now: Date,
  lastSchoolYear = 'o.school_year',
) {
  const providers: DataLoader<string, P | null> = entityLoader<P>(dataSource, provider, 'number');
  return {
    providers,
    sites: entityLoader(dataSource, SiteRow, 'key'),
    sitesOfProvider: childrenLoader(dataSource, SiteRow, 'providerNumber', ['key']),
    contactPoints: childrenLoader(dataSource, ContactPointRow, 'providerNumber', ['key']),
    contactPointGaps: contactPointGapLoader(dataSource, schema, schoolYearOf(now), lastSchoolYear),
  };
}

export type ProviderLoaders = ReturnType<typeof providerLoaders<ProviderRow>>;
