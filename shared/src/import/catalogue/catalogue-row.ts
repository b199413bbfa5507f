import { institutionNumber } from '../../vocabulary/global-id';
import { collapseSpace } from '../clean-text';
import type { RefusedRow, RowPlace } from '../row-outcome';
import { unusableText } from '../text-check';

/** Columns that hold numbers, codes and switches; the others hold names. */
const CODE = /nummer|code|bron|jaar|module$|^diplomagericht$/;
/** Cells that are written as one text. */
const TOGETHER = [
  ['straat', 'huisnummer'],
  ['opleiding_naam', 'module_naam'],
];

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

  /** Cells as the file has them but for white space, to report the row later. */
  pick(...columns: string[]): Record<string, string> {
    return Object.fromEntries(columns.map((column) => [column, this.text(column)]));
  }

  /** Why the row cannot be taken whatever it says. */
  unusable(): RefusedRow | null {
    for (const [column, cell] of Object.entries(this.given)) {
      const bad = unusableText(column, cell, CODE.test(column) ? 'code' : 'name');
      if (bad) return bad;
    }
    for (const [first, second] of TOGETHER as [string, string][]) {
      const bad = unusableText(first, `${this.text(first)} ${this.text(second)}`, 'text');
      if (bad) return bad;
    }
    return null;
  }

  /** The six digits of the institution, or null when the cell holds no such number. */
  institution(): string | null {
    const given = this.text('instellingsnummer');
    const number = institutionNumber(given);
    if (number !== null && number !== given) this.repairs.push('institution number padded');
    return number;
  }
}
