import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A goal as this subgraph knows it: its id. Text and validity are the schools'. */
@ObjectType('Goal', { simpleResolvers: true })
@Directive('@key(fields: "id")')
export class GoalReference {
  @Field(() => ID)
  id!: string;
}

/** A goal of the schools' subgraph, by its global id. */
export function goalReference(id: string): GoalReference {
  return Object.assign(new GoalReference(), { id });
}
