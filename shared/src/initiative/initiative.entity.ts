import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { globalId, idPrefix } from '../vocabulary/global-id';
import { Initiative } from '../vocabulary/initiative.interface';
import { InitiativeRow } from './initiative.row';

/**
 * The type and table of the initiatives of one owner.
 *
 * @param name name of the owner's provider type, such as `Clb`
 */
export function initiativeEntity(name: string): new () => InitiativeRow {
  const typeName = `${name}Initiative`;

  @ObjectType(typeName, {
    implements: Initiative,
    simpleResolvers: true,
    description: `Initiatief: what a ${name.toLowerCase()} does together with others.`,
  })
  @Directive('@key(fields: "id")')
  @Entity('initiative')
  class OwnInitiative extends InitiativeRow {
    /** For where it stands for the interface. */
    readonly __typename = typeName;

    get id(): string {
      return globalId(idPrefix(typeName), this.key);
    }
  }
  return OwnInitiative;
}
