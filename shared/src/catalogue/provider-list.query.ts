import { Field, InputType } from 'type-graphql';
import type { KeysetList } from '../connection/keyset-page.query';
import { SqlQuery } from '../database/sql-query';
import { badUserInput } from '../errors/user-error';
import { offeringCriteria } from '../search/offering-criteria';
import { arrondissementByNis } from '../vocabulary/places/arrondissements';
import { Province } from '../vocabulary/province.enum';

/** Filter that every list of providers has. */
@InputType()
export abstract class ProviderFilter {
  @Field(() => String, { nullable: true, description: 'Tekst: every word must occur in the name.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Gemeente: has a site there; NIS code of five digits.',
  })
  municipality?: string | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: has a site there.' })
  province?: Province | null;
}

/**
 * Narrows a list of providers to those that work in an arrondissement, where they say so (column `regions`).
 *
 * @throws BAD_USER_INPUT for a code that is no arrondissement of Flanders or Brussels
 */
export function addArrondissement(query: SqlQuery, nis: string | null | undefined): void {
  if (nis == null) return;
  if (!arrondissementByNis(nis)) {
    throw badUserInput(
      'filter.arrondissement',
      `${JSON.stringify(nis)} is no arrondissement of Flanders or Brussels`,
      'a NIS code of five digits, such as 34000',
    );
  }
  query.where(`p.regions @> ARRAY[${query.parameter(nis)}]`);
}

/**
 * The providers of one owner by name, as SQL (alias `p`).
 *
 * @param add conditions of the owner's own
 * @throws BAD_USER_INPUT as `offeringCriteria` does
 */
export function providerList(
  schema: string,
  filter: ProviderFilter,
  add?: (query: SqlQuery) => void,
): KeysetList {
  const { text, municipality, province } = filter;
  const { words, municipalities } = offeringCriteria({ text, municipality, province });
  const query = new SqlQuery();
  for (const word of words ?? []) query.where(`strpos(p.name_key, ${query.parameter(word)}) > 0`);
  const site = (condition: string): void =>
    query.where(
      `EXISTS (SELECT 1 FROM "${schema}".site s WHERE s.provider_number = p.number AND ${condition})`,
    );
  if (municipalities) site(`s.municipality_nis = ANY(${query.parameter(municipalities)}::text[])`);
  if (province) site(`s.province = ${query.parameter(province)}`);
  add?.(query);
  return {
    identity: [schema, 'provider', filter],
    from: `"${schema}".provider p`,
    query,
    key: 'p.number',
    sort: [
      { expression: 'p.name_key', type: 'text' },
      { expression: 'p.number', type: 'text' },
    ],
  };
}
