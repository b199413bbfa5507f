import fc from 'fast-check';
import { NOW, startTestGraph, type TestGraph } from '../../harness/test-graph';
import { type JobRunner, startJobRunner } from './job.runner';
import { ModelRun, type RunTally } from './model.run';
import { RealSystem } from './real.system';
import { type Step, steps } from './step.arbitrary';

const LEAST_COMMANDS = 300;
/** `MODEL_RUNS` asks for more; a run has up to 120 steps. */
const RUNS = Number(process.env.MODEL_RUNS ?? 6);
const SEED = Number(process.env.MODEL_SEED ?? 20_261_123);
/** Runs that may be spent on a shorter example of a failure. */
const SHRINKS = Number(process.env.MODEL_SHRINKS ?? 60);

let graph: TestGraph;
let jobs: JobRunner;
const clock = { now: NOW };
beforeAll(async () => {
  graph = await startTestGraph({ clock: () => clock.now });
  jobs = await startJobRunner(graph.database.environment);
});
afterAll(async () => {
  await jobs?.stop();
  await graph?.stop();
});

describe('referrals to all five provider types, against a reference model', () => {
  it(`does what the model does, in at least ${LEAST_COMMANDS} commands`, async () => {
    const real = new RealSystem(graph, jobs);
    const tally: RunTally = { runs: 0, commands: 0, answers: {}, events: 0, statuses: new Set() };
    let shrinks = 0;
    let failed = false;
    const holds = async (list: Step[]): Promise<void> => {
      // Enough shortened: what is left of the search passes at once.
      if (failed && (shrinks += 1) > SHRINKS) return;
      clock.now = NOW;
      try {
        await new ModelRun(real, clock, tally).run(list);
      } catch (error) {
        failed = true;
        throw error;
      }
    };
    for (let round = 0; round === 0 || tally.commands < LEAST_COMMANDS; round += 1)
      await fc.assert(fc.asyncProperty(steps, holds), { seed: SEED + round, numRuns: RUNS });
    const { runs, commands, answers, events, statuses } = tally;
    console.log(
      `seed ${SEED}: ${runs} runs, ${commands} commands, ${events} events, ended in ${statuses.size} statuses; ` +
        `answers: ${JSON.stringify(answers)}`,
    );
    expect(commands).toBeGreaterThanOrEqual(LEAST_COMMANDS);
  }, 3_600_000);
});
