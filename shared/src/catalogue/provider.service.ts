import type { ContactPoint } from '../vocabulary/contact-point.type';
import type { Province } from '../vocabulary/province.enum';
import type { TargetGroup } from '../vocabulary/target-group.enum';
import type { ContactPointRow } from './contact-point.row';

/** The contact points among `rows` that answer for a target group and a region, when given. */
export function contactPointsFor(
  rows: ContactPointRow[],
  targetGroup?: TargetGroup | null,
  region?: Province | null,
): ContactPoint[] {
  return rows.filter(
    (row) =>
      (targetGroup == null || row.targetGroup === targetGroup) &&
      (region == null || row.regions.includes(region)),
  );
}
