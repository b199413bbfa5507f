import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { TrajectoryStatus } from '../vocabulary/trajectory.enum';

/** What an act on a trajectory of one provider type answers. */
export function trajectoryPayload(name: string): ClassType<object> {
  @ObjectType(`${name}TrajectoryPayload`, {
    simpleResolvers: true,
    description:
      'Antwoord op een handeling: what came of an act; the same again when the act is repeated with its key.',
  })
  @Directive('@tag(name: "personal")')
  class TrajectoryPayload {
    @Field(() => TrajectoryStatus, { nullable: true, description: 'Stand: status right after the act.' })
    status?: TrajectoryStatus | null;

    @Field(() => Int, { nullable: true, description: 'Versie: version right after the act.' })
    version?: number | null;
  }
  return TrajectoryPayload;
}
