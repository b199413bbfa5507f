import type { DataSource } from 'typeorm';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { NamedStatements } from './concordance.importer';

/** An owner whose database is at hand. */
export interface LookUpParty {
  dataSource: DataSource;
  statements: NamedStatements;
}

/** Finds what global ids name, over the owners that take part in an import; of other owners nothing can be said. */
export class ComponentLookUp {
  private readonly byPrefix: ReadonlyMap<string, { dataSource: DataSource; statement: string }>;

  constructor(parties: readonly LookUpParty[]) {
    this.byPrefix = new Map(
      parties.flatMap(({ dataSource, statements }) =>
        Object.entries(statements).map(([prefix, statement]) => [prefix, { dataSource, statement }] as const),
      ),
    );
  }

  /** Whether an id is of an owner that takes part. */
  covers(id: string): boolean {
    return this.byPrefix.has(prefixOf(id));
  }

  /** By id of what exists: its pathway, null where it has none of its own. One statement for each kind of id. */
  async pathways(ids: readonly string[]): Promise<Map<string, Pathway | null>> {
    const known = new Map<string, Pathway | null>();
    for (const [prefix, { dataSource, statement }] of this.byPrefix) {
      const own = new Set(ids.filter((id) => prefixOf(id) === prefix));
      if (own.size === 0) continue;
      const keys = [...own].map((id) => id.slice(prefix.length + 1));
      const rows = await dataSource.query<{ key: string; pathway: Pathway | null }[]>(statement, [keys]);
      for (const { key, pathway } of rows) known.set(`${prefix}:${key}`, pathway);
    }
    return known;
  }
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
