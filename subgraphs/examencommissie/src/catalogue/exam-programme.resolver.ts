import { eligibilityFields } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { examProgrammeConnection } from './connections';
import { ExamProgrammeArguments } from './exam.arguments';
import { ExamProgramme } from './exam-programme.entity';
import {
  examProgrammes,
  type FoundProgramme,
  matchingSubjectsOf,
  subjectsOf,
} from './exam-programme.service';
import { ExamSubject } from './exam-subject.entity';
import { Examencommissie } from './examencommissie.entity';
import type { ExamencommissieContext } from './examencommissie.loaders';
import { EXAM_ELIGIBILITY } from '../orientation/eligibility-rules.table';

@Resolver(() => ExamProgramme)
export class ExamProgrammeResolver extends eligibilityFields(() => ExamProgramme, EXAM_ELIGIBILITY) {
  @Query(() => ExamProgramme, { nullable: true, description: 'Examenprogramma: one programme by its id.' })
  async examProgramme(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the programme.' }) id: string,
    @Ctx() { loaders }: ExamencommissieContext,
  ): Promise<ExamProgramme | null> {
    const key = keyOf('examProgramme', id);
    return key === null ? null : loaders.offerings.load(key);
  }

  @Query(() => examProgrammeConnection.Connection, {
    nullable: true,
    description: 'Examenprogramma’s: programmes of the Examencommissie, ended ones too.',
  })
  async examProgrammes(
    @Args(() => ExamProgrammeArguments) args: ExamProgrammeArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    return examProgrammeConnection.from(await examProgrammes.list(args.filter, args, context));
  }

  @FieldResolver(() => Examencommissie, { nullable: true, description: 'Aanbieder: who offers it.' })
  provider(
    @Root() programme: ExamProgramme,
    @Ctx() { loaders }: ExamencommissieContext,
  ): Promise<Examencommissie | null> {
    return loaders.providers.load(programme.providerNumber);
  }

  @FieldResolver(() => Site, {
    nullable: true,
    description: 'Vestigingsplaats: null, one studies anywhere; exam sessions have a place.',
  })
  site(): null {
    return null;
  }

  @FieldResolver(() => [ExamSubject], {
    nullable: 'itemsAndList',
    description: 'Examenvakken: its subjects, general education first, then by title.',
  })
  @Directive('@listSize(assumedSize: 10)')
  subjects(
    @Root() programme: ExamProgramme,
    @Ctx() context: ExamencommissieContext,
  ): Promise<(ExamSubject | null)[]> {
    return subjectsOf(programme, context);
  }
}

@Resolver(() => examProgrammeConnection.Edge)
export class FoundProgrammeResolver {
  @FieldResolver(() => [ExamSubject], {
    nullable: 'itemsAndList',
    description:
      'Gevonden examenvakken: its subjects that hold words of the free text, every word that its own title lacks among them; null without free text.',
  })
  matchingSubjects(
    @Root() found: FoundProgramme,
    @Ctx() context: ExamencommissieContext,
  ): Promise<(ExamSubject | null)[] | null> {
    return matchingSubjectsOf(found, context);
  }
}
