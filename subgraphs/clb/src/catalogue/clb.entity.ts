import { ProviderRow } from '@leerwegen/shared/catalogue/provider.row';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Net } from '@leerwegen/shared/vocabulary/net.enum';
import { Provider } from '@leerwegen/shared/vocabulary/provider.interface';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Provider,
  simpleResolvers: true,
  description: 'Centrum voor leerlingenbegeleiding: guides the pupils of the schools that it serves.',
})
@Directive('@key(fields: "id")')
@Entity('provider')
export class Clb extends ProviderRow {
  @Field(() => ProviderType, { description: 'Soort: the provider type.' })
  @Directive('@shareable')
  readonly type: ProviderType = 'CLB';

  get id(): string {
    return globalId('clb', this.number);
  }

  @Field(() => String, { nullable: true, description: 'Instellingsnummer: official number, six digits.' })
  override number!: string;

  @Field(() => Net, { nullable: true, description: 'Net: educational network.' })
  override net!: Net | null;

  @Field(() => String, { nullable: true, description: 'Bestuur: the board that is responsible for it.' })
  override board!: string | null;

  /** NIS codes of arrondissements. */
  @Column({ type: 'text', array: true, name: 'regions' })
  regionCodes!: string[];
}
