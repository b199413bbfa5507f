import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupBy } from '../database/group-by';
import type { ContactPointGap } from '../vocabulary/contact-point-gap.type';
import { Province } from '../vocabulary/province.enum';
import { TargetGroup } from '../vocabulary/target-group.enum';

/**
 * The combinations of target group and region for which no provider of an owner answers, in one statement.
 *
 * @param wanted only this target group or region
 */
export function contactPointGaps(
  dataSource: DataSource,
  schema: string,
  wanted: { targetGroup?: TargetGroup | null; region?: Province | null },
): Promise<ContactPointGap[]> {
  const targetGroups = wanted.targetGroup == null ? Object.keys(TargetGroup) : [wanted.targetGroup];
  const regions = wanted.region == null ? Object.keys(Province) : [wanted.region];
  return dataSource.query<ContactPointGap[]>(
    `SELECT g.value AS "targetGroup", r.value AS region
     FROM unnest($1::text[]) WITH ORDINALITY g(value, place)
     CROSS JOIN unnest($2::text[]) WITH ORDINALITY r(value, place)
     WHERE NOT EXISTS (
       SELECT 1 FROM "${schema}".contact_point c WHERE c.target_group = g.value AND r.value = ANY(c.regions))
     ORDER BY g.place, r.place`,
    [targetGroups, regions],
  );
}

/**
 * For each provider the target groups of its offerings of this school year or later for whom it names nobody, by region
 * of its sites.
 *
 * @param lastSchoolYear column (alias `o`) with the last school year of an offering; null there is without end
 */
export function contactPointGapLoader(
  dataSource: DataSource,
  schema: string,
  thisYear: number,
  lastSchoolYear: string,
): DataLoader<string, ContactPointGap[]> {
  return new DataLoader(async (numbers) => {
    const gaps = await dataSource.query<(ContactPointGap & { number: string })[]>(
      `WITH served AS (
         SELECT DISTINCT o.provider_number, g.value AS target_group
         FROM "${schema}".offering o, unnest(o.target_groups) g(value)
         WHERE o.provider_number = ANY($1::text[]) AND coalesce(${lastSchoolYear}, $3) >= $3::int
       ), works AS (
         SELECT DISTINCT s.provider_number, s.province
         FROM "${schema}".site s WHERE s.provider_number = ANY($1::text[]) AND s.province IS NOT NULL
       )
       SELECT provider_number AS number, target_group AS "targetGroup", province AS region
       FROM served JOIN works USING (provider_number)
       WHERE NOT EXISTS (
         SELECT 1 FROM "${schema}".contact_point c WHERE c.provider_number = served.provider_number
           AND c.target_group = served.target_group AND works.province = ANY(c.regions))
       ORDER BY array_position($2::text[], target_group), province`,
      [numbers, Object.keys(TargetGroup), thisYear],
    );
    const byNumber = groupBy(gaps, ({ number }) => number);
    return numbers.map((number) => byNumber.get(number) ?? []);
  });
}
