import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { globalId } from '../vocabulary/global-id';
import { Initiative } from '../vocabulary/initiative.interface';
import { InitiativeRow } from './initiative.row';

/**
 * The type and table of the initiatives of one owner.
 *
 * @param name name of the owner's provider type, such as `Clb`
 */
export function initiativeEntity(name: string): new () => InitiativeRow {
  const owner = name.toLowerCase();

  @ObjectType(`${name}Initiative`, {
    implements: Initiative,
    simpleResolvers: true,
    description: `Initiatief: what a ${owner} does together with others.`,
  })
  @Directive('@key(fields: "id")')
  @Entity('initiative')
  class OwnInitiative extends InitiativeRow {
    get id(): string {
      return globalId(`${owner}Initiative`, this.key);
    }
  }
  return OwnInitiative;
}
