import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runJobsCommand } from './jobs-command';

// npm run jobs -- deadlines|retention [<subgraph>...]: what every subgraph does once a day by itself.
void runJobsCommand(SUBGRAPHS, process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  error: process.stderr,
}).then((exit) => {
  process.exitCode = exit;
});
