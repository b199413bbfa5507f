import type { PersonalSession } from '@leerwegen/shared/auth/personal-session';
import { providerLoaders } from '@leerwegen/shared/catalogue/provider.loaders';
import { NestedPages } from '@leerwegen/shared/connection/page.service';
import { entityLoader } from '@leerwegen/shared/database/entity-loader';
import { initiativeLoaders } from '@leerwegen/shared/initiative/initiative.loaders';
import { exemptionLoaders } from '@leerwegen/shared/exemption/exemption-request.loaders';
import { referralLoaders } from '@leerwegen/shared/referral/referral.loaders';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { trajectoryLoaders } from '@leerwegen/shared/trajectory/trajectory.loaders';
import type { DataSource } from 'typeorm';
import { AdministrativeGroup } from './administrative-group.entity';
import { goalsOfProgrammes, programmesOfGoals } from './goal-links.query';
import { Goal } from './goal.entity';
import { GoalSet } from './goal-set.entity';
import { SchoolOffering } from './school-offering.entity';
import { School } from './school.entity';
import { schoolInitiatives } from './school-initiative';
import { StudyProgramme } from './study-programme.entity';

/** The loaders of one request: every row is fetched at most once, each table in one statement per batch. */
export function schoolLoaders(dataSource: DataSource, now: Date, personal: PersonalSession) {
  const offerings = entityLoader(dataSource, SchoolOffering, 'key');
  const goals = entityLoader(dataSource, Goal, 'key');
  return {
    ...providerLoaders(dataSource, 'school', School, now),
    programmes: entityLoader(dataSource, StudyProgramme, 'key'),
    administrativeGroups: entityLoader(dataSource, AdministrativeGroup, 'number'),
    offerings,
    offeringPages: new NestedPages(dataSource, offerings),
    goalSets: entityLoader(dataSource, GoalSet, 'key'),
    goals,
    goalPages: new NestedPages(dataSource, goals),
    goalsOfProgramme: goalsOfProgrammes(dataSource),
    programmesOfGoal: programmesOfGoals(dataSource),
    ...initiativeLoaders(dataSource, schoolInitiatives.entity),
    ...referralLoaders('school', personal),
    ...trajectoryLoaders('school', personal),
    ...exemptionLoaders('school', personal),
  };
}

export type SchoolLoaders = ReturnType<typeof schoolLoaders>;
export type SchoolContext = RequestContext<SchoolLoaders>;
