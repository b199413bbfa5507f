import { subgraphKey } from '@leerwegen/shared/auth/subgraph-key';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runAuditVerifyCommand } from './audit-verify-command';

// npm run audit:verify [-- <subgraph>...] [--expect <subgraph>=<head>]...
const names = SUBGRAPHS.map(({ name }) => name);
void runAuditVerifyCommand(names, process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  error: process.stderr,
  subgraphKey,
}).then((exit) => {
  process.exitCode = exit;
});
