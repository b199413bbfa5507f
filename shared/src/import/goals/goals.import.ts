import type { ImportSubgraph } from '../catalogue/catalogue.import';
import { type ImportOptions, ImportRun } from '../import.run';
import { InputError } from '../input-error';
import { refused, type RefusedRow, type RowPlace } from '../row-outcome';
import type { StagedRecord } from '../import-target';
import type { Tally } from '../tally';
import { type GoalFile, readGoalFile } from './goal-file.reader';
import type { GoalImporter } from './goal.importer';
import { readGoal, readSet } from './official-goal.reader';

const SETS = 'goal sets';
const GOALS = 'goals';

/** Imports files of goals into every subgraph that takes part; several files are one run. */
export function importGoals(
  subgraphs: readonly ImportSubgraph[],
  files: readonly string[],
  options: ImportOptions,
): Promise<Tally> {
  const taking = subgraphs.flatMap(({ name, dataSource, importers: { goals } }) =>
    goals ? [{ name, dataSource, goals, targets: goals.targets }] : [],
  );
  const run = new ImportRun(taking, options, { alike: true });
  const importers = new Map(taking.map(({ name, goals }) => [name, goals]));
  return run.execute(async () => {
    if (files.length === 0) throw new InputError('Which files? Expected one or more JSON files of goals');
    const reader = new GoalFiles(run, importers);
    for (const file of files) await reader.read(file);
  });
}

class GoalFiles {
  /** Sets of this run: the file they came from and what it held. */
  private readonly seen = new Map<string, { file: string; hash: string }>();

  constructor(
    private readonly run: ImportRun,
    private readonly importers: ReadonlyMap<string, GoalImporter>,
  ) {}

  /** Hands in a set and its goals, for every subgraph alike. */
  async read(path: string): Promise<void> {
    const file = await readGoalFile(path);
    const place: RowPlace = { file: file.name, line: 0, kind: SETS };
    const set = readSet(file.set);
    const problem = file.problem
      ? refused(file.problem.field, file.problem.value, file.problem.reason)
      : null;
    const refusal = problem ?? this.contradicts(file) ?? ('outcome' in set ? set : null);
    if (refusal || 'outcome' in set) return this.refuseFile(file, place, refusal!);
    await this.hand(place, (importer) => importer.set(set));
    for (const [index, item] of file.goals.entries()) {
      const goal = readGoal(set.id, item, index + 1);
      const at = { file: file.name, line: index + 1, kind: GOALS };
      if ('outcome' in goal) await this.run.refuse([...this.importers.keys()], at, goal);
      else await this.hand(at, (importer) => importer.goal(goal));
    }
  }

  private async hand(place: RowPlace, read: (importer: GoalImporter) => StagedRecord): Promise<void> {
    for (const [subgraph, importer] of this.importers)
      await this.run.take(subgraph, place, { outcome: 'TAKEN', records: [read(importer)], repairs: [] });
  }

  /** Two files of one set must hold the same goals. */
  private contradicts({ name, set, hash }: GoalFile): RefusedRow | null {
    const id = set.required('id');
    const before = this.seen.get(id);
    if (!before) this.seen.set(id, { file: name, hash });
    return before && before.hash !== hash
      ? refused('set.id', id, `differs from ${before.file}; the whole file is refused`)
      : null;
  }

  private async refuseFile(file: GoalFile, place: RowPlace, refusal: RefusedRow): Promise<void> {
    const subgraphs = [...this.importers.keys()];
    await this.run.refuse(subgraphs, place, refusal);
    for (const subgraph of subgraphs)
      this.run.countRefused(subgraph, { ...place, kind: GOALS }, file.goals.length);
  }
}
