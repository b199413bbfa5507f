import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { globalId, idPrefix } from '../vocabulary/global-id';
import { ConcordanceTableRow } from './concordance-table.row';

/**
 * The type and table of the concordances of one owner.
 *
 * @param name name of the owner's provider type, such as `Cvo`
 */
export function concordanceTableEntity(name: string): new () => ConcordanceTableRow {
  const typeName = `${name}ConcordanceTable`;
  const prefix = idPrefix(typeName);

  @ObjectType(typeName, {
    simpleResolvers: true,
    description:
      'Concordantietabel: directed, versioned statement of who holds what may be released from which components. Advice: the institution decides, and the other direction is another table.',
  })
  @Directive('@key(fields: "id")')
  @Entity('concordance_table')
  class OwnConcordanceTable extends ConcordanceTableRow {
    @Field(() => ID, { description: `Globaal id: \`${prefix}:<key>\`.` })
    get id(): string {
      return globalId(prefix, this.key);
    }

    @Field(() => ID, {
      nullable: true,
      description: 'Aanbieder: global id of the provider to which it is limited; null for all of them.',
    })
    get providerId(): string | null {
      return this.providerNumber === null ? null : globalId(idPrefix(name), this.providerNumber);
    }

    @Field(() => ID, {
      nullable: true,
      description: 'Vervangt: global id of the earlier version that it supersedes.',
    })
    get supersedesId(): string | null {
      return this.supersedesKey === null ? null : globalId(prefix, this.supersedesKey);
    }
  }
  return OwnConcordanceTable;
}
