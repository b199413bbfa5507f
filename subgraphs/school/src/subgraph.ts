import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { byKey } from '@leerwegen/shared/server/by-key.reference';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { AdministrativeGroup } from './catalogue/administrative-group.entity';
import { AdministrativeGroupResolver } from './catalogue/administrative-group.resolver';
import { demonstrateSchools } from './catalogue/demonstration.fixtures';
import { Goal } from './catalogue/goal.entity';
import { GoalResolver } from './catalogue/goal.resolver';
import { GoalSet } from './catalogue/goal-set.entity';
import { GoalSetResolver } from './catalogue/goal-set.resolver';
import { generateSchools } from './catalogue/large.fixtures';
import { School } from './catalogue/school.entity';
import { type SchoolContext, type SchoolLoaders, schoolLoaders } from './catalogue/school.loaders';
import { SchoolResolver } from './catalogue/school.resolver';
import { schoolInitiatives } from './catalogue/school-initiative';
import { schoolSearch } from './catalogue/school-search';
import { findSchool } from './catalogue/school.service';
import { SchoolOffering } from './catalogue/school-offering.entity';
import { SchoolOfferingResolver } from './catalogue/school-offering.resolver';
import { StudyProgramme } from './catalogue/study-programme.entity';
import { StudyProgrammeResolver } from './catalogue/study-programme.resolver';
import {
  ComposedComparisonResolver,
  GoalSetComparisonResolver,
  GoalSetDifferenceResolver,
} from './comparison/composed-comparison.resolver';
import { schoolOrientation } from './orientation/school-orientation';
import { schoolGoalComparison } from './comparison/school-goal-comparison';
import { schoolExemptionRequests } from './exemption/school-exemption-requests';
import { schoolCatalogue } from './import/school-catalogue.importer';
import { schoolGoals } from './import/school-goals.importer';
import { SCHOOL_NAMED } from './import/school-named';
import { Catalogue1700000000001 } from './migrations/1-catalogue.migration';
import { Goals1700000000002 } from './migrations/2-goals.migration';
import { Import1700000000003 } from './migrations/3-import.migration';
import { Initiatives1700000000004 } from './migrations/4-initiatives.migration';
import { Starts1700000000005 } from './migrations/5-starts.migration';
import { Referrals1700000000006 } from './migrations/6-referrals.migration';
import { Orientation1700000000008 } from './migrations/8-orientation.migration';
import { SCHOOL_ELIGIBILITY_RULES } from './orientation/eligibility-rules.table';
import { ExemptionRequests1700000000007 } from './migrations/7-exemption-requests.migration';
import { Trajectories1700000000009 } from './migrations/9-trajectories.migration';
import { CatalogueVersion1700000000010 } from './migrations/10-catalogue-version.migration';
import { schoolReferrals } from './referral/school-referrals';
import { SchoolOfferingCountsResolver } from './statistics/school-offering-counts';
import { schoolTrajectories } from './trajectory/school-trajectories';

/** The schools' subgraph: schools, programmes of study, what is offered, and the texts of the goals. */
export const subgraph: SubgraphDefinition<SchoolLoaders> = {
  name: 'school',
  providerType: 'SCHOOL',
  port: 4001,
  resolvers: [
    SchoolResolver,
    SchoolOfferingResolver,
    StudyProgrammeResolver,
    AdministrativeGroupResolver,
    GoalResolver,
    GoalSetResolver,
    ...schoolInitiatives.resolvers,
    schoolSearch.resolver,
    schoolGoalComparison.resolver,
    schoolOrientation.resolver,
    ComposedComparisonResolver,
    GoalSetComparisonResolver,
    GoalSetDifferenceResolver,
    SchoolOfferingCountsResolver,
    ...schoolReferrals.resolvers,
    ...schoolExemptionRequests.resolvers,
    ...schoolTrajectories.resolvers,
  ],
  references: {
    School: (id, context) => findSchool(id, context as SchoolContext),
    SchoolOffering: byKey<SchoolLoaders>('schoolOffering', 'offerings'),
    StudyProgramme: byKey<SchoolLoaders>('studyProgramme', 'programmes'),
    Goal: byKey<SchoolLoaders>('goal', 'goals'),
    GoalSet: byKey<SchoolLoaders>('goalSet', 'goalSets'),
    SchoolInitiative: schoolInitiatives.resolveReference,
    OfferingSearch: schoolSearch.resolveReference,
    GoalComparison: schoolGoalComparison.resolveReference,
    Orientation: schoolOrientation.resolveReference,
    SchoolReferral: schoolReferrals.resolveReference,
    SchoolTrajectory: schoolTrajectories.resolveReference,
    SchoolExemptionRequest: schoolExemptionRequests.resolveReference,
  },
  entities: [
    School,
    SiteRow,
    ContactPointRow,
    StudyProgramme,
    AdministrativeGroup,
    SchoolOffering,
    GoalSet,
    Goal,
    schoolInitiatives.entity,
  ],
  cases: [schoolReferrals.binding, schoolExemptionRequests.binding, schoolTrajectories.binding],
  migrations: [
    Catalogue1700000000001,
    Goals1700000000002,
    Import1700000000003,
    Initiatives1700000000004,
    Starts1700000000005,
    Referrals1700000000006,
    ExemptionRequests1700000000007,
    Orientation1700000000008,
    Trajectories1700000000009,
    CatalogueVersion1700000000010,
  ],
  eligibilityRules: SCHOOL_ELIGIBILITY_RULES,
  loaders: schoolLoaders,
  demonstrate: demonstrateSchools,
  generate: generateSchools,
  importers: { catalogue: schoolCatalogue, goals: schoolGoals, named: SCHOOL_NAMED },
};
