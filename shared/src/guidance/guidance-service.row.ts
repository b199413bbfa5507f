import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { OfferingRow } from '../catalogue/offering.row';
import { GuidanceKind, ServiceAccess } from '../vocabulary/guidance.enum';
import { LocalizedText } from '../vocabulary/localized-text.type';

/** Columns and fields that every guidance service has, whoever offers it. */
@ObjectType({ simpleResolvers: true })
export abstract class GuidanceServiceRow extends OfferingRow {
  /** Guidance stands on no level of its own. */
  readonly level = null;

  @Column({ type: 'text' })
  @Field(() => GuidanceKind, { nullable: true, description: 'Soort begeleiding: what it helps with.' })
  kind!: GuidanceKind;

  @Column({ type: 'jsonb' })
  @Field(() => LocalizedText, { nullable: true, description: 'Beschrijving: what one may expect.' })
  description!: LocalizedText;

  @Column({ type: 'text', array: true })
  @Field(() => [ServiceAccess], { nullable: true, description: 'Toegang: walk-in or by appointment.' })
  access!: ServiceAccess[];

  /** Global ids of offerings, of any subgraph. */
  @Column({ type: 'text', array: true, name: 'guides_to' })
  guidesToIds!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Schooljaar: start year of the first school year in which it was offered.',
  })
  override schoolYear!: number;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Laatste schooljaar: start year of the last school year; null while it goes on.',
  })
  untilSchoolYear!: number | null;
}
