import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { processUsage } from '../bench/process.usage';
import { type Command, runCommand } from '../harness/command';
import {
  type Answer,
  post,
  secretsOf,
  startTestGraph,
  type TestGraph,
  urlVariables,
} from '../harness/test-graph';
import { CONTENT_MODES } from './hostile.content';
import { ERROR_MODES } from './hostile.errors';
import { CANARY, changed, type HostileMode } from './hostile.mode';
import { transportModes } from './hostile.transport';
import { type Door, startDoors, urlsOf } from './misbehaving.door';
import { WHOLE } from './whole.operation';

const ROOT = path.resolve(__dirname, '../..');
const MOST_MEGABYTES = 250;
let graph: TestGraph;
let doors: Record<string, Door>;
let command: Command;
let url: string;
beforeAll(async () => {
  graph = await startTestGraph();
  doors = await startDoors(graph.subgraphUrls);
  command = runCommand(ROOT, 'gateway/src/main.ts', [], {
    ...urlVariables(urlsOf(doors)),
    ...secretsOf('open'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    RATE_LIMIT: 'off',
    GATEWAY_CACHE: 'off',
    NODE_OPTIONS: `--require ${path.join(__dirname, 'collect.preload.cjs')}`,
  });
  await command.printed('/graphql');
  url = /http:\S+/.exec(command.output())![0];
  await untilWhole();
});
afterAll(async () => {
  command.process.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  for (const door of Object.values(doors)) await door.shut();
  await graph.stop();
});

function ask(): Promise<Answer> {
  return post(url, WHOLE.query, WHOLE.variables);
}

async function untilWhole(): Promise<void> {
  while ((await ask()).errors);
}

/** The most that the process has held since it was last forgotten. */
function peakMegabytes(): number {
  return processUsage(command.process.pid!)!.peakMegabytes;
}

/** Lets the process be idle; from then on the peak is what it holds, which is told. */
async function idleMegabytes(): Promise<number> {
  command.process.kill('SIGUSR2');
  // Answered after the signal.
  await untilWhole();
  writeFileSync(`/proc/${command.process.pid}/clear_refs`, '5');
  return peakMegabytes();
}

/** Elsewhere nobody tells what a process holds. */
const itOnLinux = process.platform === 'linux' ? it : it.skip;
const nowhere = (): string => 'http://127.0.0.1:9/';
/** As many objects as an answer has room for. */
const OBJECTS = `[{}${',{}'.repeat(1_300_000)}]`;
const MODES: readonly HostileMode[] = [
  ...[...transportModes(nowhere), ...CONTENT_MODES, ...ERROR_MODES].filter(({ isLarge }) => isLarge),
  changed('objects up to the last byte', ({ data }) =>
    JSON.stringify({ data: { ...data, bomb: 0 } }).replace('"bomb":0', () => `"bomb":${OBJECTS}`),
  ),
];

itOnLinux(
  'no hostile subgraph makes the gateway hold much, or end, though all are hostile at the same time',
  async () => {
    const grown: Record<string, number> = {};
    for (const { name, behaviour } of MODES) {
      const idle = await idleMegabytes();
      const asked = new Set<Door>();
      for (const door of Object.values(doors))
        door.behaviour = (response, given) => {
          asked.add(door);
          return behaviour?.(response, given);
        };
      await ask();
      for (const door of Object.values(doors)) door.behaviour = undefined;
      expect(asked.size).toBe(SUBGRAPHS.length);
      grown[name] = Math.round(peakMegabytes() - idle);
    }
    expect(Object.entries(grown).filter(([, megabytes]) => megabytes > MOST_MEGABYTES)).toEqual([]);
    expect(command.output()).not.toContain(CANARY);
  },
);
