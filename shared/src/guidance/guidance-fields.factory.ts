import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { offeringFields } from '../catalogue/offering-fields.factory';
import type { ProviderRow } from '../catalogue/provider.row';
import type { EligibilityBinding } from '../eligibility/eligibility-fields.factory';
import { links } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import { Offering } from '../vocabulary/offering.interface';
import type { GuidanceServiceRow } from './guidance-service.row';

/** What every owner of guidance services answers alike about them. The owner's resolver extends it. */
export function guidanceFields<Row extends GuidanceServiceRow>(
  type: () => ClassType<Row>,
  provider: () => ClassType<ProviderRow>,
  binding: EligibilityBinding<Row>,
): abstract new () => object {
  @Resolver(type)
  abstract class GuidanceFields extends offeringFields(type, provider, binding) {
    @FieldResolver(() => [Offering], {
      nullable: 'itemsAndList',
      description: 'Leidt naar: offerings of others to which it typically leads.',
    })
    guidesTo(
      @Root() { guidesToIds }: GuidanceServiceRow,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<(object | null)[]> {
      return links('Offering', guidesToIds, context, info);
    }
  }
  return GuidanceFields;
}
