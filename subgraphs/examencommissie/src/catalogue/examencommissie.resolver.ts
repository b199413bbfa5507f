import { providerFields } from '@leerwegen/shared/catalogue/provider-fields.factory';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { examProgrammeConnection } from './connections';
import { ExamProgrammeArguments } from './exam.arguments';
import { examProgrammes } from './exam-programme.service';
import { Examencommissie } from './examencommissie.entity';
import type { ExamencommissieContext } from './examencommissie.loaders';

/** There is one Examencommissie. */
const NUMBER = 'so';

@Resolver(() => Examencommissie)
export class ExamencommissieResolver extends providerFields('examencommissie', () => Examencommissie) {
  @Query(() => Examencommissie, {
    nullable: true,
    description: 'Examencommissie: the one Examencommissie secundair onderwijs.',
  })
  examencommissie(@Ctx() { loaders }: ExamencommissieContext): Promise<Examencommissie | null> {
    return loaders.providers.load(NUMBER);
  }

  @FieldResolver(() => examProgrammeConnection.Connection, {
    nullable: true,
    description: 'Examenprogramma’s: what one can start there.',
  })
  async offerings(
    @Root() { number }: Examencommissie,
    @Args(() => ExamProgrammeArguments) args: ExamProgrammeArguments,
    @Ctx() context: ExamencommissieContext,
  ): Promise<object> {
    const parent = { column: 'o.provider_number', key: number };
    return examProgrammeConnection.from(await examProgrammes.list(args.filter, args, context, parent));
  }
}
