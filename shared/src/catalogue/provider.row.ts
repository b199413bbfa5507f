import { Column, PrimaryColumn } from 'typeorm';
import type { Net } from '../vocabulary/net.enum';
import type { ProviderProfile } from '../vocabulary/provider-profile.type';

/** Columns that every provider's table has. */
export abstract class ProviderRow {
  /** Instellingsnummer (6 digits) or, for who is no education institution, another official number. */
  @PrimaryColumn({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The name folded, to sort and search by. */
  @Column({ type: 'text', select: false })
  nameKey!: string;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  onderwijskiezerPage!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  profile!: ProviderProfile | null;

  @Column({ type: 'date', nullable: true })
  lastVerified!: string | null;

  @Column({ type: 'boolean' })
  demonstration!: boolean;

  @Column({ type: 'text', nullable: true })
  net!: Net | null;

  @Column({ type: 'text', nullable: true })
  board!: string | null;
}
