import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Finality } from '@leerwegen/shared/vocabulary/programme.enum';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  simpleResolvers: true,
  description: 'Set van onderwijsdoelen: goals that were decided together, in one version.',
})
@Directive('@key(fields: "id")')
@Entity('goal_set')
export class GoalSet {
  /** Official id, such as `ODS_2573`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `goalSet:<official id>`.' })
  get id(): string {
    return globalId('goalSet', this.key);
  }

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Naam: official name.' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Korte naam: short name.' })
  shortName!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Versie: version, as the government numbers it.' })
  version!: string | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Graad: grade of secondary education, when it has one.' })
  grade!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Finality, { nullable: true, description: 'Finaliteit: when the set is for one finality.' })
  finality!: Finality | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Basisvorming: whether it holds for every programme of its grade and finality.',
  })
  basicEducation!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Bronvermelding: source, as it must be named.' })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Bronadres: where the source can be read.' })
  sourceUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  retrievedAt!: string | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { nullable: true, description: 'Demonstratiegegevens: true for an invented set.' })
  demonstration!: boolean;
}
