import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runSeedLargeCommand } from './seed-large-command';

// npm run seed:large -- --offerings 1000000 [--subgraph school] [--seed 1]
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
void runSeedLargeCommand(SUBGRAPHS, process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  error: process.stderr,
  signal: stopping.signal,
}).then((exit) => {
  process.exitCode = exit;
});
