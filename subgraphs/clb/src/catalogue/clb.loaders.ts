import type { PersonalSession } from '@leerwegen/shared/auth/personal-session';
import { providerLoaders } from '@leerwegen/shared/catalogue/provider.loaders';
import { NestedPages } from '@leerwegen/shared/connection/page.service';
import { entityLoader } from '@leerwegen/shared/database/entity-loader';
import { initiativeLoaders } from '@leerwegen/shared/initiative/initiative.loaders';
import { referralLoaders } from '@leerwegen/shared/referral/referral.loaders';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { trajectoryLoaders } from '@leerwegen/shared/trajectory/trajectory.loaders';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { clbInitiatives } from './clb-initiative';
import { ClbService } from './clb-service.entity';
import { Clb } from './clb.entity';
import { type SchoolReference, schoolReference } from './school.type';
import { clbsOfSchools } from './school-links.query';

/** The loaders of one request: every row is fetched at most once, each table in one statement per batch. */
export function clbLoaders(dataSource: DataSource, now: Date, personal: PersonalSession) {
  const offerings = entityLoader(dataSource, ClbService, 'key');
  // Of a school this subgraph knows no more than its number: there is nothing to fetch.
  const schools = new DataLoader<string, SchoolReference | null>(async (numbers) =>
    numbers.map(schoolReference),
  );
  return {
    ...providerLoaders(dataSource, 'clb', Clb, now, 'o.until_school_year'),
    offerings,
    offeringPages: new NestedPages(dataSource, offerings),
    schoolPages: new NestedPages(dataSource, schools),
    clbOfSchool: clbsOfSchools(dataSource),
    ...initiativeLoaders(dataSource, clbInitiatives.entity),
    ...referralLoaders('clb', personal),
    ...trajectoryLoaders('clb', personal),
  };
}

export type ClbLoaders = ReturnType<typeof clbLoaders>;
export type ClbContext = RequestContext<ClbLoaders>;
