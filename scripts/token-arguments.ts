import { parseArgs } from 'node:util';
import { type ProviderRole, ROLE_CLAIMS, roleOfClaim } from '@leerwegen/shared/auth/principal';
import { isProviderId, PROVIDER_ID_FORM } from '@leerwegen/shared/auth/provider-id.rule';
import { isSubject } from '@leerwegen/shared/auth/subject.rule';
import { InputError } from '@leerwegen/shared/import/input-error';

/** Whom the token is asked for. */
export interface TokenArguments {
  providerId: string;
  role: ProviderRole;
  subject: string;
  minutes: number;
}

/** How the command is used. */
export const USAGE = `Usage:
  npm run token -- --provider <id> --role <role> [--subject <name>] [--minutes <number>]
Prints a token of the development issuer, for the header "authorization: Bearer <token>".
Options:
  --provider <id>      whom it speaks for, such as cvo:130864
  --role <role>        ${ROLE_CLAIMS.join(', ')}
  --subject <name>     who acts; development when absent
  --minutes <number>   how long it is valid, from 1 to 1440; 60 when absent`;

const MAX_MINUTES = 24 * 60;

/** @throws InputError that names the option and shows how the command is used */
export function tokenArguments(given: string[]): TokenArguments {
  const { provider, role: roleClaim, subject, minutes } = parsed(given);
  if (!isProviderId(provider)) throw misused('--provider', shown(provider), PROVIDER_ID_FORM);
  const role = roleOfClaim(roleClaim);
  if (role === null) throw misused('--role', shown(roleClaim), `one of ${ROLE_CLAIMS.join(', ')}`);
  // Not shown again: it may be a national number.
  if (!isSubject(subject))
    throw misused('--subject', 'cannot be used', '1 to 200 printable characters, no national number');
  const lifetime = /^\d{1,4}$/.test(minutes) ? Number(minutes) : NaN;
  if (!(lifetime >= 1 && lifetime <= MAX_MINUTES))
    throw misused('--minutes', shown(minutes), `a whole number from 1 to ${MAX_MINUTES}`);
  return { providerId: provider, role, subject, minutes: lifetime };
}

interface Texts {
  provider: string | undefined;
  role: string | undefined;
  subject: string;
  minutes: string;
}

function parsed(given: string[]): Texts {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        provider: { type: 'string' },
        role: { type: 'string' },
        subject: { type: 'string', default: 'development' },
        minutes: { type: 'string', default: '60' },
      },
    });
    const { provider, role, subject, minutes } = values;
    return { provider, role, subject, minutes };
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function shown(value: string | undefined): string {
  return value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
}

function misused(option: string, problem: string, expected: string): InputError {
  return new InputError(`${option} ${problem}; expected ${expected}\n\n${USAGE}`);
}
