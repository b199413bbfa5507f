import { type ClassType, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { principalOf } from '../auth/personal-session';
import type { CaseAnswer } from '../case/case.act';
import { clearCase } from '../case/case.loaders';
import { caseKey } from '../case/global-id.check';
import { GUARDS } from '../eligibility/guard.table';
import type { RequestContext } from '../server/subgraph-definition';
import { RegulationRule, StatusImpact } from '../vocabulary/eligibility.type';
import type { TrajectoryBinding } from './trajectory.binding';
import { handOverCode } from './trajectory-hand-over.service';
import { storedImpacts } from './trajectory-lines';
import type { TrajectoryLoaders } from './trajectory.loaders';
import type { TrajectoryRow } from './trajectory.row';

type Context = RequestContext<TrajectoryLoaders>;

/** How the answers to acts on trajectories are resolved, beside what is stored of them. */
export function trajectoryPayloadFields(
  binding: TrajectoryBinding,
  entity: ClassType<object>,
  payload: ClassType<object>,
): Function {
  /** The trajectory as it is now; null for who takes over, to whom it stays closed. */
  const current = ({ id }: CaseAnswer, { loaders }: Context): Promise<TrajectoryRow | null> => {
    const key = caseKey(binding.prefix, id)!;
    // An act before this one in the same operation may have loaded what this one changed.
    clearCase(loaders.trajectories, key);
    return loaders.trajectories.rows.load(key);
  };

  @Resolver(() => payload)
  class TrajectoryPayloadFields {
    @FieldResolver(() => ID, { nullable: true, description: 'Traject: global id of the trajectory.' })
    trajectoryId(@Root() { id }: CaseAnswer): string {
      return id;
    }

    @FieldResolver(() => entity, { nullable: true, description: 'Traject: the trajectory as it is now.' })
    async trajectory(@Root() answer: CaseAnswer, @Ctx() context: Context): Promise<TrajectoryRow | null> {
      return current(answer, context);
    }

    @FieldResolver(() => [RegulationRule], {
      nullable: true,
      description: 'Aandachtspunten: rules to keep in mind, which refuse nothing.',
    })
    warnings(@Root() { warnings }: CaseAnswer): RegulationRule[] {
      return Object.values(GUARDS).filter(({ id }) => warnings.includes(id));
    }

    @FieldResolver(() => [StatusImpact], {
      nullable: true,
      description:
        'Gevolgen voor het statuut: what to look at for the switch that this act made; null when it made none.',
    })
    async statusImpacts(@Root() answer: CaseAnswer, @Ctx() context: Context): Promise<StatusImpact[] | null> {
      const row = await current(answer, context);
      if (!row || !binding.mayDo(principalOf(context.personal), row, 'READ_LEARNER', 'LEAD')) return null;
      const parts = await context.loaders.trajectories.personalParts.load(row.key);
      return storedImpacts(parts, ({ version }) => version === answer.version);
    }

    @FieldResolver(() => String, {
      nullable: true,
      description:
        'Overdrachtscode: for the organisation to which the lead was offered; null when it was not.',
    })
    async handOverCode(@Root() answer: CaseAnswer, @Ctx() context: Context): Promise<string | null> {
      const row = await current(answer, context);
      if (!row?.handOverHash || !binding.mayDo(principalOf(context.personal), row, 'HAND_OVER')) return null;
      return handOverCode(context.personal.cipher, row);
    }
  }
  return TrajectoryPayloadFields;
}
