import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { DateTimeScalar } from '@leerwegen/shared/vocabulary/scalars';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SessionRow } from './session.row';

@ObjectType({
  simpleResolvers: true,
  description: 'Infosessie: a meeting that tells candidates how the Examencommissie works.',
})
@Directive('@key(fields: "id")')
@Entity('info_session')
export class InfoSession extends SessionRow {
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

  @Column({ type: 'text', array: true })
  @Field(() => [String], { nullable: true, description: 'Talen: languages spoken (ISO 639-1).' })
  languages!: string[];

  @Column({ type: 'text', array: true })
  @Field(() => [TargetGroup], { nullable: true, description: 'Doelgroepen: who it is especially for.' })
  targetGroups!: TargetGroup[];
}
