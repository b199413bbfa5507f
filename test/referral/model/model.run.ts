import type { Receiver } from '../../harness/referrals';
import { compare, disagreement, observe } from './comparison';
import { expectWhole } from './final.check';
import type { Job } from './job.runner';
import type { RealSystem, ActAnswer } from './real.system';
import { addDays } from './reference.deadlines';
import { ReferenceModel } from './reference.model';
import type { JobCounts, ModelReferral, Outcome, Request } from './reference.types';
import { receiverAt, RequestPlanner } from './request.planner';
import type { Step } from './step.arbitrary';

/** The age from which an act is not repeated any more: first answers are promised for 30 days. */
const REPEATABLE_DAYS = 30;

/** What all runs together did. */
export interface RunTally {
  runs: number;
  commands: number;
  /** Answers by what they were: done, done before, or the code of a refusal. */
  answers: Record<string, number>;
  events: number;
  statuses: Set<string>;
}

/** What is done at a time: a request, or a job of one subgraph. */
type Doing = { request: Request } | { job: Job; receiver: Receiver };
type Result = { answer: ActAnswer } | { counts: JobCounts };
/** A part of what is done that nothing else comes in between. */
type Part = (model: ReferenceModel) => Outcome | JobCounts;

/** One run of steps against the real system, compared with the model after each. */
export class ModelRun {
  private model = new ReferenceModel();
  private readonly planner: RequestPlanner;
  private readonly asked: { request: Request; at: Date }[] = [];
  /** Acts that were acknowledged, each once: its key, and what it was answered. */
  private readonly acknowledged = new Map<string, { referralId: string; version: number }>();

  constructor(
    private readonly real: RealSystem,
    private readonly clock: { now: Date },
    private readonly tally: RunTally,
  ) {
    this.planner = new RequestPlanner(tally.runs);
  }

  async run(steps: readonly Step[]): Promise<void> {
    this.tally.runs += 1;
    await this.real.reset();
    const trail: string[] = [];
    try {
      for (const step of steps) {
        const doings = this.doingsOf(step);
        this.tally.commands += step.do === 'clock' ? 1 : doings.length;
        trail.push(step.do === 'clock' ? `${step.days} days later` : describe(doings));
        if (doings.length > 0) await this.carryOut(doings);
      }
      await expectWhole(this.real, this.model, this.acknowledged);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nwhat was done:\n${trail.join('\n')}`);
    }
    for (const { status, history } of this.model.referrals) {
      this.tally.statuses.add(status);
      this.tally.events += history.length;
    }
  }

  private doingsOf(step: Step): Doing[] {
    const plan = (given: Parameters<RequestPlanner['request']>[1], on?: ModelReferral) => {
      const request = this.planner.request(this.model, given, this.clock.now, on);
      return request ? [{ request }] : [];
    };
    switch (step.do) {
      case 'clock':
        this.clock.now = addDays(this.clock.now, step.days);
        return [];
      case 'act':
        return plan(step.plan);
      case 'twice':
        return plan(step.plan).flatMap((doing) => [doing, doing]);
      case 'pair': {
        const [first] = plan(step.plans[0]);
        return first ? [first, ...plan(step.plans[1], this.model.byId(first.request.input.id))] : [];
      }
      case 'retry':
        return this.retry(step);
      case 'job': {
        const job = { job: step.job, receiver: receiverAt(step.receiver) };
        return step.twice ? [job, job] : [job];
      }
      case 'jobAndAct':
        return plan(step.plan).flatMap((doing) => [
          { job: step.job, receiver: doing.request.receiver },
          doing,
        ]);
    }
  }

  private retry({ of, changed, fresh, detail }: Extract<Step, { do: 'retry' }>): Doing[] {
    const since = addDays(this.clock.now, -REPEATABLE_DAYS);
    const recent = this.asked.filter(({ at }) => at > since);
    if (recent.length === 0) return [];
    const { request } = recent[of % recent.length]!;
    return [{ request: changed ? this.planner.changed(request, this.model, fresh, detail) : request }];
  }

  /** Does one thing or two at once; the model must be able to come to the same in some order. */
  private async carryOut(doings: readonly Doing[]): Promise<void> {
    const { now } = this.clock;
    const results = await Promise.all(doings.map((doing) => this.execute(doing)));
    const touched = new Set<string>();
    const candidates: ReferenceModel[] = [];
    const reasons: string[] = [];
    for (const order of interleavings(doings.map((doing) => partsOf(doing, now)))) {
      const candidate = this.model.clone();
      const expected = doings.map((): (Outcome | JobCounts)[] => []);
      for (const { of, part } of order) expected[of]!.push(part(candidate));
      const reason = disagreements(candidate, expected, results, doings);
      if (reason === null) candidates.push(candidate);
      else reasons.push(reason);
    }
    if (candidates.length === 0)
      throw new Error(
        `${describe(doings)}\nno order explains the answers:\n${[...new Set(reasons)].join('\n')}`,
      );
    for (const candidate of candidates)
      for (const { id } of touchedBy(doings, results, candidate)) touched.add(id!);
    const known = candidates[0]!.referrals.filter(({ id }) => touched.has(id!));
    this.model = agreeing(candidates, await observe(this.real, known), now, describe(doings));
    this.note(doings, results);
  }

  private async execute(doing: Doing): Promise<Result> {
    if ('job' in doing) return { counts: await this.real.runJob(doing.receiver, doing.job, this.clock.now) };
    if (!this.asked.some(({ request }) => request.key === doing.request.key))
      this.asked.push({ request: doing.request, at: this.clock.now });
    return { answer: await this.real.execute(doing.request) };
  }

  private note(doings: readonly Doing[], results: readonly Result[]): void {
    results.forEach((result, index) => {
      const doing = doings[index]!;
      if (!('answer' in result) || !('request' in doing)) return;
      const { data, errors } = result.answer;
      let what = errors ? String(errors[0]!.extensions.code) : 'done';
      if (data?.acted) {
        const { receiver, actor, key } = doing.request;
        const name = `${receiver} ${actor} ${key}`;
        if (this.acknowledged.has(name)) what = 'done before';
        this.acknowledged.set(name, data.acted);
      }
      this.tally.answers[what] = (this.tally.answers[what] ?? 0) + 1;
    });
  }
}

/** A job looks at the overdue first, then at what expires; in between, others act. */
function partsOf(doing: Doing, now: Date): Part[] {
  if ('request' in doing) return [(model) => model.apply(doing.request, now)];
  const { receiver, job } = doing;
  return job === 'retention'
    ? [(model) => ({ erased: model.erase(receiver, now) })]
    : [
        (model) => ({ overdue: model.tellOverdue(receiver, now) }),
        (model) => ({ expired: model.expire(receiver, now) }),
      ];
}

/** Every order of the parts of one or two things in which the parts of each stay in their own. */
function interleavings(things: readonly Part[][]): { of: number; part: Part }[][] {
  if (things.every((parts) => parts.length === 0)) return [[]];
  return things.flatMap((parts, of) => {
    const [part, ...rest] = parts;
    if (!part) return [];
    const left = things.map((other, index) => (index === of ? rest : other));
    return interleavings(left).map((order) => [{ of, part }, ...order]);
  });
}

/** Why the answers are not what the model says in one order, or null. Jobs at once share the work between them. */
function disagreements(
  model: ReferenceModel,
  expected: (Outcome | JobCounts)[][],
  results: readonly Result[],
  doings: readonly Doing[],
): string | null {
  const counts: [JobCounts, JobCounts] = [{}, {}];
  for (const [index, result] of results.entries()) {
    if ('answer' in result) {
      const reason = disagreement(model, expected[index]![0] as Outcome, result.answer);
      if (reason !== null) return `${describe([doings[index]!])}: ${reason}`;
    } else {
      for (const part of expected[index]!) add(counts[0], part as JobCounts);
      add(counts[1], result.counts);
    }
  }
  const [wanted, got] = counts.map((one) => JSON.stringify(Object.entries(one).sort()));
  return wanted === got ? null : `jobs: expected ${wanted}, got ${got}`;
}

function add(sum: JobCounts, more: JobCounts): void {
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
}

/** The first model with which everything agrees that can be seen. */
function agreeing(
  candidates: readonly ReferenceModel[],
  seen: Awaited<ReturnType<typeof observe>>,
  now: Date,
  what: string,
): ReferenceModel {
  let problem: unknown;
  for (const candidate of candidates) {
    try {
      compare(candidate, seen, now);
      return candidate;
    } catch (error) {
      problem ??= error;
    }
  }
  throw new Error(`after ${what}\n${(problem as Error).message}`);
}

/** Referrals at which to look: whatever was asked for, or answered; all of a subgraph after a job. */
function touchedBy(
  doings: readonly Doing[],
  results: readonly Result[],
  { referrals }: ReferenceModel,
): ModelReferral[] {
  return referrals.filter((one) =>
    doings.some((doing, index) => {
      if ('job' in doing) return one.receiver === doing.receiver;
      const { answer } = results[index] as { answer: ActAnswer };
      return one.id === doing.request.input.id || one.id === answer.data?.acted?.referralId;
    }),
  );
}

function describe(doings: readonly Doing[]): string {
  return doings
    .map((doing) =>
      'job' in doing ? `${doing.job} of ${doing.receiver}` : `${JSON.stringify(doing.request)}`,
    )
    .join('\n  at once with ');
}
