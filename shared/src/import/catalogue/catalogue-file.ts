/** A file of a catalogue folder. */
export interface CatalogueFile {
  name: string;
  /** Columns that must be there; others are not read. */
  columns: readonly string[];
  /** How the summary calls its rows. */
  kind: string;
  /** Whose rows they are: of who owns the institution that they name, or of whichever subgraph wants them. */
  owner: 'INSTITUTION' | 'ANYONE';
}

/** Column that joins the number of a group (schools) or a course and a module (adult education). */
export const OFFERED = 'administratieve_groep_or_opleiding/module';

/** The files of a catalogue folder in the order in which they are read. */
export const CATALOGUE_FILES = {
  institutions: {
    name: 'institutions.csv',
    columns: ['instellingsnummer', 'officiele_naam', 'instantie', 'website'],
    kind: 'institutions',
    owner: 'INSTITUTION',
  },
  locations: {
    name: 'locations.csv',
    columns: [
      'instellingsnummer',
      'locatienummer',
      'omschrijving',
      'straat',
      'huisnummer',
      'postcode',
      'gemeente',
      'niscode',
    ],
    kind: 'locations',
    owner: 'INSTITUTION',
  },
  groups: {
    name: 'administratieve_groepen.csv',
    columns: ['nummer', 'naam', 'niveau_code', 'niveau', 'soort_onderwijs', 'soort_programma'],
    kind: 'administrative groups',
    owner: 'ANYONE',
  },
  courses: {
    name: 'vwo_opleidingen_modules.csv',
    columns: [
      'opleiding_code',
      'opleiding_naam',
      'diplomagericht',
      'variant_code',
      'variant_naam',
      'traject',
      'module_code',
      'module_naam',
      'module_variant_code',
    ],
    kind: 'modules of variants',
    owner: 'ANYONE',
  },
  offerings: {
    name: 'offerings.csv',
    columns: ['instellingsnummer', 'locatienummer', OFFERED, 'bron', 'jaar'],
    kind: 'offerings',
    owner: 'INSTITUTION',
  },
} as const satisfies Record<string, CatalogueFile>;

export type CatalogueFileName = keyof typeof CATALOGUE_FILES;
