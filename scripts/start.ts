import path from 'node:path';
import { type RunningChild, startChild } from '@leerwegen/shared/server/child-process';

const QUERY = `{ search(filter: { targetGroups: [DROPPED_OUT, NEET], nearPostcode: "8500", withinKm: 30 }) {
    schoolOfferings(first: 2) { totalCount edges { distanceMeters node { title provider { name } } } }
    cvoOfferings(first: 2) { totalCount edges { distanceMeters node { title provider { name } } } }
    examProgrammes(first: 2) { totalCount nodes { title grade awards } }
    clbServices(first: 2) { totalCount edges { distanceMeters node { title provider { name } } } }
    leerwinkelServices(first: 2) { totalCount edges { distanceMeters node { title provider { name } } } } } }`;

/** Parts that run, in the order in which they were started. */
const parts: RunningChild[] = [];
const began = Date.now();
let stopping = 0;

async function start(): Promise<void> {
  const environment: NodeJS.ProcessEnv = { LOG_LEVEL: 'warn', ...process.env };
  const port = environment.PORT || '4000';
  // This process loads as little as it can: it stays as long as the rest.
  const entry = path.join(__dirname, `start-all-subgraphs${path.extname(__filename)}`);
  const { told } = await add('process of the subgraphs', startChild(entry, [], environment, say));
  say('Starting the gateway');
  // Where the subgraphs of this machine listen; the environment may name others.
  const addresses = { ...(JSON.parse(told!) as NodeJS.ProcessEnv), ...environment };
  await add('gateway', startChild(require.resolve('@leerwegen/gateway/main'), [], addresses, say));
  say(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops everything.

  Queries to try, in the browser:  http://localhost:${port}/
  The graph itself:                http://localhost:${port}/graphql
  A token for referrals:           npm run token -- --provider clb:993001 --role counsellor

  ${QUERY}
`);
}

/** Adds a part and stops the whole when it ends by itself. */
async function add(name: string, starting: Promise<RunningChild>): Promise<RunningChild> {
  const part = await starting;
  parts.push(part);
  part.process.once('exit', () => {
    if (stopping === 0) void stop(`The ${name} ended by itself; stopping the rest.`, 1);
  });
  if (stopping > 0) await part.stop();
  return part;
}

/** Gateway first; the subgraphs stop their database last. */
async function stop(reason: string, code: number): Promise<void> {
  if (stopping > 0) {
    // Asked again, by a person: at once. (npm passes on a Ctrl-C that the terminal has sent already.)
    if (Date.now() - stopping < 1000) return;
    for (const part of parts) part.process.kill('SIGKILL');
    return;
  }
  stopping = Date.now();
  say(reason);
  for (const part of [...parts].reverse()) await part.stop();
  process.exit(code);
}

function say(text: string): void {
  console.log(text);
}

process.on('SIGINT', () => void stop('\nStopping: gateway, subgraphs, database', 0));
process.on('SIGTERM', () => void stop('Stopping: gateway, subgraphs, database', 0));
start().catch((error: Error) => stop(error.message, 1));
