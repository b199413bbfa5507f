import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { Province } from '../vocabulary/province.enum';
import type { TargetGroup } from '../vocabulary/target-group.enum';

/** Table of the contact points of one owner's providers. */
@Entity('contact_point')
export class ContactPointRow {
  /** `<provider number>/<target group>/<position>`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  providerNumber!: string;

  @Column({ type: 'text' })
  targetGroup!: TargetGroup;

  @Column({ type: 'text', array: true })
  regions!: Province[];

  @Column({ type: 'boolean' })
  crossNetwork!: boolean;

  @Column({ type: 'jsonb' })
  role!: LocalizedText;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  telephone!: string | null;
}
