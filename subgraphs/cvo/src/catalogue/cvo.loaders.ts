import type { PersonalSession } from '@leerwegen/shared/auth/personal-session';
import { providerLoaders } from '@leerwegen/shared/catalogue/provider.loaders';
import { NestedPages } from '@leerwegen/shared/connection/page.service';
import { childrenLoader, entityLoader } from '@leerwegen/shared/database/entity-loader';
import { concordanceLoaders } from '@leerwegen/shared/exemption/concordance.loaders';

import { exemptionLoaders } from '@leerwegen/shared/exemption/exemption-request.loaders';
import { initiativeLoaders } from '@leerwegen/shared/initiative/initiative.loaders';
import { referralLoaders } from '@leerwegen/shared/referral/referral.loaders';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { trajectoryLoaders } from '@leerwegen/shared/trajectory/trajectory.loaders';
import type { DataSource } from 'typeorm';
import { CourseModule } from './course-module.entity';
import { CourseVariant } from './course-variant.entity';
import { Course } from './course.entity';
import { CvoOffering } from './cvo-offering.entity';
import { Cvo } from './cvo.entity';
import { cvoInitiatives } from './cvo-initiative';
import { goalsOfModules, modulesOfGoals } from './goal-links.query';
import { CvoConcordanceTable } from '../exemption/cvo-concordance-table.entity';

/** The loaders of one request: every row is fetched at most once, each table in one statement per batch. */
export function cvoLoaders(dataSource: DataSource, now: Date, personal: PersonalSession) {
  const offerings = entityLoader(dataSource, CvoOffering, 'key');
  return {
    ...providerLoaders(dataSource, 'cvo', Cvo, now),
    courses: entityLoader(dataSource, Course, 'code'),
    variantsOfCourse: childrenLoader(dataSource, CourseVariant, 'courseCode', ['key']),
    modules: entityLoader(dataSource, CourseModule, 'key'),
    modulesOfCourse: childrenLoader(dataSource, CourseModule, 'courseCode', ['sequence', 'code']),
    offerings,
    offeringPages: new NestedPages(dataSource, offerings),
    goalsOfModule: goalsOfModules(dataSource),
    modulesOfGoal: modulesOfGoals(dataSource),
    ...concordanceLoaders(dataSource, 'cvo', CvoConcordanceTable),
    ...initiativeLoaders(dataSource, cvoInitiatives.entity),
    ...referralLoaders('cvo', personal),
    ...trajectoryLoaders('cvo', personal),
    ...exemptionLoaders('cvo', personal),
  };
}

export type CvoLoaders = ReturnType<typeof cvoLoaders>;
export type CvoContext = RequestContext<CvoLoaders>;
