import { GuidanceServiceRow } from '@leerwegen/shared/guidance/guidance-service.row';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Offering } from '@leerwegen/shared/vocabulary/offering.interface';
import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({
  implements: Offering,
  simpleResolvers: true,
  description: 'Dienst van een clb: guidance for pupils of the schools that it serves.',
})
@Directive('@key(fields: "id")')
@Entity('offering')
export class ClbService extends GuidanceServiceRow {
  get id(): string {
    return globalId('clbService', this.key);
  }
}
