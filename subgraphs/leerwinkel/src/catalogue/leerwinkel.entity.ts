import { ProviderRow } from '@leerwegen/shared/catalogue/provider.row';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Provider } from '@leerwegen/shared/vocabulary/provider.interface';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Provider,
  simpleResolvers: true,
  description:
    'Leerwinkel: independent shop that guides adults, and young people who left school, to learning.',
})
@Directive('@key(fields: "id")')
@Entity('provider')
export class Leerwinkel extends ProviderRow {
  @Field(() => ProviderType, { description: 'Soort: the provider type.' })
  @Directive('@shareable')
  readonly type: ProviderType = 'LEERWINKEL';

  get id(): string {
    return globalId('leerwinkel', this.number);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Ondernemingsnummer (KBO): official number, ten digits; it is no education institution.',
  })
  override number!: string;

  @Field(() => String, { nullable: true, description: 'Bestuur: the organisation that runs it.' })
  override board!: string | null;

  /** NIS codes of arrondissements. */
  @Column({ type: 'text', array: true, name: 'regions' })
  regionCodes!: string[];

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Minimumleeftijd: minimum age at this shop.' })
  minimumAge!: number | null;
}
