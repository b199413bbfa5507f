import { parseArgs } from 'node:util';
import { InputError } from '@leerwegen/shared/import/input-error';

/** What the import command was asked for. */
export interface ImportArguments {
  what: 'goals' | 'catalogue' | 'concordance';
  /** The files of goals or concordances, or the one folder of a catalogue. */
  paths: string[];
  dryRun: boolean;
  report: string;
}

/** How the command is used. */
export const USAGE = `Usage:
  npm run import -- goals <files...>       official goals, JSON, one set per file
  npm run import -- catalogue <folder>     institutions, locations, groups, courses and offerings, CSV
  npm run import -- concordance <files...> tables of exemptions, CSV, one row per rule
Options:
  --dry-run          says what would happen and changes nothing
  --report <file>    where refused rows are listed (import-report.csv when absent)
Exit code: 0 all rows imported, 1 nothing imported, 2 imported but some rows refused.
The column n of offerings.csv (enrolments in the extract) is no part of an offering and is not imported.`;

/** @throws InputError that shows how the command is used */
export function importArguments(given: string[]): ImportArguments {
  const { positionals, values } = parsed(given);
  const [what, ...paths] = positionals;
  if (what !== 'goals' && what !== 'catalogue' && what !== 'concordance')
    throw new InputError(`What to import?\n\n${USAGE}`);
  if (what === 'goals' && paths.length === 0) throw new InputError(`Which files of goals?\n\n${USAGE}`);
  if (what === 'concordance' && paths.length === 0)
    throw new InputError(`Which files of concordances?\n\n${USAGE}`);
  if (what === 'catalogue' && paths.length !== 1) throw new InputError(`Which one folder?\n\n${USAGE}`);
  return { what, paths, dryRun: values['dry-run'], report: values.report };
}

function parsed(given: string[]): { positionals: string[]; values: { 'dry-run': boolean; report: string } } {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string', default: 'import-report.csv' },
      },
    });
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
