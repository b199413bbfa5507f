import { parseArgs } from 'node:util';
import { InputError } from '@leerwegen/shared/import/input-error';

/** How the command is used. */
export const USAGE = `Usage:
  npm run -s evidence -- <file.xml> [more files]
Reads answers of the official registers (MAGDA: LED GeefBewijs 02.00, Onderwijs GeefHistoriekInschrijving 02.01) and prints
lines of evidence as JSON, for a variable of type [EvidenceInput!]. Personal data are never read. What is not known, was
left out or was not answered is told as an error output.
Exit code: 0 read, 1 a file cannot be read, and nothing is printed.`;

/** @throws InputError that shows how the command is used */
export function evidenceArguments(given: string[]): string[] {
  const paths = parsed(given);
  if (paths.length === 0) throw new InputError(`Which files?\n\n${USAGE}`);
  return paths;
}

function parsed(given: string[]): string[] {
  try {
    return parseArgs({ args: given, allowPositionals: true, options: {} }).positionals;
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
