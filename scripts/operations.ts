import { runOperationsCommand } from './operations-command';

// npm run -s operations -- <file.graphql> [more files]
process.exitCode = runOperationsCommand(process.argv.slice(2), {
  output: process.stdout,
  error: process.stderr,
});
