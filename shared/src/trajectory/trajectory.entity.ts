import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { Trajectory, TRAJECTORY_FIELD } from '../vocabulary/trajectory.interface';

/**
 * The type of the trajectories that one provider type leads.
 *
 * @param name name of the provider type, such as `Clb`
 * @param lead its provider, to which the interface's field is narrowed
 */
export function trajectoryEntity(name: string, lead: () => ClassType<object>): ClassType<object> {
  @ObjectType(`${name}Trajectory`, {
    implements: Trajectory,
    simpleResolvers: true,
    description: `Traject op maat, begeleid door een ${name.toLowerCase()}: kept by its lead; seen by the lead and by who gives a component.`,
  })
  @Directive('@key(fields: "id")')
  @Directive('@tag(name: "personal")')
  class OwnTrajectory {
    @Field(() => lead(), TRAJECTORY_FIELD.lead)
    lead?: object | null;
  }
  return OwnTrajectory;
}
