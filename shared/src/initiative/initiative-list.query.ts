import { Field, InputType } from 'type-graphql';
import type { KeysetList } from '../connection/keyset-page.query';
import { SqlQuery } from '../database/sql-query';
import { InitiativeKind } from '../vocabulary/initiative.interface';
import { Pathway } from '../vocabulary/pathway.enum';
import { Province } from '../vocabulary/province.enum';
import { TargetGroup } from '../vocabulary/target-group.enum';

@InputType({ description: 'Filter voor initiatieven: which initiatives to list.' })
export class InitiativeFilter {
  @Field(() => InitiativeKind, { nullable: true, description: 'Soort: what it is for.' })
  kind?: InitiativeKind | null;

  @Field(() => Province, { nullable: true, description: 'Regio: works in this province or Brussels.' })
  region?: Province | null;

  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: is for this target group.' })
  targetGroup?: TargetGroup | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: leads to this pathway.' })
  pathway?: Pathway | null;
}

/** The initiatives of one owner by name, as SQL (alias `i`). */
export function initiativeList(schema: string, filter: InitiativeFilter): KeysetList {
  const query = new SqlQuery();
  const { kind, region, targetGroup, pathway } = filter;
  if (kind != null) query.where(`i.kind = ${query.parameter(kind)}`);
  if (region != null) query.where(`${query.parameter(region)} = ANY(i.regions)`);
  if (targetGroup != null) query.where(`${query.parameter(targetGroup)} = ANY(i.target_groups)`);
  if (pathway != null) query.where(`${query.parameter(pathway)} = ANY(i.routes)`);
  return {
    identity: [schema, 'initiative', filter],
    from: `"${schema}".initiative i`,
    query,
    key: 'i.key',
    sort: [
      { expression: 'i.name_key', type: 'text' },
      { expression: 'i.key', type: 'text' },
    ],
  };
}
