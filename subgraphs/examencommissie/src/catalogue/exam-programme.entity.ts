import { OfferingRow } from '@leerwegen/shared/catalogue/offering.row';
import type { EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Offering } from '@leerwegen/shared/vocabulary/offering.interface';
import { Finality, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Offering,
  simpleResolvers: true,
  description:
    'Examenprogramma: exams that together lead to a certificate or diploma; one can start on any day, at any age.',
})
@Directive('@key(fields: "id")')
@Entity('offering')
export class ExamProgramme extends OfferingRow {
  readonly level: EducationLevel = 'SECONDARY';

  get id(): string {
    return globalId('examProgramme', this.key);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Schooljaar: start year of the first school year in which it could be started.',
  })
  override schoolYear!: number;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Laatste schooljaar: start year of the last school year in which it can be started; null without end.',
  })
  untilSchoolYear!: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3.' })
  grade!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Finality, { nullable: true, description: 'Finaliteit: finality.' })
  finality!: Finality | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => StudyDomain, {
    nullable: true,
    description: 'Studiedomein: null for a domain-transcending programme.',
  })
  domain!: StudyDomain | null;
}
