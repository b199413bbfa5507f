import type { GraphQLError } from 'graphql';
import { badUserInput } from '../errors/user-error';

/** More list items than this in one request to a subgraph are refused. */
export const MAX_ITEMS = 20_000;

/**
 * Counts the list items that one request makes a subgraph resolve. Lists inside lists multiply: a query of a hundred
 * characters may ask for millions of items, and no limit on its depth or length sees that.
 */
export class ItemBudget {
  private spent = 0;
  /** Why the request was refused, once it was. */
  refusal?: GraphQLError;

  constructor(private readonly limit: number = MAX_ITEMS) {}

  /**
   * Counts items that are about to be answered.
   *
   * @throws BAD_USER_INPUT when the request has had enough
   */
  spend(items: number): void {
    this.spent += items;
    if (this.spent <= this.limit) return;
    throw (this.refusal ??= badUserInput(
      'query',
      `its lists hold more than ${this.limit} items together`,
      'smaller pages, or fewer lists inside lists',
    ));
  }

  /** The same list, counted. */
  charge<T extends readonly unknown[]>(list: T): T {
    this.spend(list.length);
    return list;
  }
}
