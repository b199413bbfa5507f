import type { PersonalSession } from '@leerwegen/shared/auth/personal-session';
import { providerLoaders } from '@leerwegen/shared/catalogue/provider.loaders';
import { NestedPages } from '@leerwegen/shared/connection/page.service';
import { entityLoader } from '@leerwegen/shared/database/entity-loader';
import { referralLoaders } from '@leerwegen/shared/referral/referral.loaders';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { trajectoryLoaders } from '@leerwegen/shared/trajectory/trajectory.loaders';
import type { DataSource } from 'typeorm';
import { ExternalPartner } from './external-partner.entity';
import { LeerwinkelService } from './leerwinkel-service.entity';
import { Leerwinkel } from './leerwinkel.entity';

/** The loaders of one request: every row is fetched at most once, each table in one statement per batch. */
export function leerwinkelLoaders(dataSource: DataSource, now: Date, personal: PersonalSession) {
  const offerings = entityLoader(dataSource, LeerwinkelService, 'key');
  return {
    ...providerLoaders(dataSource, 'leerwinkel', Leerwinkel, now, 'o.until_school_year'),
    offerings,
    offeringPages: new NestedPages(dataSource, offerings),
    externalPartners: entityLoader(dataSource, ExternalPartner, 'key'),
    ...referralLoaders('leerwinkel', personal),
    ...trajectoryLoaders('leerwinkel', personal),
  };
}

export type LeerwinkelLoaders = ReturnType<typeof leerwinkelLoaders>;
export type LeerwinkelContext = RequestContext<LeerwinkelLoaders>;
