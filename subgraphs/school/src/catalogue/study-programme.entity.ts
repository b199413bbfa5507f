import { Award, EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Finality, Onderwijsvorm, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ simpleResolvers: true, description: 'Studierichting: programme of study in a grade.' })
@Directive('@key(fields: "id")')
@Entity('study_programme')
export class StudyProgramme {
  /** The official group number, else a key made of grade, form and title. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `studyProgramme:<key>`.' })
  get id(): string {
    return globalId('studyProgramme', this.key);
  }

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Groepsnummer: official number of the group of structuuronderdelen, such as `G-0012`.',
  })
  officialNumber!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3; null outside the grades.' })
  grade!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Finality, {
    nullable: true,
    description: 'Finaliteit: null for the first grade and for older programmes.',
  })
  finality!: Finality | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Onderwijsvorm, {
    nullable: true,
    description: 'Onderwijsvorm: traditional form of education.',
  })
  onderwijsvorm!: Onderwijsvorm | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => StudyDomain, {
    nullable: true,
    description: 'Studiedomein: null for a domain-transcending programme.',
  })
  domain!: StudyDomain | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { nullable: true, description: 'Duaal: whether it is a dual programme.' })
  dual!: boolean;

  @Column({ type: 'text', array: true, nullable: true })
  @Field(() => [Award], {
    nullable: true,
    description: 'Studiebewijzen: what completing it gives; empty when it gives none, null when unknown.',
  })
  awards!: Award[] | null;

  @Field(() => EducationLevel, { nullable: true, description: 'Niveau: level of education.' })
  readonly level: EducationLevel = 'SECONDARY';
}
