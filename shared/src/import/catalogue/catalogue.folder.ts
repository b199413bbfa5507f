import { existsSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { schoolYearOf } from '../../vocabulary/school-year';
import { type CsvRow, readCsv } from '../csv.reader';
import type { ImportParty, ImportRun } from '../import.run';
import { InputError } from '../input-error';
import { left, refused, type RowOutcome, type RowPlace } from '../row-outcome';
import { CATALOGUE_FILES, type CatalogueFile, type CatalogueFileName } from './catalogue-file';
import { CatalogueRow } from './catalogue-row';
import type { CatalogueContext, CatalogueImporter } from './catalogue.importer';
import { InstitutionDirectory, type InstitutionOwner } from './institution.directory';

/** Sources (`bron`) of offerings in secondary and in adult education. */
const KNOWN_SOURCES = ['LP', 'VWO'];

/** Reads a catalogue folder and offers each row to whom it may belong. */
export class CatalogueFolder {
  private readonly directory: InstitutionDirectory;
  private readonly context: CatalogueContext = { currentSchoolYear: schoolYearOf(new Date()) };

  constructor(
    private readonly folder: string,
    private readonly run: ImportRun,
    private readonly importers: ReadonlyMap<string, CatalogueImporter>,
  ) {
    this.directory = new InstitutionDirectory(
      new Map([...importers].map(([name, { institutionKinds }]) => [name, institutionKinds])),
    );
  }

  /** Reads every file that is there. */
  async read(parties: readonly ImportParty[]): Promise<void> {
    const present = presentFiles(this.folder);
    await this.directory.load(parties);
    for (const name of present) {
      const file: CatalogueFile = CATALOGUE_FILES[name];
      for await (const row of readCsv(path.join(this.folder, file.name), file.name, file.columns))
        await this.offer(name, file, row);
    }
  }

  private async offer(
    name: CatalogueFileName,
    { name: file, kind, owner }: CatalogueFile,
    csv: CsvRow,
  ): Promise<void> {
    const row = new CatalogueRow({ file, line: csv.line, kind }, csv.cells);
    const bad = csv.problem ? refused('', '', csv.problem) : row.unusable();
    if (bad) await this.run.refuse([null], row.place, bad);
    else if (owner === 'INSTITUTION') await this.offerToOwner(name, row);
    else await this.offerToAll(name, row);
  }

  private async offerToOwner(name: CatalogueFileName, row: CatalogueRow): Promise<void> {
    const number = row.institution();
    if (number === null) {
      const reason = 'is no institution number; expected one to six digits';
      return this.run.refuse(
        [null],
        row.place,
        refused('instellingsnummer', row.text('instellingsnummer'), reason),
      );
    }
    const before = this.directory.find(number);
    const owner = name === 'institutions' ? this.directory.register(row, number) : ownerOf(row, before);
    if ('outcome' in owner) return this.hand([null], row.place, owner);
    if ('left' in owner) return this.run.leave(null, row.place, left(owner.left));
    const outcome =
      this.importers.get(owner.subgraph)!.readers[name]?.(row, number, this.context) ?? left(row.place.kind);
    if (name === 'institutions' && outcome.outcome === 'REFUSED') this.directory.forget(number, before);
    await this.hand([owner.subgraph], row.place, outcome);
  }

  /** Whoever can make something of the row takes it; else it is refused, or left as somebody calls it. */
  private async offerToAll(name: CatalogueFileName, row: CatalogueRow): Promise<void> {
    const outcomes = [...this.importers].flatMap(([subgraph, { readers }]) => {
      const outcome = readers[name]?.(row, '', this.context) ?? null;
      return outcome ? [{ subgraph, outcome }] : [];
    });
    const best = ['TAKEN', 'REFUSED', 'LEFT'].find((kind) =>
      outcomes.some(({ outcome }) => outcome.outcome === kind),
    );
    if (!best) return this.run.leave(null, row.place, left('not for any provider type'));
    for (const { subgraph, outcome } of outcomes)
      if (outcome.outcome === best) await this.hand([subgraph], row.place, outcome);
  }

  private hand([subgraph]: [string | null], place: RowPlace, outcome: RowOutcome): Promise<void> {
    switch (outcome.outcome) {
      case 'TAKEN':
        return this.run.take(subgraph!, place, outcome);
      case 'LEFT':
        return this.run.leave(subgraph, place, outcome);
      case 'REFUSED':
        return this.run.refuse([subgraph], place, outcome);
    }
  }
}

/** The owner of a location or offering by its institution. */
function ownerOf(row: CatalogueRow, owner: InstitutionOwner | null): InstitutionOwner | RowOutcome {
  const source = row.text('bron');
  if (source && !KNOWN_SOURCES.includes(source) && !(owner && 'left' in owner))
    return left(`source ${source}`);
  const reason = 'is no institution of this import or of the catalogue';
  return owner ?? refused('instellingsnummer', row.text('instellingsnummer'), reason);
}

/** @throws InputError when there is no such folder or nothing in it */
function presentFiles(folder: string): CatalogueFileName[] {
  if (!existsSync(folder)) throw new InputError(`The folder ${folder} does not exist`);
  if (!statSync(folder).isDirectory()) throw new InputError(`${folder} is a file; expected a folder`);
  const names = Object.keys(CATALOGUE_FILES) as CatalogueFileName[];
  const present = names.filter((name) => isPresent(path.join(folder, CATALOGUE_FILES[name].name)));
  if (present.length > 0) return present;
  const expected = names.map((name) => CATALOGUE_FILES[name].name).join(', ');
  throw new InputError(`${folder} holds no file of a catalogue; expected one or more of ${expected}`);
}

/** @throws InputError for a link that leads nowhere: whoever made it meant the file to be read */
function isPresent(file: string): boolean {
  if (existsSync(file)) return true;
  if (!lstatSync(file, { throwIfNoEntry: false })) return false;
  throw new InputError(`${path.basename(file)} is a link that leads nowhere`);
}
