import { MAX_LINES } from '@leerwegen/shared/evidence/evidence.check';
import { noteText } from '@leerwegen/shared/evidence/evidence-note';
import { registerEvidence } from '@leerwegen/shared/evidence/register-evidence';
import { InputError } from '@leerwegen/shared/import/input-error';
import type { Output } from '@leerwegen/shared/import/progress.printer';
import { readUtf8 } from '@leerwegen/shared/import/utf8.reader';
import type { EvidenceInput } from '@leerwegen/shared/vocabulary/evidence.type';
import { evidenceArguments } from './evidence-arguments';

/** Where the command stands. */
export interface EvidenceSurroundings {
  output: Output;
  error: Output;
}

/**
 * Prints the lines of all files as one JSON array, and the notes beside it; exit code 0, or 1 with the reason and no
 * JSON when one file cannot be read.
 */
export async function runEvidenceCommand(
  given: string[],
  { output, error }: EvidenceSurroundings,
): Promise<0 | 1> {
  try {
    const lines: EvidenceInput[] = [];
    for (const path of evidenceArguments(given)) {
      const { evidence, notes } = await registerEvidence(readUtf8(path, path), path);
      for (const note of notes) error.write(`${path}: ${noteText(note)}\n`);
      lines.push(...evidence);
    }
    if (lines.length > MAX_LINES)
      error.write(
        `There are ${lines.length} lines; one input takes ${MAX_LINES}: choose those that matter.\n`,
      );
    output.write(`${JSON.stringify(lines, null, 2)}\n`);
    return 0;
  } catch (problem) {
    error.write(`${messageOf(problem)}\n`);
    return 1;
  }
}

/** Only what is known to hold nothing of a file is shown. */
function messageOf(problem: unknown): string {
  if (problem instanceof InputError) return problem.message;
  const { code } = problem as NodeJS.ErrnoException;
  return `A file could not be read${code ? ` (${code})` : ''}.`;
}
