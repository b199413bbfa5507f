import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { EXEMPTION_REQUEST_FIELD, ExemptionRequest } from '../vocabulary/exemption-request.interface';

/**
 * The type of the exemption requests on which one provider type decides.
 *
 * @param name name of the provider type, such as `Cvo`
 * @param decider its provider, to which the interface's field is narrowed
 */
export function exemptionRequestEntity(name: string, decider: () => ClassType<object>): ClassType<object> {
  @ObjectType(`${name}ExemptionRequest`, {
    implements: ExemptionRequest,
    simpleResolvers: true,
    description: `Vrijstellingsaanvraag aan een ${name.toLowerCase()}: kept by who decides; seen by requester and decider only, and a draft by its requester.`,
  })
  @Directive('@key(fields: "id")')
  @Directive('@tag(name: "personal")')
  class OwnExemptionRequest {
    @Field(() => decider(), EXEMPTION_REQUEST_FIELD.decider)
    decider?: object | null;
  }
  return OwnExemptionRequest;
}
