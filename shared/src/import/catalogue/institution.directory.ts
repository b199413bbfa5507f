import type { ImportParty } from '../import.run';
import { refused, type RowOutcome } from '../row-outcome';
import type { CatalogueRow } from './catalogue-row';

/** Who owns an institution, or what kind of institution it is when nobody does. */
export type InstitutionOwner = { subgraph: string } | { left: string };

/**
 * Which institution belongs to which subgraph: those in the databases, and those of this run, which count first. Holds
 * one entry per institution, of which there are some thousands whatever the number of rows.
 */
export class InstitutionDirectory {
  private readonly owners = new Map<string, InstitutionOwner>();
  private readonly byKind: Map<string, string>;
  /** Kind and line of the institutions of this run. */
  private readonly registered = new Map<string, { kind: string; line: number }>();

  /** @param kinds per subgraph the kinds of institution that are its own */
  constructor(kinds: ReadonlyMap<string, readonly string[]>) {
    this.byKind = new Map(
      [...kinds].flatMap(([subgraph, own]) =>
        own.map((kind): [string, string] => [kind.toLowerCase(), subgraph]),
      ),
    );
  }

  /** Adds the institutions that the databases hold. */
  async load(parties: readonly ImportParty[]): Promise<void> {
    for (const { name, dataSource } of parties) {
      const rows = await dataSource.query<{ number: string }[]>(`SELECT number FROM "${name}".provider`);
      for (const { number } of rows) this.owners.set(number, { subgraph: name });
    }
  }

  /** Reads who owns an institution from its own row, and remembers it. */
  register(row: CatalogueRow, number: string): InstitutionOwner | RowOutcome {
    const kind = row.text('instantie');
    if (!kind) return refused('instantie', '', 'is empty; expected the kind of institution');
    const earlier = this.registered.get(number);
    if (earlier && earlier.kind !== kind.toLowerCase())
      return refused('instantie', kind, `differs from line ${earlier.line}`);
    if (!earlier) this.registered.set(number, { kind: kind.toLowerCase(), line: row.place.line });
    const subgraph = this.byKind.get(kind.toLowerCase());
    const owner = subgraph === undefined ? { left: kind } : { subgraph };
    this.owners.set(number, owner);
    return owner;
  }

  /** Who owns an institution that another row names. */
  find(number: string): InstitutionOwner | null {
    return this.owners.get(number) ?? null;
  }

  /** Forgets an institution whose own row was refused, unless a database or another row holds it. */
  forget(number: string, before: InstitutionOwner | null): void {
    if (!before) this.registered.delete(number);
    if (before) this.owners.set(number, before);
    else this.owners.delete(number);
  }
}
