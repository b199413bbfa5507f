import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type EligibilityBinding, eligibilityFields } from '../eligibility/eligibility-fields.factory';
import type { RequestContext } from '../server/subgraph-definition';
import { Site } from '../vocabulary/site.type';
import type { OfferingRow } from './offering.row';
import type { ProviderLoaders } from './provider.loaders';
import type { ProviderRow } from './provider.row';
import { siteValue } from './site.row';

/**
 * What every owner answers alike about its offerings: who offers it, where, and who may start. The owner's resolver extends it.
 *
 * @param type the owner's offering
 * @param provider the owner's provider, to which the interface's field is narrowed
 * @param binding the owner's rules on who may start
 */
export function offeringFields<Row extends OfferingRow>(
  type: () => ClassType<Row>,
  provider: () => ClassType<ProviderRow>,
  binding: EligibilityBinding<Row>,
): abstract new () => object {
  @Resolver(type)
  abstract class OfferingFields extends eligibilityFields(type, binding) {
    @FieldResolver(() => provider(), { nullable: true, description: 'Aanbieder: who offers it.' })
    provider(
      @Root() offering: OfferingRow,
      @Ctx() { loaders }: RequestContext<ProviderLoaders>,
    ): Promise<ProviderRow | null> {
      return loaders.providers.load(offering.providerNumber);
    }

    @FieldResolver(() => Site, { nullable: true, description: 'Vestigingsplaats: where it takes place.' })
    async site(
      @Root() offering: OfferingRow,
      @Ctx() { loaders }: RequestContext<ProviderLoaders>,
    ): Promise<Site | null> {
      const row = await loaders.sites.load(offering.siteKey);
      return row && siteValue(row);
    }
  }
  return OfferingFields;
}
