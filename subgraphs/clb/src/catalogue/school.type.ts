import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A school as this subgraph knows it: its id. All else is the schools'. */
@ObjectType('School', { simpleResolvers: true })
@Directive('@key(fields: "id")')
export class SchoolReference {
  /** For where a school stands for an interface. */
  readonly __typename = 'School';

  @Field(() => ID)
  id!: string;
}

/** A school of the schools' subgraph, by its institution number. */
export function schoolReference(number: string): SchoolReference {
  return Object.assign(new SchoolReference(), { id: globalId('school', number) });
}
