import { signDevelopmentToken } from '@leerwegen/shared/auth/development-token';
import type { Output } from '@leerwegen/shared/import/progress.printer';
import { tokenArguments } from './token-arguments';

/** Where the command stands. */
export interface TokenSurroundings {
  environment: NodeJS.ProcessEnv;
  output: Output;
  error: Output;
}

/** Prints a token of the development issuer, and nothing else; exit code 0, or 1 with the reason as an error. */
export async function runTokenCommand(
  given: string[],
  { environment, output, error }: TokenSurroundings,
): Promise<0 | 1> {
  try {
    const { providerId, role, subject, minutes } = tokenArguments(given);
    const token = await signDevelopmentToken(environment, {
      providerId,
      role,
      subject,
      expiresIn: minutes * 60,
    });
    if (environment.ISSUERS_FILE)
      error.write('ISSUERS_FILE is set: who reads it does not trust tokens of the development issuer.\n');
    output.write(`${token}\n`);
    return 0;
  } catch (problem) {
    error.write(`${(problem as Error).message}\n`);
    return 1;
  }
}
