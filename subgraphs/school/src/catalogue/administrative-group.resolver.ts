import { badUserInput } from '@leerwegen/shared/errors/user-error';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AdministrativeGroup } from './administrative-group.entity';
import type { SchoolContext } from './school.loaders';
import { StudyProgramme } from './study-programme.entity';

const MOST_IDS = 100;

@Resolver(() => AdministrativeGroup)
export class AdministrativeGroupResolver {
  @Query(() => [AdministrativeGroup], {
    nullable: 'itemsAndList',
    description:
      'Administratieve groepen: groups by their ids, in that order, null for an unknown one. Official registers name what somebody followed by its group; the programme of it is what concordances name.',
  })
  @Directive('@listSize(assumedSize: 100)')
  administrativeGroups(
    @Arg('ids', () => [ID], {
      description: 'Globale ids: 1 to 100 ids such as `administrativeGroup:22254`.',
    })
    ids: string[],
    @Ctx() { loaders, budget }: SchoolContext,
  ): Promise<(AdministrativeGroup | null)[]> {
    if (ids.length === 0 || ids.length > MOST_IDS)
      throw badUserInput('ids', `has ${ids.length} ids`, `1 to ${MOST_IDS}`);
    return Promise.all(
      budget.charge(ids).map(async (id) => {
        const number = keyOf('administrativeGroup', id);
        return number === null ? null : loaders.administrativeGroups.load(number);
      }),
    );
  }

  @FieldResolver(() => StudyProgramme, {
    nullable: true,
    description: 'Studierichting: the programme of study of which the group is one year.',
  })
  studyProgramme(
    @Root() group: AdministrativeGroup,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<StudyProgramme | null> {
    return loaders.programmes.load(group.programmeKey);
  }
}
