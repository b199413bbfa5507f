import { ProviderRow } from '@leerwegen/shared/catalogue/provider.row';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Provider } from '@leerwegen/shared/vocabulary/provider.interface';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({
  implements: Provider,
  simpleResolvers: true,
  description: 'Examencommissie secundair onderwijs: self-study and exams up to the diploma, at any age.',
})
@Directive('@key(fields: "id")')
@Entity('provider')
export class Examencommissie extends ProviderRow {
  @Field(() => ProviderType, { description: 'Soort: the provider type.' })
  @Directive('@shareable')
  readonly type: ProviderType = 'EXAMENCOMMISSIE';

  get id(): string {
    return globalId('examencommissie', this.number);
  }

  @Field(() => String, { nullable: true, description: 'Bestuur: the government that organises it.' })
  override board!: string | null;
}
