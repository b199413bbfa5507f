import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { Referral, REFERRAL_FIELD } from '../vocabulary/referral.interface';

/**
 * The type of the referrals that one provider type receives.
 *
 * @param name name of the provider type, such as `Cvo`
 * @param receiver its provider, to which the interface's field is narrowed
 */
export function referralEntity(name: string, receiver: () => ClassType<object>): ClassType<object> {
  @ObjectType(`${name}Referral`, {
    implements: Referral,
    simpleResolvers: true,
    description: `Doorverwijzing naar een ${name.toLowerCase()}: kept by who receives it; seen by sender and receiver only.`,
  })
  @Directive('@key(fields: "id")')
  @Directive('@tag(name: "personal")')
  class OwnReferral {
    @Field(() => receiver(), REFERRAL_FIELD.receiver)
    receiver?: object | null;
  }
  return OwnReferral;
}
