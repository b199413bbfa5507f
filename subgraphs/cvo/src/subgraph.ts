import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { ConcordanceRuleRow } from '@leerwegen/shared/exemption/concordance-rule.row';
import { byKey } from '@leerwegen/shared/server/by-key.reference';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { CourseModule } from './catalogue/course-module.entity';
import { CourseModuleResolver, GoalReferenceResolver } from './catalogue/course-module.resolver';
import { CourseVariant } from './catalogue/course-variant.entity';
import { Course } from './catalogue/course.entity';
import { CourseResolver } from './catalogue/course.resolver';
import { goalReference } from './catalogue/course.service';
import { CvoOffering } from './catalogue/cvo-offering.entity';
import { CvoOfferingResolver } from './catalogue/cvo-offering.resolver';
import { cvoInitiatives } from './catalogue/cvo-initiative';
import { cvoSearch } from './catalogue/cvo-search';
import { Cvo } from './catalogue/cvo.entity';
import { type CvoContext, type CvoLoaders, cvoLoaders } from './catalogue/cvo.loaders';
import { CvoResolver } from './catalogue/cvo.resolver';
import { findCvo } from './catalogue/cvo.service';
import { demonstrateCvos } from './catalogue/demonstration.fixtures';
import { generateCvos } from './catalogue/large.fixtures';
import { CvoConcordanceTable } from './exemption/cvo-concordance-table.entity';
import { cvoConcordances } from './exemption/cvo-concordances';
import { cvoGoalComparison } from './comparison/cvo-goal-comparison';
import { cvoExemptionRequests } from './exemption/cvo-exemption-requests';
import { cvoCatalogue } from './import/cvo-catalogue.importer';
import { cvoConcordanceImporter } from './import/cvo-concordance.importer';
import { cvoGoals } from './import/cvo-goals.importer';
import { Catalogue1700000000001 } from './migrations/1-catalogue.migration';
import { Goals1700000000002 } from './migrations/2-goals.migration';
import { Import1700000000003 } from './migrations/3-import.migration';
import { Initiatives1700000000004 } from './migrations/4-initiatives.migration';
import { Starts1700000000005 } from './migrations/5-starts.migration';
import { Referrals1700000000006 } from './migrations/6-referrals.migration';
import { Concordance1700000000007 } from './migrations/7-concordance.migration';
import { Orientation1700000000009 } from './migrations/9-orientation.migration';
import { cvoOrientation } from './orientation/cvo-orientation';
import { CVO_ELIGIBILITY_RULES } from './orientation/eligibility-rules.table';
import { ExemptionRequests1700000000008 } from './migrations/8-exemption-requests.migration';
import { Trajectories1700000000010 } from './migrations/10-trajectories.migration';
import { CatalogueVersion1700000000011 } from './migrations/11-catalogue-version.migration';
import { cvoReferrals } from './referral/cvo-referrals';
import { CvoOfferingCountsResolver } from './statistics/cvo-offering-counts';
import { cvoTrajectories } from './trajectory/cvo-trajectories';

/** The subgraph of the centres for adult education: centres, courses and modules, and what is offered. */
export const subgraph: SubgraphDefinition<CvoLoaders> = {
  name: 'cvo',
  providerType: 'CVO',
  port: 4002,
  resolvers: [
    CvoResolver,
    CvoOfferingResolver,
    CourseResolver,
    CourseModuleResolver,
    GoalReferenceResolver,
    ...cvoInitiatives.resolvers,
    cvoConcordances.resolver,
    cvoSearch.resolver,
    cvoGoalComparison.resolver,
    cvoOrientation.resolver,
    CvoOfferingCountsResolver,
    ...cvoReferrals.resolvers,
    ...cvoExemptionRequests.resolvers,
    ...cvoTrajectories.resolvers,
  ],
  references: {
    Cvo: (id, context) => findCvo(id, context as CvoContext),
    CvoOffering: byKey<CvoLoaders>('cvoOffering', 'offerings'),
    Course: byKey<CvoLoaders>('course', 'courses'),
    CourseModule: byKey<CvoLoaders>('courseModule', 'modules'),
    Goal: async (id) => goalReference(id),
    CvoConcordanceTable: cvoConcordances.resolveReference,
    CvoInitiative: cvoInitiatives.resolveReference,
    OfferingSearch: cvoSearch.resolveReference,
    GoalComparison: cvoGoalComparison.resolveReference,
    Orientation: cvoOrientation.resolveReference,
    CvoReferral: cvoReferrals.resolveReference,
    CvoTrajectory: cvoTrajectories.resolveReference,
    CvoExemptionRequest: cvoExemptionRequests.resolveReference,
  },
  entities: [
    Cvo,
    SiteRow,
    ContactPointRow,
    Course,
    CourseVariant,
    CourseModule,
    CvoOffering,
    cvoInitiatives.entity,
    CvoConcordanceTable,
    ConcordanceRuleRow,
  ],
  cases: [cvoReferrals.binding, cvoExemptionRequests.binding, cvoTrajectories.binding],
  migrations: [
    Catalogue1700000000001,
    Goals1700000000002,
    Import1700000000003,
    Initiatives1700000000004,
    Starts1700000000005,
    Referrals1700000000006,
    Concordance1700000000007,
    ExemptionRequests1700000000008,
    Orientation1700000000009,
    Trajectories1700000000010,
    CatalogueVersion1700000000011,
  ],
  eligibilityRules: CVO_ELIGIBILITY_RULES,
  loaders: cvoLoaders,
  demonstrate: demonstrateCvos,
  generate: generateCvos,
  importers: { catalogue: cvoCatalogue, goals: cvoGoals, concordances: cvoConcordanceImporter },
};
