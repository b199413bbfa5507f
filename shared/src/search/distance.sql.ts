import type { SqlQuery } from '../database/sql-query';
import type { Point } from '../vocabulary/places/places';

const EARTH_RADIUS_METERS = 6_371_000;

/**
 * Great-circle distance (haversine) in whole metres from a point to columns `latitude` and `longitude` of a table
 * alias; null where one of them is. Plain SQL, since earthdistance is no trusted extension on real servers.
 */
export function distanceExpression(query: SqlQuery, alias: string, { latitude, longitude }: Point): string {
  return distanceFrom(`${query.parameter(latitude)}::float8`, `${query.parameter(longitude)}::float8`, alias);
}

/** The same, from a latitude and longitude that are SQL themselves. */
export function distanceFrom(lat: string, lon: string, alias: string): string {
  return `CASE WHEN ${alias}.latitude IS NOT NULL AND ${alias}.longitude IS NOT NULL THEN round(2 * ${EARTH_RADIUS_METERS} * asin(least(1, sqrt(
    power(sin(radians(${alias}.latitude - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(${alias}.latitude)) * power(sin(radians(${alias}.longitude - ${lon}) / 2), 2)
  ))))::int END`;
}
