import { Arg, type ClassType, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { CaseAnswer } from '../case/case.act';
import type { RequestContext } from '../server/subgraph-definition';
import { agreeTrajectory } from './trajectory-agree.service';
import type { TrajectoryBinding } from './trajectory.binding';
import { changeTrajectory } from './trajectory-change.service';
import { handOverTrajectory, takeOverTrajectory } from './trajectory-hand-over.service';
import {
  AgreeTrajectoryInput,
  ChangeTrajectoryInput,
  HandOverTrajectoryInput,
  MoveTrajectoryInput,
  ProposeTrajectoryInput,
  TakeOverTrajectoryInput,
  WithdrawTrajectoryConsentInput,
} from './trajectory.inputs';
import type { TrajectoryLoaders } from './trajectory.loaders';
import { moveTrajectory, withdrawTrajectoryConsent } from './trajectory-move.service';
import { proposeTrajectory } from './trajectory-propose.service';

type Context = RequestContext<TrajectoryLoaders>;
const PERSONAL = '@tag(name: "personal")';

/** The acts on trajectories that one provider type leads. */
export function trajectoryMutations(binding: TrajectoryBinding, payload: ClassType<object>): Function {
  const { name } = binding;
  const mutation = (field: string, description: string) =>
    [() => payload, { name: field, nullable: true, description }] as const;
  const input = <T>(type: () => ClassType<object> & T) =>
    [
      'input',
      type,
      { description: 'Invoer: what to do, with which key and, for an act on a trajectory, which version.' },
    ] as const;

  @Resolver(() => payload)
  class TrajectoryMutations {
    @Mutation(
      ...mutation(
        `propose${name}Trajectory`,
        `Traject voorstellen: a trajectory that your ${name.toLowerCase()} leads; who gives a component is asked to agree.`,
      ),
    )
    @Directive(PERSONAL)
    propose(
      @Arg(...input(() => ProposeTrajectoryInput)) given: ProposeTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return proposeTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `change${name}Trajectory`,
        'Aanpassen: changes components, agreements, milestones and links, as the lead; a switch of pathway needs a status check.',
      ),
    )
    @Directive(PERSONAL)
    change(
      @Arg(...input(() => ChangeTrajectoryInput)) given: ChangeTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return changeTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `agree${name}Trajectory`,
        'Akkoord: says whether your organisation gives the components that are asked of it.',
      ),
    )
    @Directive(PERSONAL)
    agree(
      @Arg(...input(() => AgreeTrajectoryInput)) given: AgreeTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return agreeTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(`move${name}Trajectory`, 'Verder zetten: gives a trajectory its next status, as the lead.'),
    )
    @Directive(PERSONAL)
    move(
      @Arg(...input(() => MoveTrajectoryInput)) given: MoveTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return moveTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `handOver${name}Trajectory`,
        'Overdragen: offers the lead to another organisation; give it the code of the answer.',
      ),
    )
    @Directive(PERSONAL)
    handOver(
      @Arg(...input(() => HandOverTrajectoryInput)) given: HandOverTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return handOverTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `takeOver${name}Trajectory`,
        `Overnemen: ends a trajectory that a ${name.toLowerCase()} led, with its code, once your organisation goes on with it in one of its own.`,
      ),
    )
    @Directive(PERSONAL)
    takeOver(
      @Arg(...input(() => TakeOverTrajectoryInput)) given: TakeOverTrajectoryInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return takeOverTrajectory(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `withdraw${name}TrajectoryConsent`,
        'Toestemming intrekken: erases the learner’s data at once, and stops the trajectory when it had not ended.',
      ),
    )
    @Directive(PERSONAL)
    withdrawConsent(
      @Arg(...input(() => WithdrawTrajectoryConsentInput)) given: WithdrawTrajectoryConsentInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return withdrawTrajectoryConsent(binding, context, given);
    }
  }
  return TrajectoryMutations;
}
