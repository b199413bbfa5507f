import { Column, PrimaryColumn } from 'typeorm';
import type { InitiativeKind, OutsideOrganisation } from '../vocabulary/initiative.interface';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { Province } from '../vocabulary/province.enum';
import type { TargetGroup } from '../vocabulary/target-group.enum';

/** Columns of the table of initiatives, kept by their host. */
export abstract class InitiativeRow {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: InitiativeKind;

  @Column({ type: 'text' })
  name!: string;

  /** The name folded, to sort by. */
  @Column({ type: 'text', select: false })
  nameKey!: string;

  @Column({ type: 'jsonb' })
  description!: LocalizedText;

  /** The host when it is a provider of this subgraph. */
  @Column({ type: 'text', nullable: true })
  hostNumber!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  outsideHost!: OutsideOrganisation | null;

  /** Global ids of providers, of any subgraph. */
  @Column({ type: 'text', array: true })
  partnerIds!: string[];

  @Column({ type: 'text', array: true })
  outsidePartners!: string[];

  @Column({ type: 'text', array: true })
  routes!: Pathway[];

  /** Global ids of offerings, of any subgraph. */
  @Column({ type: 'text', array: true })
  offeringIds!: string[];

  @Column({ type: 'boolean' })
  crossNetwork!: boolean;

  @Column({ type: 'text', array: true })
  regions!: Province[];

  @Column({ type: 'text', array: true })
  targetGroups!: TargetGroup[];

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'int', nullable: true })
  since!: number | null;

  @Column({ type: 'int', nullable: true })
  until!: number | null;

  @Column({ type: 'boolean' })
  demonstration!: boolean;
}
