import { CapacityState } from '@leerwegen/shared/vocabulary/offering.enum';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { ExamPlace } from './exam.enum';

/** What exam sessions and info sessions have in common. */
@ObjectType({ simpleResolvers: true })
export abstract class SessionRow {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  @Field(() => ExamPlace, { nullable: true, description: 'Plaats: central, local or remote.' })
  place!: ExamPlace;

  @Column({ type: 'text', nullable: true })
  siteKey!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inschrijven vanaf: first day of registration; null when unknown.',
  })
  registrationFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inschrijven tot: last day of registration; null when unknown.',
  })
  registrationTo!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => CapacityState, {
    nullable: true,
    description: 'Capaciteit: whether there is room; null when unknown.',
  })
  capacity!: CapacityState | null;
}
