import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { byKey } from '@leerwegen/shared/server/by-key.reference';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { institutionNumber, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Clb } from './catalogue/clb.entity';
import { type ClbContext, type ClbLoaders, clbLoaders } from './catalogue/clb.loaders';
import { ClbResolver, SchoolReferenceResolver } from './catalogue/clb.resolver';
import { findClb } from './catalogue/clb.service';
import { clbInitiatives } from './catalogue/clb-initiative';
import { clbSearch } from './catalogue/clb-search';
import { ClbService } from './catalogue/clb-service.entity';
import { ClbServiceResolver } from './catalogue/clb-service.resolver';
import { demonstrateClbs } from './catalogue/demonstration.fixtures';
import { schoolReference } from './catalogue/school.type';
import { Catalogue1700000000001 } from './migrations/1-catalogue.migration';
import { Referrals1700000000002 } from './migrations/2-referrals.migration';
import { Trajectories1700000000003 } from './migrations/3-trajectories.migration';
import { CatalogueVersion1700000000004 } from './migrations/4-catalogue-version.migration';
import { clbOrientation } from './orientation/clb-orientation';
import { CLB_ELIGIBILITY_RULES } from './orientation/eligibility-rules.table';
import { clbReferrals } from './referral/clb-referrals';
import { ClbServiceCountsResolver } from './statistics/clb-service-counts';
import { clbTrajectories } from './trajectory/clb-trajectories';

/** The clb's subgraph: centres, which schools they serve, guidance services and initiatives. */
export const subgraph: SubgraphDefinition<ClbLoaders> = {
  name: 'clb',
  providerType: 'CLB',
  port: 4004,
  resolvers: [
    ClbResolver,
    SchoolReferenceResolver,
    ClbServiceResolver,
    ...clbInitiatives.resolvers,
    clbSearch.resolver,
    clbOrientation.resolver,
    ClbServiceCountsResolver,
    ...clbReferrals.resolvers,
    ...clbTrajectories.resolvers,
  ],
  references: {
    Clb: (id, context) => findClb(id, context as ClbContext),
    ClbService: byKey<ClbLoaders>('clbService', 'offerings'),
    ClbInitiative: clbInitiatives.resolveReference,
    School: async (id) => {
      const number = institutionNumber(keyOf('school', id) ?? '');
      return number === null ? null : schoolReference(number);
    },
    OfferingSearch: clbSearch.resolveReference,
    Orientation: clbOrientation.resolveReference,
    ClbReferral: clbReferrals.resolveReference,
    ClbTrajectory: clbTrajectories.resolveReference,
  },
  entities: [Clb, SiteRow, ContactPointRow, ClbService, clbInitiatives.entity],
  cases: [clbReferrals.binding, clbTrajectories.binding],
  migrations: [
    Catalogue1700000000001,
    Referrals1700000000002,
    Trajectories1700000000003,
    CatalogueVersion1700000000004,
  ],
  eligibilityRules: CLB_ELIGIBILITY_RULES,
  loaders: clbLoaders,
  demonstrate: demonstrateClbs,
};
