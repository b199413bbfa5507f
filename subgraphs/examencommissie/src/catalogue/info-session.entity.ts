import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { CapacityState } from '@leerwegen/shared/vocabulary/offering.enum';
import { DateScalar, DateTimeScalar } from '@leerwegen/shared/vocabulary/scalars';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ExamPlace } from './exam.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Infosessie: a meeting that tells candidates how the Examencommissie works.',
})
@Directive('@key(fields: "id")')
@Entity('info_session')
export class InfoSession {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `infoSession:<key>`.' })
  get id(): string {
    return globalId('infoSession', this.key);
  }

  @Column({ type: 'jsonb' })
  @Field(() => LocalizedText, { nullable: true, description: 'Titel: title.' })
  title!: LocalizedText;

  @Column({ type: 'timestamptz' })
  @Field(() => DateTimeScalar, { nullable: true, description: 'Begin: when it starts.' })
  startsAt!: Date;

  @Column({ type: 'text' })
  @Field(() => ExamPlace, { nullable: true, description: 'Plaats: central, local or remote.' })
  place!: ExamPlace;

  @Column({ type: 'text', nullable: true })
  siteKey!: string | null;

  @Column({ type: 'text', array: true })
  @Field(() => [String], { nullable: true, description: 'Talen: languages spoken (ISO 639-1).' })
  languages!: string[];

  @Column({ type: 'text', array: true })
  @Field(() => [TargetGroup], { nullable: true, description: 'Doelgroepen: who it is especially for.' })
  targetGroups!: TargetGroup[];

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Inschrijven vanaf: first day of registration.' })
  registrationFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Inschrijven tot: last day of registration.' })
  registrationTo!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => CapacityState, {
    nullable: true,
    description: 'Capaciteit: whether there is room; null when unknown.',
  })
  capacity!: CapacityState | null;
}
