import { Args, type ClassType, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/subgraph-definition';
import { ContactPointArguments } from '../vocabulary/contact-point.arguments';
import { ContactPointGapArguments } from '../vocabulary/contact-point-gap.arguments';
import { ContactPointGap } from '../vocabulary/contact-point-gap.type';
import { ContactPoint } from '../vocabulary/contact-point.type';
import { Site } from '../vocabulary/site.type';
import { contactPointGaps } from './contact-point-gaps.query';
import type { ProviderLoaders } from './provider.loaders';
import type { ProviderRow } from './provider.row';
import { contactPointsFor } from './provider.service';
import { siteValue } from './site.row';

type Context = RequestContext<ProviderLoaders>;

/**
 * What every owner answers alike about its providers: sites, contact points and who is missing. The owner's resolver
 * extends it.
 *
 * @param owner name of the subgraph, which opens the name of the root field (`schoolMissingContactPoints`)
 * @param type the owner's provider
 */
export function providerFields(owner: string, type: () => ClassType<ProviderRow>): abstract new () => object {
  @Resolver(type)
  abstract class ProviderFields {
    @Query(() => [ContactPointGap], {
      name: `${owner}MissingContactPoints`,
      nullable: true,
      description:
        'Ontbrekende aanspreekpunten: combinations of target group and region for which no provider of this type answers.',
    })
    @Directive('@listSize(assumedSize: 50)')
    missingContactPoints(
      @Args(() => ContactPointGapArguments) wanted: ContactPointGapArguments,
      @Ctx() { dataSource }: Context,
    ): Promise<ContactPointGap[]> {
      return contactPointGaps(dataSource, owner, wanted);
    }

    @FieldResolver(() => [Site], { nullable: true, description: 'Vestigingsplaatsen: its sites.' })
    async sites(@Root() { number }: ProviderRow, @Ctx() { loaders }: Context): Promise<Site[]> {
      return (await loaders.sitesOfProvider.load(number)).map(siteValue);
    }

    @FieldResolver(() => [ContactPoint], {
      nullable: true,
      description: 'Aanspreekpunten: who to contact, all or for one target group and region.',
    })
    async contactPoints(
      @Root() { number }: ProviderRow,
      @Args(() => ContactPointArguments) { targetGroup, region }: ContactPointArguments,
      @Ctx() { loaders }: Context,
    ): Promise<ContactPoint[]> {
      return contactPointsFor(await loaders.contactPoints.load(number), targetGroup, region);
    }

    @FieldResolver(() => [ContactPointGap], {
      name: 'missingContactPoints',
      nullable: true,
      description:
        'Ontbrekende aanspreekpunten: target groups of its own offerings, of this school year or later, for whom it names nobody, by region of its sites.',
    })
    ownMissingContactPoints(
      @Root() { number }: ProviderRow,
      @Ctx() { loaders }: Context,
    ): Promise<ContactPointGap[]> {
      return loaders.contactPointGaps.load(number);
    }
  }
  return ProviderFields;
}
