import DataLoader from 'dataloader';
import { type DataSource, In, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { ItemBudget } from '../server/item-budget';
import { groupBy } from './group-by';

/** Loads rows of one table by a unique key: one statement per batch; unknown keys give null. */
export function entityLoader<E extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntityTarget<E>,
  key: keyof E & string,
): DataLoader<string, E | null> {
  return new DataLoader(async (keys) => {
    const rows = await dataSource
      .getRepository(entity)
      .find({ where: { [key]: In([...keys]) } as FindOptionsWhere<E> });
    const byKey = new Map(rows.map((row) => [row[key] as string, row]));
    return keys.map((wanted) => byKey.get(wanted) ?? null);
  });
}

/** The rows behind keys that another loader gave, counted in the request's budget. */
export async function linkedRows<E>(
  keys: Promise<readonly string[]>,
  rows: DataLoader<string, E | null>,
  budget: ItemBudget,
): Promise<(E | null)[]> {
  return Promise.all(budget.charge(await keys).map((key) => rows.load(key)));
}

/** Loads the rows of one table that point to a parent: one statement per batch, in the order of `orderBy`. */
export function childrenLoader<E extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntityTarget<E>,
  parent: keyof E & string,
  orderBy: (keyof E & string)[],
): DataLoader<string, E[]> {
  return new DataLoader(async (parents) => {
    const rows = await dataSource.getRepository(entity).find({
      where: { [parent]: In([...parents]) } as FindOptionsWhere<E>,
      order: Object.fromEntries(orderBy.map((column) => [column, 'ASC'])) as never,
    });
    const byParent = groupBy(rows, (row) => row[parent] as string);
    return parents.map((wanted) => byParent.get(wanted) ?? []);
  });
}
