import { readFileSync } from 'node:fs';
import { describeOperation, printManifest } from '@leerwegen/gateway/persisted/operation.manifest';
import type { Output } from '@leerwegen/shared/import/progress.printer';

/** Where the command stands. */
export interface OperationsSurroundings {
  output: Output;
  error: Output;
}

/** How the command is used. */
const USAGE = `Usage:
  npm run -s operations -- <file.graphql> [more files]
Prints a manifest of persisted operations, for PERSISTED_OPERATIONS_FILE. Each file holds one operation, with a name; its
whole text is what clients send, or the SHA-256 of it.
Exit code: 0 printed, 1 a file holds no such operation, and nothing is printed.`;

/** Prints the manifest of all files; exit code 0, or 1 with the reason. */
export function runOperationsCommand(
  paths: readonly string[],
  { output, error }: OperationsSurroundings,
): 0 | 1 {
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
    error.write(`Which files?\n\n${USAGE}\n`);
    return 1;
  }
  try {
    output.write(printManifest(paths.map(operationOf)));
    return 0;
  } catch (problem) {
    error.write(`${(problem as Error).message}\n`);
    return 1;
  }
}

function operationOf(path: string): ReturnType<typeof describeOperation> {
  try {
    return describeOperation(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new Error(`${path}: ${(problem as Error).message}`);
  }
}
