import type { Answer } from '../harness/test-graph';
import { difference, errorPlaces } from './answer.comparison';
import type { Contender, Contenders } from './contenders';
import type { Disagreement } from './disagreement';
import { explanation } from './known.differences';
import { type GeneratedQuery, generateQuery } from './query.generator';
import { reduceQuery } from './query.reduction';
import type { ValuePool } from './value.pool';

/** In place of a contender: every subgraph answers, and ours tells an internal error all the same. */
const NO_FAILURE = 'a gateway that does not fail';
/** More would only be more of the same. */
const REDUCED = 5;
/** Places of a difference that are told. */
const SHOWN = 8;
const MAX_TEXT = 120;

/** Asks queries of several gateways, and keeps what they do not agree on. */
export class ExecutorComparison {
  /** How often each known difference was met. */
  readonly known = new Map<string, number>();
  private readonly unexplained: string[] = [];

  /** @param isSound whether every subgraph answers, so that no query of a client may fail within */
  constructor(
    private readonly seed: string,
    private readonly pool: ValuePool,
    private readonly isSound: boolean,
  ) {}

  /** Asks a query of all. */
  async compare(number: number, contenders: Contenders): Promise<void> {
    const query = generateQuery(this.pool, this.seed, number);
    for (const found of await this.disagreements(query, contenders)) {
      const why = explanation(found);
      if (why) this.known.set(why, (this.known.get(why) ?? 0) + 1);
      else await this.keep(number, found, contenders);
    }
  }

  /** What nothing explains, each with the smallest query that shows it and how to repeat it. */
  report(): string {
    return this.unexplained.join('\n\n');
  }

  private async disagreements(query: GeneratedQuery, [ours, ...others]: Contenders): Promise<Disagreement[]> {
    const [mine, theirs] = await this.answers(query, ours, others);
    // A query that is not carried out compares nothing: the generator is wrong.
    if (mine.data === undefined) throw new Error(`refused: ${JSON.stringify(mine)}\n${query.query}`);
    const failures = this.isSound
      ? errorPlaces(mine).filter((place) => place.endsWith('INTERNAL_SERVER_ERROR'))
      : [];
    const found: Disagreement[] = others.flatMap(({ name }, index) => {
      const differing = difference(mine, theirs[index]!);
      return differing
        ? [{ query, contender: name, ours: mine, theirs: theirs[index]!, difference: differing }]
        : [];
    });
    if (failures.length === 0) return found;
    const failure = { data: [], errors: { onlyFirst: failures, onlyOther: [] } };
    return [{ query, contender: NO_FAILURE, ours: mine, theirs: {}, difference: failure }, ...found];
  }

  private async answers(
    query: GeneratedQuery,
    ours: Contender,
    others: readonly Contender[],
  ): Promise<[Answer, Answer[]]> {
    const asked = async (): Promise<[Answer, ...Answer[]]> => {
      const mine = await ours.ask(query);
      const theirs: Answer[] = [];
      // One after the other: whoever is asked twice answers from its cache the second time.
      for (const other of others) theirs.push(await other.ask(query));
      return [mine, ...theirs];
    };
    const isCutOff = (answer: Answer): boolean =>
      errorPlaces(answer).some((place) => place.endsWith('PROVIDER_UNAVAILABLE'));
    let [mine, ...theirs] = await asked();
    // All run in one process: who plans for seconds finds every idle connection closed by the other side.
    if (this.isSound && [mine, ...theirs].some(isCutOff)) [mine, ...theirs] = await asked();
    return [mine, theirs];
  }

  private async keep(number: number, found: Disagreement, [ours, ...others]: Contenders): Promise<void> {
    const contenders: Contenders = [ours, ...others.filter(({ name }) => name === found.contender)];
    const again = async (query: GeneratedQuery): Promise<Disagreement | undefined> =>
      (await this.disagreements(query, contenders)).find(
        (one) => one.contender === found.contender && !explanation(one),
      );
    const isReduced = this.unexplained.length < REDUCED;
    const query = isReduced
      ? await reduceQuery(found.query, async (smaller) => Boolean(await again(smaller)))
      : found.query;
    const { data, errors } = ((await again(query)) ?? found).difference;
    this.unexplained.push(
      [
        `SEED=${this.seed} ONLY=${number}: ours and ${found.contender}`,
        ...data
          .slice(0, SHOWN)
          .map(({ path, first, other }) => `  data ${path}: ${text(first)} <> ${text(other)}`),
        ...errors.onlyFirst.map((line) => `  error only in ours: ${line}`),
        ...errors.onlyOther.map((line) => `  error only in theirs: ${line}`),
        query.query,
        JSON.stringify({ variables: query.variables, operationName: query.operationName }),
      ].join('\n'),
    );
  }
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_TEXT);
}
