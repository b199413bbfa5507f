import type { GraphQLResolveInfo } from 'graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { link } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import { ContactPoint } from './contact-point.type';
import { RegulationRule } from './eligibility.type';
import { Offering } from './offering.interface';
import { Provider } from './provider.interface';
import { ProviderType } from './provider-types';

@ObjectType({
  simpleResolvers: true,
  description: 'Wie aan te spreken: one organisation that guides, with whom to reach there.',
})
@Directive('@shareable')
export class GuidanceAdvice {
  @Field(() => ProviderType, { nullable: true, description: 'Soort: provider type.' })
  providerType!: ProviderType;

  @Field(() => ID, { nullable: true, description: 'Id van de organisatie: global id.' })
  providerId!: string;

  @Field(() => Provider, { nullable: true, description: 'Organisatie: the organisation.' })
  provider?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'Id van de dienst: global id of the service that fits best.',
  })
  serviceId?: string | null;

  @Field(() => Offering, { nullable: true, description: 'Dienst: the service that fits best.' })
  service?: unknown;

  @Field(() => [ContactPoint], {
    nullable: true,
    description:
      'Aanspreekpunten: who answers for the situation of the learner; empty when nobody is appointed.',
  })
  contactPoints!: ContactPoint[];

  @Field(() => Int, {
    nullable: true,
    description: 'Afstand: metres from the centre of the municipality; null when no place is known.',
  })
  distanceMeters?: number | null;

  @Field(() => [RegulationRule], { nullable: true, description: 'Redenen: why this one, and what to know.' })
  reasons!: RegulationRule[];
}

/** What advice on guidance is made of; links are added. */
export type GuidanceAdviceValues = Omit<GuidanceAdvice, 'provider' | 'service'>;

/** Advice whose provider and service are resolved by who owns them. */
export function guidanceAdvice(values: GuidanceAdviceValues): GuidanceAdvice {
  return Object.assign(new GuidanceAdvice(), values, {
    provider: (_args: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      link('Provider', values.providerId, context, info),
    service: (_args: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      values.serviceId ? link('Offering', values.serviceId, context, info) : null,
  });
}
