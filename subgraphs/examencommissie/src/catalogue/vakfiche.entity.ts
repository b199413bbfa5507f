import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ExamPart } from './exam-part.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'Vakfiche: what a subject asks, in one version. A change is announced and holds from a date; earlier versions stay.',
})
@Entity('vakfiche')
export class Vakfiche {
  /** `<subject>/<version>`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  subjectKey!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Versie: version, such as `2025.1`.' })
  version!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Aangekondigd op: when it was announced.' })
  announcedOn!: string | null;

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig van: first day on which it holds.' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig tot: last day; null without end.' })
  validTo!: string | null;

  @Column({ type: 'jsonb' })
  @Field(() => [ExamPart], { nullable: true, description: 'Examenonderdelen: parts of the exam.' })
  parts!: ExamPart[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Adres: where the vakfiche itself stands.' })
  url!: string | null;
}
