import { Field, ID, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { ConcordanceStatus } from '../vocabulary/concordance.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { DateScalar } from '../vocabulary/scalars';

/** Columns of the table of concordances, kept by who grants the exemptions. */
@ObjectType()
export abstract class ConcordanceTableRow {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  /** The title folded, to sort by. */
  @Column({ type: 'text', select: false })
  titleKey!: string;

  @Column({ type: 'text' })
  @Field(() => Pathway, { nullable: true, description: 'Van leerweg: pathway of what is held.' })
  fromPathway!: Pathway;

  @Column({ type: 'text' })
  @Field(() => Pathway, { nullable: true, description: 'Naar leerweg: pathway of what is released.' })
  toPathway!: Pathway;

  /** The provider to which it is limited. */
  @Column({ type: 'text', nullable: true })
  providerNumber!: string | null;

  @Column({ type: 'text', array: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'Sets van onderwijsdoelen: global ids of the versions of goal sets on which it rests.',
  })
  goalSetIds!: string[];

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig van: first day on which it holds.' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Geldig tot: last day; null without end.' })
  validTo!: string | null;

  @Column({ type: 'text' })
  @Field(() => ConcordanceStatus, { nullable: true, description: 'Status: whether it may be used.' })
  status!: ConcordanceStatus;

  @Column({ type: 'text', nullable: true })
  supersedesKey!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Bron: who drew it up, and where it stands.' })
  source!: string;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Demonstratie: invented, to try the system; no institution agreed to it.',
  })
  demonstration!: boolean;
}
