import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  simpleResolvers: true,
  description: 'Variant van een opleiding: one official form of a course, such as a shortened one.',
})
@Entity('course_variant')
export class CourseVariant {
  /** `<course>/<variant>/<1 when diploma oriented, else 0>`: exports hold both forms under one code. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  courseCode!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Variantcode: official code of the variant.' })
  code!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Naam: name of the variant.' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Traject: such as STANDAARD or VERKORT.' })
  trajectory!: string | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { nullable: true, description: 'Diplomagericht: whether it counts for the diploma.' })
  diplomaOriented!: boolean;
}
