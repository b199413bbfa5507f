import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { byKey } from '@leerwegen/shared/server/by-key.reference';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { CentrumstadCoverageResolver } from './catalogue/centrumstad-coverage.resolver';
import { demonstrateLeerwinkels } from './catalogue/demonstration.fixtures';
import { ExternalPartner } from './catalogue/external-partner.entity';
import { ExternalPartnerResolver } from './catalogue/external-partner.resolver';
import { Leerwinkel } from './catalogue/leerwinkel.entity';
import { type LeerwinkelLoaders, leerwinkelLoaders } from './catalogue/leerwinkel.loaders';
import { LeerwinkelResolver } from './catalogue/leerwinkel.resolver';
import { leerwinkelSearch } from './catalogue/leerwinkel-search';
import { LeerwinkelService } from './catalogue/leerwinkel-service.entity';
import { LeerwinkelServiceResolver } from './catalogue/leerwinkel-service.resolver';
import { Catalogue1700000000001 } from './migrations/1-catalogue.migration';
import { Referrals1700000000002 } from './migrations/2-referrals.migration';
import { Trajectories1700000000003 } from './migrations/3-trajectories.migration';
import { CatalogueVersion1700000000004 } from './migrations/4-catalogue-version.migration';
import { LEERWINKEL_ELIGIBILITY_RULES } from './orientation/eligibility-rules.table';
import { ComposedPathwaysResolver } from './orientation/composed-pathways.resolver';
import { leerwinkelOrientation } from './orientation/leerwinkel-orientation';
import { RegulatoryQuestionsResolver } from './orientation/regulatory-questions.resolver';
import { LeerwinkelRoutingResolver } from './referral/leerwinkel-routing.resolver';
import { leerwinkelReferrals } from './referral/leerwinkel-referrals';
import { LeerwinkelServiceCountsResolver } from './statistics/leerwinkel-service-counts';
import { leerwinkelTrajectories } from './trajectory/leerwinkel-trajectories';

/** The leerwinkels' subgraph: shops, guidance services, external partners, coverage of the centrumsteden, open questions. */
export const subgraph: SubgraphDefinition<LeerwinkelLoaders> = {
  name: 'leerwinkel',
  providerType: 'LEERWINKEL',
  port: 4005,
  resolvers: [
    LeerwinkelResolver,
    LeerwinkelServiceResolver,
    ExternalPartnerResolver,
    CentrumstadCoverageResolver,
    leerwinkelSearch.resolver,
    LeerwinkelServiceCountsResolver,
    LeerwinkelRoutingResolver,
    leerwinkelOrientation.resolver,
    ComposedPathwaysResolver,
    RegulatoryQuestionsResolver,
    ...leerwinkelReferrals.resolvers,
    ...leerwinkelTrajectories.resolvers,
  ],
  references: {
    Leerwinkel: byKey<LeerwinkelLoaders>('leerwinkel', 'providers'),
    LeerwinkelService: byKey<LeerwinkelLoaders>('leerwinkelService', 'offerings'),
    ExternalPartner: byKey<LeerwinkelLoaders>('externalPartner', 'externalPartners'),
    OfferingSearch: leerwinkelSearch.resolveReference,
    Orientation: leerwinkelOrientation.resolveReference,
    LeerwinkelReferral: leerwinkelReferrals.resolveReference,
    LeerwinkelTrajectory: leerwinkelTrajectories.resolveReference,
  },
  entities: [Leerwinkel, SiteRow, ContactPointRow, LeerwinkelService, ExternalPartner],
  cases: [leerwinkelReferrals.binding, leerwinkelTrajectories.binding],
  migrations: [
    Catalogue1700000000001,
    Referrals1700000000002,
    Trajectories1700000000003,
    CatalogueVersion1700000000004,
  ],
  eligibilityRules: LEERWINKEL_ELIGIBILITY_RULES,
  loaders: leerwinkelLoaders,
  demonstrate: demonstrateLeerwinkels,
};
