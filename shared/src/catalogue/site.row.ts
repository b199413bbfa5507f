import { Column, Entity, PrimaryColumn } from 'typeorm';
import { municipalityValue } from '../vocabulary/places/places';
import type { CoordinatesSource, Province } from '../vocabulary/province.enum';
import type { Site } from '../vocabulary/site.type';

/** Table of the sites of one owner; the number of a site is unique only within its institution. */
@Entity('site')
export class SiteRow {
  /** `<provider number>/<site number>`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  providerNumber!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  street!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true })
  municipalityNis!: string | null;

  @Column({ type: 'text', nullable: true })
  province!: Province | null;

  @Column({ type: 'float8', nullable: true })
  latitude!: number | null;

  @Column({ type: 'float8', nullable: true })
  longitude!: number | null;

  @Column({ type: 'text', nullable: true })
  coordinatesSource!: CoordinatesSource | null;
}

/** The GraphQL value of a site. */
export function siteValue(row: SiteRow): Site {
  const { latitude, longitude, coordinatesSource: source } = row;
  return {
    number: row.number,
    name: row.name,
    street: row.street,
    postcode: row.postcode,
    municipality: municipalityValue(row.municipalityNis),
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude, source },
  };
}
