import { OfferingRow } from '@leerwegen/shared/catalogue/offering.row';
import type { EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Fee } from '@leerwegen/shared/vocabulary/fee.type';
import { Offering } from '@leerwegen/shared/vocabulary/offering.interface';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { LessonSlot } from './lesson-slot.type';

@ObjectType({
  implements: Offering,
  simpleResolvers: true,
  description: 'Aanbod van een cvo: a course, or one module of it, at a site from a start date.',
})
@Directive('@key(fields: "id")')
@Entity('offering')
export class CvoOffering extends OfferingRow {
  readonly level: EducationLevel = 'SECONDARY';

  get id(): string {
    return globalId('cvoOffering', this.key);
  }

  @Column({ type: 'text' })
  courseCode!: string;

  @Column({ type: 'text', nullable: true })
  moduleKey!: string | null;

  @Field(() => Int, { nullable: true, description: 'Schooljaar: start year of the school year.' })
  override schoolYear!: number;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Einde: last day; null when unknown.' })
  endsOn!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => [LessonSlot], {
    nullable: true,
    description: 'Lesrooster: weekly moments of teaching; null when unknown.',
  })
  schedule!: LessonSlot[] | null;

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => Fee, { nullable: true, description: 'Inschrijvingsgeld: enrolment fee; null when unknown.' })
  fee!: Fee | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Minimumleeftijd: minimum age at enrolment; null when unknown.',
  })
  minimumAge!: number | null;

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Begeleiding van minderjarigen: guidance for minors; null when unknown.',
  })
  minorGuidance!: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Psychosociale begeleiding: psychosocial support for minors; null when unknown.',
  })
  psychosocialSupport!: boolean | null;
}
