import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, EducationKind, Opleidingsvorm } from './school.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Administratieve groep: the official unit of enrolment: a programme in one year.',
})
@Entity('administrative_group')
export class AdministrativeGroup {
  @Field(() => ID, { nullable: true, description: 'Globaal id: `administrativeGroup:<number>`.' })
  get id(): string {
    return globalId('administrativeGroup', this.number);
  }

  @PrimaryColumn({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Nummer: official number.' })
  number!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Naam: official name.' })
  name!: string;

  @Column({ type: 'text' })
  programmeKey!: string;

  @Column({ type: 'int', nullable: true })
  year!: number | null;

  @Column({ type: 'text' })
  attendance!: Attendance;

  @Column({ type: 'text' })
  kind!: EducationKind;

  @Column({ type: 'text', nullable: true })
  opleidingsvorm!: Opleidingsvorm | null;
}
