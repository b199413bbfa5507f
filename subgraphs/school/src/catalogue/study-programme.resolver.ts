import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { schoolOfferingConnection, studyProgrammeConnection } from './connections';
import { Goal } from './goal.entity';
import { SchoolOfferingArguments, StudyProgrammeArguments } from './school.arguments';
import { schoolOfferings } from './school-offering.service';
import type { SchoolContext } from './school.loaders';
import { StudyProgramme } from './study-programme.entity';
import { goalsOf, listStudyProgrammes } from './study-programme.service';

@Resolver(() => StudyProgramme)
export class StudyProgrammeResolver {
  @Query(() => StudyProgramme, {
    nullable: true,
    description: 'Studierichting: one programme of study by its id.',
  })
  async studyProgramme(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the programme.' }) id: string,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<StudyProgramme | null> {
    const key = keyOf('studyProgramme', id);
    return key === null ? null : loaders.programmes.load(key);
  }

  @Query(() => studyProgrammeConnection.Connection, {
    nullable: true,
    description: 'Studierichtingen: programmes of study by title.',
  })
  async studyProgrammes(
    @Args(() => StudyProgrammeArguments) args: StudyProgrammeArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return studyProgrammeConnection.from(await listStudyProgrammes(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [Goal], {
    nullable: 'itemsAndList',
    description: 'Onderwijsdoelen: goals that the programme covers, by set and position.',
  })
  @Directive('@listSize(assumedSize: 20)')
  goals(@Root() programme: StudyProgramme, @Ctx() context: SchoolContext): Promise<(Goal | null)[]> {
    return goalsOf(programme, context);
  }

  @FieldResolver(() => schoolOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: where a learner can start this programme.',
  })
  async offerings(
    @Root() programme: StudyProgramme,
    @Args(() => SchoolOfferingArguments) args: SchoolOfferingArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    const parent = { column: 'o.programme_key', key: programme.key };
    return schoolOfferingConnection.from(await schoolOfferings.list(args.filter, args, context, parent));
  }
}
