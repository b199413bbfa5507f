import type { ImportTarget } from '../import-target';
import type { RowOutcome } from '../row-outcome';
import type { CatalogueFileName } from './catalogue-file';
import type { CatalogueRow } from './catalogue-row';

/** What the reading of a row may need besides the row. */
export interface CatalogueContext {
  /** Start year of the school year that runs now. */
  currentSchoolYear: number;
}

/**
 * Makes records of a row, says that it is left or refused, or gives null when the row is not for this subgraph. Rows
 * that name an institution come only to its owner.
 */
export type CatalogueReader = (
  row: CatalogueRow,
  institution: string,
  context: CatalogueContext,
) => RowOutcome | null;

/** What one subgraph makes of a catalogue folder. */
export interface CatalogueImporter {
  /** Kinds of institution (`instantie`) that are its own. */
  institutionKinds: readonly string[];
  /** The tables that it fills, in the order in which they must be filled. */
  targets: readonly ImportTarget[];
  /** How it reads the files that it takes part in. */
  readers: Partial<Record<CatalogueFileName, CatalogueReader>>;
}
