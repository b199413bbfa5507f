import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  simpleResolvers: true,
  description:
    'Onderwijsdoel (eindterm, minimumdoel): curriculum goal, the common trunk of all roads. An expired goal stays.',
})
@Directive('@key(fields: "id")')
@Entity('goal')
export class Goal {
  /** `<set>/<number>`; the display code is not unique within a set. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `goal:<set>/<number>`.' })
  get id(): string {
    return globalId('goal', this.key);
  }

  @Column({ type: 'text' })
  setKey!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Nummer: official number within the set.' })
  number!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Code: display code, such as `01.02`; not unique.' })
  code!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Tekst: the goal itself, plain text in Dutch.' })
  text!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Soort: kind of goal, such as Eindtermen.' })
  kind!: string | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Attitude: whether it is an attitude to be striven for.',
  })
  attitude!: boolean;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { nullable: true, description: 'Optioneel: whether it is optional.' })
  optional!: boolean;

  @Column({ type: 'text', array: true })
  @Field(() => [String], {
    nullable: true,
    description: 'Titels: headings under which it stands in its set.',
  })
  headings!: string[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Sleutelcompetentie: key competence.' })
  keyCompetence!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Memorie van toelichting: explanation.' })
  explanation!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Voetnoot: footnote.' })
  footnote!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Geldigheid: validity as the source names it.' })
  validity!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig van: first day on which it is valid.' })
  validFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig tot: last day on which it is valid.' })
  validTo!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Gepubliceerd op: date of publication.' })
  publishedOn!: string | null;
}
