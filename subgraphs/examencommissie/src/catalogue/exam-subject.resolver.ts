import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { examSessionConnection, examSubjectConnection } from './connections';
import { ExamSessionArguments, ExamSubjectArguments, OnDateArguments } from './exam.arguments';
import { ExamProgramme } from './exam-programme.entity';
import { sessionsOf } from './exam-session.service';
import { ExamSubject } from './exam-subject.entity';
import {
  goalsOf,
  listExamSubjects,
  programmesOf,
  subjectsThatCover,
  vakficheOn,
  vakfichesOf,
} from './exam-subject.service';
import type { ExamencommissieContext } from './examencommissie.loaders';
import { GoalReference } from './goal.type';
import { Vakfiche } from './vakfiche.entity';

@Resolver(() => ExamSubject)
export class ExamSubjectResolver {
  @Query(() => ExamSubject, { nullable: true, description: 'Examenvak: one subject by its id.' })
  async examSubject(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the subject.' }) id: string,
    @Ctx() { loaders }: ExamencommissieContext,
  ): Promise<ExamSubject | null> {
    const key = keyOf('examSubject', id);
    return key === null ? null : loaders.subjects.load(key);
  }

  @Query(() => examSubjectConnection.Connection, {
    nullable: true,
    description: 'Examenvakken: subjects by title.',
  })
  async examSubjects(
    @Args(() => ExamSubjectArguments) args: ExamSubjectArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    return examSubjectConnection.from(await listExamSubjects(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [ExamProgramme], {
    nullable: 'itemsAndList',
    description: 'Examenprogramma’s: programmes of which it is a part, by title.',
  })
  programmes(
    @Root() subject: ExamSubject,
    @Ctx() context: ExamencommissieContext,
  ): Promise<(ExamProgramme | null)[]> {
    return programmesOf(subject, context);
  }

  @FieldResolver(() => Vakfiche, {
    nullable: true,
    description: 'Vakfiche: the version that holds on a day; null when there is none.',
  })
  vakfiche(
    @Root() subject: ExamSubject,
    @Args(() => OnDateArguments) { on }: OnDateArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<Vakfiche | null> {
    return vakficheOn(subject, on, context);
  }

  @FieldResolver(() => [Vakfiche], {
    nullable: true,
    description: 'Versies van de vakfiche: all versions, oldest first, announced ones too.',
  })
  vakfiches(@Root() subject: ExamSubject, @Ctx() context: ExamencommissieContext): Promise<Vakfiche[]> {
    return vakfichesOf(subject, context);
  }

  @FieldResolver(() => [GoalReference], {
    nullable: 'itemsAndList',
    description: 'Onderwijsdoelen: goals that its vakfiche of a day covers, by set and position.',
  })
  async goals(
    @Root() subject: ExamSubject,
    @Args(() => OnDateArguments) { on }: OnDateArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<GoalReference[]> {
    const vakfiche = await vakficheOn(subject, on, context);
    return vakfiche ? goalsOf(vakfiche, context) : [];
  }

  @FieldResolver(() => examSessionConnection.Connection, {
    nullable: true,
    description: 'Examensessies: when and where it can be taken, by start.',
  })
  async sessions(
    @Root() subject: ExamSubject,
    @Args(() => ExamSessionArguments) args: ExamSessionArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    return examSessionConnection.from(await sessionsOf(subject, args.filter ?? {}, args, context));
  }
}

@Resolver(() => Vakfiche)
export class VakficheResolver {
  @FieldResolver(() => [GoalReference], {
    nullable: 'itemsAndList',
    description: 'Onderwijsdoelen: goals that this version covers, by set and position.',
  })
  goals(@Root() vakfiche: Vakfiche, @Ctx() context: ExamencommissieContext): Promise<GoalReference[]> {
    return goalsOf(vakfiche, context);
  }
}

@Resolver(() => GoalReference)
export class GoalReferenceResolver {
  @FieldResolver(() => [ExamSubject], {
    nullable: 'itemsAndList',
    description: 'Examenvakken: subjects whose vakfiche of today covers it, by title.',
  })
  examSubjects(
    @Root() goal: GoalReference,
    @Ctx() context: ExamencommissieContext,
  ): Promise<(ExamSubject | null)[]> {
    return subjectsThatCover(goal, context);
  }
}
