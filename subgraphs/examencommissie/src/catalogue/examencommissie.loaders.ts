import type { PersonalSession } from '@leerwegen/shared/auth/personal-session';
import { providerLoaders } from '@leerwegen/shared/catalogue/provider.loaders';
import { NestedPages } from '@leerwegen/shared/connection/page.service';
import { childrenLoader, entityLoader } from '@leerwegen/shared/database/entity-loader';
import { concordanceLoaders } from '@leerwegen/shared/exemption/concordance.loaders';

import { exemptionLoaders } from '@leerwegen/shared/exemption/exemption-request.loaders';
import { referralLoaders } from '@leerwegen/shared/referral/referral.loaders';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { brusselsDay } from '@leerwegen/shared/vocabulary/calendar-date';
import type { DataSource } from 'typeorm';
import {
  goalsOfVakfiches,
  matchingSubjects,
  programmesOfSubjects,
  subjectsOfGoals,
  subjectsOfProgrammes,
  subjectsOfSessions,
} from './exam-links.query';
import { ExamProgramme } from './exam-programme.entity';
import { ExamSession } from './exam-session.entity';
import { ExamSubject } from './exam-subject.entity';
import { Examencommissie } from './examencommissie.entity';
import { InfoSession } from './info-session.entity';
import { Vakfiche } from './vakfiche.entity';
import { ExamencommissieConcordanceTable } from '../exemption/examencommissie-concordance-table.entity';

/** The loaders of one request: every row is fetched at most once, each table in one statement per batch. */
export function examencommissieLoaders(dataSource: DataSource, now: Date, personal: PersonalSession) {
  const offerings = entityLoader(dataSource, ExamProgramme, 'key');
  const sessions = entityLoader(dataSource, ExamSession, 'key');
  return {
    ...providerLoaders(dataSource, 'examencommissie', Examencommissie, now, 'o.until_school_year'),
    offerings,
    offeringPages: new NestedPages(dataSource, offerings),
    subjects: entityLoader(dataSource, ExamSubject, 'key'),
    subjectsOfProgramme: subjectsOfProgrammes(dataSource),
    matchingSubjects: matchingSubjects(dataSource),
    programmesOfSubject: programmesOfSubjects(dataSource),
    vakfichesOfSubject: childrenLoader(dataSource, Vakfiche, 'subjectKey', ['validFrom']),
    goalsOfVakfiche: goalsOfVakfiches(dataSource),
    subjectsOfGoal: subjectsOfGoals(dataSource, brusselsDay(now)),
    sessions,
    sessionPages: new NestedPages(dataSource, sessions),
    subjectsOfSession: subjectsOfSessions(dataSource),
    infoSessions: entityLoader(dataSource, InfoSession, 'key'),
    ...concordanceLoaders(dataSource, 'examencommissie', ExamencommissieConcordanceTable),
    ...referralLoaders('examencommissie', personal),
    ...exemptionLoaders('examencommissie', personal),
  };
}

export type ExamencommissieLoaders = ReturnType<typeof examencommissieLoaders>;
export type ExamencommissieContext = RequestContext<ExamencommissieLoaders>;
