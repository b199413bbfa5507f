import { ArgsType, Field, Int } from 'type-graphql';
import { badUserInput } from '../errors/user-error';

/** Items on a page when the client does not say. */
export const DEFAULT_PAGE_SIZE = 20;
/** More than this on one page is refused. */
export const MAX_PAGE_SIZE = 100;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'Aantal: how many items, 1 to 100.',
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'Vanaf: cursor after which the page starts.' })
  after?: string | null;
}

/**
 * The wanted number of items.
 *
 * @throws BAD_USER_INPUT outside 1 to 100
 */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE) {
    throw badUserInput('first', `${size} is out of range`, `a number from 1 to ${MAX_PAGE_SIZE}`);
  }
  return size;
}
