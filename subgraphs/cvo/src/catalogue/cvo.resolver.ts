import { contactPointsFor } from '@leerwegen/shared/catalogue/provider.service';
import { siteValue } from '@leerwegen/shared/catalogue/site.row';
import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { ContactPointArguments } from '@leerwegen/shared/vocabulary/contact-point.arguments';
import { ContactPoint } from '@leerwegen/shared/vocabulary/contact-point.type';
import { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { cvoConnection, cvoOfferingConnection } from './connections';
import { Cvo } from './cvo.entity';
import { CvoFilter, CvoOfferingFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import { offeringsOf, CVO_OFFERINGS } from './cvo-offering.service';
import { findCvo, listCvos } from './cvo.service';

@Resolver(() => Cvo)
export class CvoResolver {
  @Query(() => Cvo, { nullable: true, description: 'Cvo: one centre by its id, such as `cvo:130864`.' })
  cvo(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the centre.' }) id: string,
    @Ctx() context: CvoContext,
  ): Promise<Cvo | null> {
    return findCvo(id, context);
  }

  @Query(() => cvoConnection.Connection, {
    nullable: true,
    description: "Cvo's: centres for adult education by name.",
  })
  async cvos(
    @Arg('filter', () => CvoFilter, { nullable: true, description: 'Filter: which centres to list.' })
    filter: CvoFilter | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    return cvoConnection.from(await listCvos(filter ?? {}, args, context));
  }

  @FieldResolver(() => [Site], { nullable: true, description: 'Vestigingsplaatsen: its sites.' })
  async sites(@Root() cvo: Cvo, @Ctx() { loaders }: CvoContext): Promise<Site[]> {
    return (await loaders.sitesOfCvo.load(cvo.number)).map(siteValue);
  }

  @FieldResolver(() => [ContactPoint], {
    nullable: true,
    description: 'Aanspreekpunten: who to contact, all or for one target group and region.',
  })
  async contactPoints(
    @Root() cvo: Cvo,
    @Args(() => ContactPointArguments) { targetGroup, region }: ContactPointArguments,
    @Ctx() { loaders }: CvoContext,
  ): Promise<ContactPoint[]> {
    return contactPointsFor(await loaders.contactPoints.load(cvo.number), targetGroup, region);
  }

  @FieldResolver(() => cvoOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: what a learner can start at this centre.',
  })
  async offerings(
    @Root() cvo: Cvo,
    @Arg('filter', () => CvoOfferingFilter, {
      nullable: true,
      description: 'Filter: which offerings to list.',
    })
    filter: CvoOfferingFilter | null | undefined,
    @Arg('sort', () => OfferingSort, { defaultValue: 'TITLE', description: 'Sortering: order of the list.' })
    sort: OfferingSort,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    const page = await offeringsOf('o.provider_number', cvo.number, filter ?? {}, sort, args, context);
    return cvoOfferingConnection.from(page, notApplicable(CVO_OFFERINGS, offeringCriteria(filter ?? {})));
  }
}
