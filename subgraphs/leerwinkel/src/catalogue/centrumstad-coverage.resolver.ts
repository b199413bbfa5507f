import { siteValue } from '@leerwegen/shared/catalogue/site.row';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { centrumstadCoverage } from './centrumstad-coverage.query';
import { CentrumstadCoverage } from './centrumstad-coverage.type';
import { Leerwinkel } from './leerwinkel.entity';
import type { LeerwinkelContext } from './leerwinkel.loaders';

@Resolver(() => CentrumstadCoverage)
export class CentrumstadCoverageResolver {
  @Query(() => [CentrumstadCoverage], {
    nullable: true,
    description: 'Dekking van de centrumsteden: the 13 regional cities and Brussels, by name.',
  })
  @Directive('@listSize(assumedSize: 14)')
  centrumstadCoverage(@Ctx() { dataSource }: LeerwinkelContext): Promise<CentrumstadCoverage[]> {
    return centrumstadCoverage(dataSource);
  }

  @FieldResolver(() => [Leerwinkel], {
    nullable: 'itemsAndList',
    description: 'Leerwinkels: those with a site in the city.',
  })
  leerwinkels(
    @Root() { inside }: CentrumstadCoverage,
    @Ctx() { budget, loaders }: LeerwinkelContext,
  ): Promise<(Leerwinkel | null)[]> {
    return Promise.all(budget.charge(inside).map((number) => loaders.providers.load(number)));
  }

  @FieldResolver(() => Leerwinkel, {
    nullable: true,
    description: 'Dichtstbijzijnde leerwinkel: the nearest one.',
  })
  async nearest(
    @Root() { nearestNumber }: CentrumstadCoverage,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<Leerwinkel | null> {
    return nearestNumber === null ? null : loaders.providers.load(nearestNumber);
  }

  @FieldResolver(() => Site, {
    nullable: true,
    description:
      'Vestigingsplaats: the site of the nearest leerwinkel that was measured to; its coordinates say where they come from.',
  })
  async nearestSite(
    @Root() { nearestSiteKey }: CentrumstadCoverage,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<Site | null> {
    const row = nearestSiteKey === null ? null : await loaders.sites.load(nearestSiteKey);
    return row && siteValue(row);
  }
}
