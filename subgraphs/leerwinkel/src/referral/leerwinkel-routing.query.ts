import { badUserInput } from '@leerwegen/shared/errors/user-error';
import { distanceFrom } from '@leerwegen/shared/search/distance.sql';
import { arrondissementByNis } from '@leerwegen/shared/vocabulary/places/arrondissements';
import { municipalityByPostcode } from '@leerwegen/shared/vocabulary/places/places';
import type { DataSource } from 'typeorm';
import { LeerwinkelRouting } from './leerwinkel-routing.type';

const IN_REGION = {
  nl: 'Er werkt een leerwinkel in deze regio.',
  en: 'There is a leerwinkel that works in this region.',
};
const FALLBACK = {
  nl: 'In deze regio werkt geen leerwinkel: verwijs naar de dichtstbijzijnde, die hier als vangnet genoemd wordt.',
  en: 'No leerwinkel works in this region: refer to the nearest one, named here as the fallback.',
};

/**
 * The shops that work in the arrondissement of a postcode, by name; where there is none, the nearest one as the fallback.
 *
 * @throws BAD_USER_INPUT for what is no postcode of Flanders or Brussels
 */
export async function leerwinkelRouting(
  dataSource: DataSource,
  postcode: string,
): Promise<LeerwinkelRouting> {
  const place = municipalityByPostcode(postcode);
  if (!place)
    throw badUserInput('postcode', 'is no postcode of Flanders or Brussels', 'four digits, such as 9000');
  const region = `${place.nis.slice(0, 2)}000`;
  const [row] = await dataSource.query<{ inside: string[]; number: string | null; meters: number | null }[]>(
    `SELECT ARRAY(SELECT p.number FROM leerwinkel.provider p WHERE p.regions @> ARRAY[$1] ORDER BY p.name_key, p.number)
         AS inside, n.number, n.meters
     FROM (VALUES (1)) one LEFT JOIN LATERAL (
       SELECT s.provider_number AS number, ${distanceFrom('$2::float8', '$3::float8', 's')} AS meters
       FROM leerwinkel.site s ORDER BY meters, s.key LIMIT 1) n ON true`,
    [region, place.latitude, place.longitude],
  );
  const { inside, number, meters } = row!;
  const covered = inside.length > 0;
  return Object.assign(new LeerwinkelRouting(), {
    region: arrondissementByNis(region) ?? null,
    numbers: inside,
    fallbackNumber: covered ? null : number,
    fallbackDistanceMeters: covered ? null : meters,
    statement: covered ? IN_REGION : FALLBACK,
  });
}
