import { GuidanceServiceRow } from '@leerwegen/shared/guidance/guidance-service.row';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Fee } from '@leerwegen/shared/vocabulary/fee.type';
import { Offering } from '@leerwegen/shared/vocabulary/offering.interface';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Offering,
  simpleResolvers: true,
  description: 'Dienst van een leerwinkel: guidance for adults and for young people who left school.',
})
@Directive('@key(fields: "id")')
@Entity('offering')
export class LeerwinkelService extends GuidanceServiceRow {
  get id(): string {
    return globalId('leerwinkelService', this.key);
  }

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Minimumleeftijd: minimum age; it differs from shop to shop.',
  })
  minimumAge!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => Fee, { nullable: true, description: 'Kostprijs: what it costs; null when unknown.' })
  fee!: Fee | null;
}
