import { Column, PrimaryColumn } from 'typeorm';
import type { Award } from '../vocabulary/award.enum';
import type { CapacityState, DeliveryMode } from '../vocabulary/offering.enum';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { TargetGroup } from '../vocabulary/target-group.enum';

/** Columns that every table of offerings has: what `search` filters and sorts by. */
export abstract class OfferingRow {
  /** Natural key, stable over imports. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  providerNumber!: string;

  @Column({ type: 'text' })
  siteKey!: string;

  @Column({ type: 'text' })
  title!: string;

  /** The title folded, to sort by. */
  @Column({ type: 'text', select: false })
  titleKey!: string;

  @Column({ type: 'text', nullable: true })
  pathway!: Pathway | null;

  @Column({ type: 'text', array: true, nullable: true })
  awards!: Award[] | null;

  @Column({ type: 'text', nullable: true })
  deliveryMode!: DeliveryMode | null;

  @Column({ type: 'text', array: true })
  targetGroups!: TargetGroup[];

  @Column({ type: 'text', array: true, nullable: true })
  languages!: string[] | null;

  /** Start year of the school year. */
  @Column({ type: 'int' })
  schoolYear!: number;

  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'boolean', nullable: true })
  enrolmentOpen!: boolean | null;

  @Column({ type: 'text', nullable: true })
  capacity!: CapacityState | null;
}
