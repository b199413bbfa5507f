import { runEvidenceCommand } from './evidence-command';

// npm run evidence -- <file.xml> [more files]
void runEvidenceCommand(process.argv.slice(2), { output: process.stdout, error: process.stderr }).then(
  (exit) => {
    process.exitCode = exit;
  },
);
