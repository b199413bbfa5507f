import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { ConcordanceRuleRow } from '@leerwegen/shared/exemption/concordance-rule.row';
import { byKey } from '@leerwegen/shared/server/by-key.reference';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { demonstrateExamencommissie } from './catalogue/demonstration.fixtures';
import { ExamProgramme } from './catalogue/exam-programme.entity';
import { ExamProgrammeResolver, FoundProgrammeResolver } from './catalogue/exam-programme.resolver';
import { ExamSession } from './catalogue/exam-session.entity';
import { ExamSessionResolver, InfoSessionResolver } from './catalogue/exam-session.resolver';
import { ExamSubject } from './catalogue/exam-subject.entity';
import {
  ExamSubjectResolver,
  GoalReferenceResolver,
  VakficheResolver,
} from './catalogue/exam-subject.resolver';
import { Examencommissie } from './catalogue/examencommissie.entity';
import { type ExamencommissieLoaders, examencommissieLoaders } from './catalogue/examencommissie.loaders';
import { ExamencommissieResolver } from './catalogue/examencommissie.resolver';
import { examencommissieSearch } from './catalogue/examencommissie-search';
import { goalReference } from './catalogue/goal.type';
import { InfoSession } from './catalogue/info-session.entity';
import { Vakfiche } from './catalogue/vakfiche.entity';
import { ExamencommissieConcordanceTable } from './exemption/examencommissie-concordance-table.entity';
import { examencommissieConcordances } from './exemption/examencommissie-concordances';
import { examencommissieConcordanceImporter } from './import/examencommissie-concordance.importer';
import { examencommissieGoalComparison } from './comparison/examencommissie-goal-comparison';
import { examencommissieExemptionRequests } from './exemption/examencommissie-exemption-requests';
import { examencommissieGoals } from './import/examencommissie-goals.importer';
import { Catalogue1700000000001 } from './migrations/1-catalogue.migration';
import { Goals1700000000002 } from './migrations/2-goals.migration';
import { Sessions1700000000003 } from './migrations/3-sessions.migration';
import { Referrals1700000000004 } from './migrations/4-referrals.migration';
import { Concordance1700000000005 } from './migrations/5-concordance.migration';
import { examencommissieOrientation } from './orientation/examencommissie-orientation';
import { EXAM_ELIGIBILITY_RULES } from './orientation/eligibility-rules.table';
import { ExemptionRequests1700000000006 } from './migrations/6-exemption-requests.migration';
import { CatalogueVersion1700000000007 } from './migrations/7-catalogue-version.migration';
import { examencommissieReferrals } from './referral/examencommissie-referrals';
import { ExamProgrammeCountsResolver } from './statistics/exam-programme-counts';

/** The Examencommissie's subgraph: programmes, subjects with their vakfiches, exam sessions and info sessions. */
export const subgraph: SubgraphDefinition<ExamencommissieLoaders> = {
  name: 'examencommissie',
  providerType: 'EXAMENCOMMISSIE',
  port: 4003,
  resolvers: [
    ExamencommissieResolver,
    ExamProgrammeResolver,
    FoundProgrammeResolver,
    ExamSubjectResolver,
    VakficheResolver,
    ExamSessionResolver,
    InfoSessionResolver,
    GoalReferenceResolver,
    examencommissieConcordances.resolver,
    examencommissieSearch.resolver,
    examencommissieGoalComparison.resolver,
    examencommissieOrientation.resolver,
    ExamProgrammeCountsResolver,
    ...examencommissieReferrals.resolvers,
    ...examencommissieExemptionRequests.resolvers,
  ],
  references: {
    Examencommissie: byKey<ExamencommissieLoaders>('examencommissie', 'providers'),
    ExamProgramme: byKey<ExamencommissieLoaders>('examProgramme', 'offerings'),
    ExamSubject: byKey<ExamencommissieLoaders>('examSubject', 'subjects'),
    ExamSession: byKey<ExamencommissieLoaders>('examSession', 'sessions'),
    InfoSession: byKey<ExamencommissieLoaders>('infoSession', 'infoSessions'),
    ExamencommissieConcordanceTable: examencommissieConcordances.resolveReference,
    Goal: async (id) => goalReference(id),
    OfferingSearch: examencommissieSearch.resolveReference,
    GoalComparison: examencommissieGoalComparison.resolveReference,
    Orientation: examencommissieOrientation.resolveReference,
    ExamencommissieReferral: examencommissieReferrals.resolveReference,
    ExamencommissieExemptionRequest: examencommissieExemptionRequests.resolveReference,
  },
  entities: [
    Examencommissie,
    SiteRow,
    ContactPointRow,
    ExamProgramme,
    ExamSubject,
    Vakfiche,
    ExamSession,
    InfoSession,
    ExamencommissieConcordanceTable,
    ConcordanceRuleRow,
  ],
  cases: [examencommissieReferrals.binding, examencommissieExemptionRequests.binding],
  migrations: [
    Catalogue1700000000001,
    Goals1700000000002,
    Sessions1700000000003,
    Referrals1700000000004,
    Concordance1700000000005,
    ExemptionRequests1700000000006,
    CatalogueVersion1700000000007,
  ],
  eligibilityRules: EXAM_ELIGIBILITY_RULES,
  loaders: examencommissieLoaders,
  demonstrate: demonstrateExamencommissie,
  importers: { goals: examencommissieGoals, concordances: examencommissieConcordanceImporter },
};
