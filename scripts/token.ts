import { runTokenCommand } from './token-command';

// npm run token -- --provider cvo:130864 --role counsellor [--subject name] [--minutes 60]
void runTokenCommand(process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  error: process.stderr,
}).then((exit) => {
  process.exitCode = exit;
});
