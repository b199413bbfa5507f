import { institutionNumber } from '../../vocabulary/global-id';
import { collapseSpace } from '../clean-text';
import type { RowPlace } from '../row-outcome';

/** A row of a catalogue file while it is read: its cells cleaned, and what was repaired on the way. */
export class CatalogueRow {
  readonly repairs: string[] = [];
  private readonly cells: Record<string, string>;

  constructor(
    readonly place: RowPlace,
    /** The cells as they stand in the file. */
    readonly given: Record<string, string>,
  ) {
    this.cells = Object.fromEntries(
      Object.entries(given).map(([column, cell]) => [column, collapseSpace(cell)]),
    );
    // White space at the ends is no part of a value; white space inside one is worth mentioning.
    if (Object.keys(given).some((column) => given[column]!.trim() !== this.cells[column]))
      this.repairs.push('white space');
  }

  /** A cell, or the empty text. */
  text(column: string): string {
    return this.cells[column] ?? '';
  }

  /** A cell, or null when it is empty. */
  known(column: string): string | null {
    return this.cells[column] || null;
  }

  /** The six digits of the institution, or null when the cell holds no such number. */
  institution(): string | null {
    const given = this.text('instellingsnummer');
    const number = institutionNumber(given);
    if (number !== null && number !== given) this.repairs.push('institution number padded');
    return number;
  }
}
