import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { schoolOfferingConnection, studyProgrammeConnection } from './connections';
import { Goal } from './goal.entity';
import { SchoolOfferingFilter, StudyProgrammeFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import { offeringsOf, SCHOOL_OFFERINGS } from './school-offering.service';
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
    @Arg('filter', () => StudyProgrammeFilter, {
      nullable: true,
      description: 'Filter: which programmes to list.',
    })
    filter: StudyProgrammeFilter | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return studyProgrammeConnection.from(await listStudyProgrammes(filter ?? {}, args, context));
  }

  @FieldResolver(() => [Goal], {
    nullable: 'itemsAndList',
    description: 'Onderwijsdoelen: goals that the programme covers, by set and position.',
  })
  goals(@Root() programme: StudyProgramme, @Ctx() context: SchoolContext): Promise<(Goal | null)[]> {
    return goalsOf(programme, context);
  }

  @FieldResolver(() => schoolOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: where a learner can start this programme.',
  })
  async offerings(
    @Root() programme: StudyProgramme,
    @Arg('filter', () => SchoolOfferingFilter, {
      nullable: true,
      description: 'Filter: which offerings to list.',
    })
    filter: SchoolOfferingFilter | null | undefined,
    @Arg('sort', () => OfferingSort, { defaultValue: 'TITLE', description: 'Sortering: order of the list.' })
    sort: OfferingSort,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    const page = await offeringsOf('o.programme_key', programme.key, filter ?? {}, sort, args, context);
    return schoolOfferingConnection.from(
      page,
      notApplicable(SCHOOL_OFFERINGS, offeringCriteria(filter ?? {})),
    );
  }
}
