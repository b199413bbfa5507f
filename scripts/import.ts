import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runImportCommand } from './import-command';

// npm run import -- goals <files...> | catalogue <folder> | concordance <files...>
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
void runImportCommand(SUBGRAPHS, process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  error: process.stderr,
  signal: stopping.signal,
}).then((exit) => {
  process.exitCode = exit;
});
