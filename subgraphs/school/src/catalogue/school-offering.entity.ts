import { OfferingRow } from '@leerwegen/shared/catalogue/offering.row';
import type { EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Offering } from '@leerwegen/shared/vocabulary/offering.interface';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Attendance, EducationKind, Opleidingsvorm } from './school.enum';

@ObjectType({
  implements: Offering,
  simpleResolvers: true,
  description: 'Aanbod van een school: one year of a study programme at a site in one school year.',
})
@Directive('@key(fields: "id")')
@Entity('offering')
export class SchoolOffering extends OfferingRow {
  readonly level: EducationLevel = 'SECONDARY';

  get id(): string {
    return globalId('schoolOffering', this.key);
  }

  @Column({ type: 'text' })
  programmeKey!: string;

  @Column({ type: 'text', nullable: true })
  administrativeGroupNumber!: string | null;

  @Field(() => Int, { nullable: true, description: 'Schooljaar: start year of the school year.' })
  override schoolYear!: number;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Leerjaar: year within the grade.' })
  year!: number | null;

  @Column({ type: 'text' })
  @Field(() => Attendance, { nullable: true, description: 'Stelsel: full-time, dual or part-time.' })
  attendance!: Attendance;

  @Column({ type: 'text' })
  @Field(() => EducationKind, { nullable: true, description: 'Soort onderwijs: ordinary or special (buso).' })
  kind!: EducationKind;

  @Column({ type: 'text', nullable: true })
  @Field(() => Opleidingsvorm, { nullable: true, description: 'Opleidingsvorm: only in special education.' })
  opleidingsvorm!: Opleidingsvorm | null;

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'GOK-ondersteuning: extra support for equal opportunities; null when unknown.',
  })
  gokSupport!: boolean | null;
}
