import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ExemptionRequestStatus } from '../vocabulary/exemption-request.enum';

/** What an act on an exemption request of one provider type answers. */
export function exemptionRequestPayload(name: string): ClassType<object> {
  @ObjectType(`${name}ExemptionRequestPayload`, {
    simpleResolvers: true,
    description:
      'Antwoord op een handeling: what came of an act; the same again when the act is repeated with its key.',
  })
  @Directive('@tag(name: "personal")')
  class ExemptionRequestPayload {
    @Field(() => ExemptionRequestStatus, {
      nullable: true,
      description: 'Stand: status right after the act.',
    })
    status?: ExemptionRequestStatus | null;

    @Field(() => Int, { nullable: true, description: 'Versie: version right after the act.' })
    version?: number | null;
  }
  return ExemptionRequestPayload;
}
