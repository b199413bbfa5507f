import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startChild } from '@leerwegen/shared/server/child-process';
import { secretsOf, urlVariables } from '../harness/test-graph';
import { CONTENDERS, REFERENCE, type RunningContender } from './gateway.contenders';
import { askOnce } from './gateway.load';
import { requestBody } from './gateway.operations';
import type { SubgraphAddresses } from './gateway.subgraphs.main';

/** Subgraphs, and contenders that have answered every operation once. */
export interface LineUp {
  contenders: ReadonlyMap<string, RunningContender>;
  /** What the reference answers, by operation. */
  answers: ReadonlyMap<string, string>;
  /** Operations that a contender answers with other data, by contender. */
  different: ReadonlyMap<string, readonly string[]>;
  /** The reference on subgraphs with their database, which do not answer from memory. */
  startUnrecorded(): Promise<RunningContender>;
  /** How often a subgraph was asked what it had not been asked before. */
  forwards(): number;
  stop(): Promise<void>;
}

/**
 * Starts everything, one after the other.
 *
 * @param database an empty one
 * @param folder for a file of answers
 * @throws Error when the reference does not answer an operation
 */
export async function startLineUp(
  database: string,
  folder: string,
  operations: readonly string[],
  wanted: readonly string[],
): Promise<LineUp> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops) await one();
  };
  const secret = randomBytes(24).toString('hex');
  let forwards = 0;
  const entry = path.join(__dirname, 'gateway.subgraphs.main.ts');
  const subgraphs = await startChild(entry, [database, secret], process.env, () => (forwards += 1));
  stops.unshift(() => subgraphs.stop());
  const { real, recorded } = JSON.parse(subgraphs.told!) as SubgraphAddresses;
  const answersFile = path.join(folder, 'answers.json');
  const start = async (name: string, urls: Record<string, string>): Promise<RunningContender> => {
    const production = { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' };
    const environment = { ...production, ...urlVariables(urls), ...secretsOf(secret) };
    const contender = await CONTENDERS[name]!.start({ environment, answersFile });
    stops.unshift(() => contender.stop());
    return contender;
  };
  try {
    const reference = await start(REFERENCE, recorded);
    const answers = await answersOf(reference, operations);
    const pairs = [...answers].map(([operation, answer]) => [requestBody(operation), answer]);
    writeFileSync(answersFile, JSON.stringify(pairs));
    const contenders = new Map<string, RunningContender>();
    const different = new Map<string, string[]>();
    for (const name of wanted) {
      const contender = name === REFERENCE ? reference : await start(name, recorded);
      contenders.set(name, contender);
      different.set(name, differences(answers, await answersOf(contender, operations)));
    }
    const startUnrecorded = (): Promise<RunningContender> => start(REFERENCE, real);
    return { contenders, answers, different, startUnrecorded, forwards: () => forwards, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answersOf(
  contender: RunningContender,
  operations: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const operation of operations)
    answers.set(operation, await askOnce(contender.url, requestBody(operation)));
  return answers;
}

function differences(expected: ReadonlyMap<string, string>, given: ReadonlyMap<string, string>): string[] {
  const dataOf = (text: string): unknown => JSON.parse(text).data;
  return [...expected].flatMap(([operation, answer]) =>
    isDeepStrictEqual(dataOf(answer), dataOf(given.get(operation)!)) ? [] : [operation],
  );
}
