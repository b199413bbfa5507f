import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Pagina: where this page ends and whether more follows.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Volgende pagina: whether more follows.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Laatste cursor: pass it as `after` for the next page.',
  })
  endCursor?: string | null;
}
